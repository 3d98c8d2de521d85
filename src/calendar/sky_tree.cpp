#include "calendar/sky_tree.hpp"

#include <array>

#include "sky/words.hpp"

namespace cicero::calendar {

using content::List;
using content::make_value;
using content::Record;
using content::ValuePtr;

SkyTree::SkyTree(const Settings& settings, const Wording& words, const std::string& language,
                 diagnostic::SourceSpan span, const Days& range)
    : settings_(settings),
      words_(words),
      language_(language),
      span_(std::move(span)),
      events_(sky::sky_events(range.first, range.last, settings.clock, settings.sky)) {
    for (const sky::System system : settings.second_dates)
        calendars_.emplace_back(system, language);
}

ValuePtr SkyTree::text(std::string text) const {
    return content::make_text(std::move(text), span_);
}

ValuePtr SkyTree::value(const sky::SkyEvent& event) const {
    Record out{{"name", text(name_of(event, language_))},
               {"time", text(words_.time(event.minutes))}};
    if (event.kind == sky::SkyEvent::Kind::Moon) {
        static constexpr std::array phases{"new", "first", "full", "last"};
        // Who looks at the Moon from the south sees it upside down.
        static constexpr std::array north{"none", "right", "all", "left"},
            south{"none", "left", "all", "right"};
        const auto which = std::size_t(event.which);
        out.emplace_back("phase", text(phases[which]));
        out.emplace_back("lit", text(settings_.south ? south[which] : north[which]));
    } else if (event.kind == sky::SkyEvent::Kind::Season) {
        out.emplace_back(
            "season", text(sky::season_name(sky::Turn(event.which), settings_.south, language_)));
    } else {
        const int hours = std::abs(event.shift) / 60, minutes = std::abs(event.shift) % 60;
        out.emplace_back("shift",
                         text((event.shift > 0 ? "+" : "−") + std::to_string(hours) + "\u00A0h" +
                              (minutes ? "\u00A0" + std::to_string(minutes) : "")));
    }
    return make_value(std::move(out), span_);
}

void SkyTree::add_sun(Record& day, sys_days date) {
    const sky::SunHours sun = sky::sun_hours(date, *settings_.sun, settings_.clock, sun_path_);
    if (sun.rise) day.emplace_back("sunrise", text(words_.time(*sun.rise)));
    if (sun.set) day.emplace_back("sunset", text(words_.time(*sun.set)));
    if (const std::string polar = name_of(sun.kind, language_); !polar.empty())
        day.emplace_back("polar", text(polar));
}

void SkyTree::add_to(Record& day, sys_days date) {
    static constexpr std::array keys{"moon", "season", "clock_change"};
    for (const sky::SkyEvent& event : events_)
        if (event.day == date) day.emplace_back(keys[std::size_t(event.kind)], value(event));
    if (settings_.sun) add_sun(day, date);
    List second;
    for (std::size_t i = 0; i < calendars_.size(); ++i) {
        const sky::SecondDate other = calendars_[i].of(date);
        second.push_back(make_value(
            Record{{"calendar", text(sky::system_names()[std::size_t(settings_.second_dates[i])])},
                   {"text", text(other.text)},
                   {"day", make_value(std::int64_t(other.day))},
                   {"month", text(other.month_name)}},
            span_));
    }
    if (!second.empty()) day.emplace_back("second", make_value(std::move(second)));
}

void SkyTree::add_to(Record& month, sys_days first, sys_days last) const {
    static constexpr std::array kinds{"moon", "season", "clock"};
    List all;
    for (const sky::SkyEvent& event : events_) {
        if (event.day < first || event.day > last) continue;
        Record out = std::get<Record>(value(event)->data);
        out.emplace_back("kind", text(kinds[std::size_t(event.kind)]));
        out.emplace_back("date", make_value(date_of(event.day)));
        out.emplace_back("day", make_value(std::int64_t(date_of(event.day).day)));
        all.push_back(make_value(std::move(out), span_));
    }
    if (!all.empty()) month.emplace_back("sky", make_value(std::move(all)));
    if (!settings_.sun_place.empty()) month.emplace_back("sun_place", text(settings_.sun_place));
}

}  // namespace cicero::calendar
