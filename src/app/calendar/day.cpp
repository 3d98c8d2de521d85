#include <algorithm>
#include <cstdio>

#include "app/calendar/facts.hpp"
#include "app/calendar/request.hpp"
#include "app/calendar/table.hpp"
#include "app/report.hpp"
#include "calendar/settings.hpp"
#include "calendar/wording.hpp"
#include "content/content.hpp"
#include "exchange/records.hpp"
#include "sky/second_date.hpp"
#include "sky/words.hpp"

namespace cicero::app {

namespace {

using calendar::Occurrence;
using calendar::sys_days;
using diagnostic::Code;
using sky::SkyEvent;
using std::chrono::days;
using Json = nlohmann::ordered_json;

/// All that the answer is written from.
struct Facts {
    sys_days day;
    Teller teller;
    std::vector<Occurrence> occurrences;
    std::vector<SkyEvent> sky;            ///< of the day
    std::optional<SkyEvent> moon_before;  ///< the last phase until the day's end
    std::optional<sky::SunHours> sun;
};

std::optional<sys_days> day_of(const std::string& text, diagnostic::Diagnostics& diagnostics) {
    const auto date = content::parse_date(text);
    if (!date || date->year < calendar::first_year || date->minutes >= 0) {
        const auto fault = content::date_fault(text, {});
        if (!date && fault.code != Code::day_not_in_month) diagnostics.add(fault);
        else diagnostics.add(Code::bad_date, {}, {text});
        return std::nullopt;
    }
    return calendar::day_of(*date);
}

void look_up(Facts& facts, const sky::Clock& clock) {
    facts.sky = sky::sky_events(facts.day, facts.day, clock, {});
    const auto moons = sky::sky_events(facts.day - days(9), facts.day, clock, {true, false, false});
    if (!moons.empty()) facts.moon_before = moons.back();
}

std::vector<std::pair<std::string, std::string>> second_dates(const Facts& facts) {
    std::vector<std::pair<std::string, std::string>> out;
    for (const std::string& name : sky::system_names())
        out.emplace_back(name, sky::SecondCalendar(*sky::system_named(name), facts.teller.language)
                                   .of(facts.day)
                                   .text);
    return out;
}

std::string table_of(const Facts& facts, bool french) {
    const auto word = [&](const char* fr, const char* en) { return std::string(french ? fr : en); };
    const int week = calendar::iso_week(facts.day);
    std::vector<std::vector<std::string>> rows{
        {word("jour", "day"),
         calendar::Wording(facts.teller.language).weekday(calendar::iso_weekday(facts.day)) + " " +
             calendar::iso(facts.day)},
        {word("semaine", "week"), std::to_string(base::iso_week_year(facts.day)) + "-W" +
                                      (week < 10 ? "0" : "") + std::to_string(week)},
        {word("dans l’année", "in the year"),
         word("jour ", "day ") + std::to_string(calendar::day_of_year(facts.day)) + ", " +
             word("reste ", "") + std::to_string(base::days_left(facts.day)) + word("", " left")}};
    for (const SkyEvent& e : facts.sky)
        rows.push_back(
            {word("ciel", "sky"), calendar::iso_time(e.minutes) + " " + facts.teller.name(e)});
    if (facts.moon_before)
        rows.push_back({word("lune", "moon"), facts.teller.name(*facts.moon_before) + " " +
                                                  calendar::iso(facts.moon_before->day)});
    if (facts.sun) {
        const std::string polar = sky::name_of(facts.sun->kind, facts.teller.language);
        rows.push_back(
            {word("soleil", "sun"),
             polar.empty() ? time_text(facts.sun->rise) + "–" + time_text(facts.sun->set) : polar});
    }
    for (const auto& [system, text] : second_dates(facts)) rows.push_back({system, text});
    for (const Occurrence& o : facts.occurrences) {
        const std::string hours = hours_text(o.days.hours);
        rows.push_back({o.entry->type == calendar::Type::None ? name_of(o.entry->kind)
                                                              : name_of(o.entry->type),
                        (o.confidence == calendar::Confidence::Low ? "? " : "") + hours +
                            (hours.empty() ? "" : " ") + o.name(facts.teller.language)});
    }
    return to_table(rows);
}

std::string json_of(const Facts& facts) {
    Json out{{"date", calendar::iso(facts.day)},
             {"weekday", calendar::iso_weekday(facts.day)},
             {"week", calendar::iso_week(facts.day)},
             {"week_year", base::iso_week_year(facts.day)},
             {"day_of_year", calendar::day_of_year(facts.day)},
             {"days_left", base::days_left(facts.day)}};
    for (const auto& [system, text] : second_dates(facts)) out["second"][system] = text;
    out["sky"] = Json::array();
    for (const SkyEvent& e : facts.sky) out["sky"].push_back(facts.teller.record(e));
    if (facts.moon_before) out["moon"] = facts.teller.record(*facts.moon_before);
    if (facts.sun) out["sun"] = Teller::record(*facts.sun);
    out["days"] = Json::parse(exchange::to_json(facts.occurrences));
    return out.dump(2) + "\n";
}

}  // namespace

int calendar_day(const CalendarRequest& request, const diagnostic::RenderOptions& messages) {
    diagnostic::Diagnostics diagnostics;
    const auto day = day_of(request.date, diagnostics);
    if (!day) return report(diagnostics, messages, true);
    CalendarRequest of_year = request;
    of_year.years = std::to_string(calendar::year_of(*day));
    const calendar::Data data = calendar_data(of_year, diagnostics);
    const auto query = calendar_query(of_year, data, diagnostics);
    const auto clock = calendar_clock(request, data, diagnostics);
    const auto place = calendar_place(request, diagnostics);
    if (query && clock && !diagnostics.has_errors()) {
        Facts facts{*day, {language_of(request, messages)}, {}, {}, {}, {}};
        facts.teller.south =
            place ? place->latitude < 0
                  : !request.zones.empty() && data.zones.is_south(request.zones.front());
        diagnostic::Diagnostics elsewhere;  // what is left out in the year is no matter here
        for (const Occurrence& o : calendar::resolve(data, *query, elsewhere))
            if (o.days.first <= *day && o.days.last >= *day) facts.occurrences.push_back(o);
        // Days before weeks, years and decades.
        std::stable_sort(facts.occurrences.begin(), facts.occurrences.end(),
                         [](const Occurrence& a, const Occurrence& b) {
                             return a.days.last - a.days.first < b.days.last - b.days.first;
                         });
        look_up(facts, *clock);
        if (place) facts.sun = sky::sun_hours(*day, *place, *clock);
        const bool french = messages.language == diagnostic::Language::French;
        const std::string text =
            request.format == "json" ? json_of(facts) : table_of(facts, french);
        std::fwrite(text.data(), 1, text.size(), stdout);
    }
    return report(diagnostics, messages, true);
}

}  // namespace cicero::app
