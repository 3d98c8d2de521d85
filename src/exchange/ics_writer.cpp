#include "exchange/ics_writer.hpp"

#include <cstdio>
#include <map>

#include <libical/ical.h>

#include "base/handle.hpp"

namespace cicero::exchange {

using calendar::Days;
using calendar::Entry;
using calendar::Hours;
using calendar::iso;
using calendar::iso_time;
using calendar::last_year;
using calendar::minutes_a_day;
using calendar::Occurrence;
using calendar::sys_days;
using calendar::Type;
using calendar::year_of;
using sky::Clock;
using std::chrono::local_seconds;
using std::chrono::sys_seconds;

namespace {

using Component = base::Handle<icalcomponent, icalcomponent_free>;

/// libical writes no year beyond 3000, so that values of days and instants are our own: 50000619,
/// 50000619T123000Z.
std::string value_of(sys_days day) {
    std::string out = iso(day);
    std::erase(out, '-');
    return out;
}

std::string value_of(sys_days day, int minutes, bool again, const Clock& clock) {
    const local_seconds local(day.time_since_epoch() + std::chrono::minutes(minutes));
    const sys_seconds at = again ? clock.to_utc_again(local) : clock.to_utc(local);
    const sys_days midnight = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::hh_mm_ss since(at - midnight);
    char time[32];
    std::snprintf(time, sizeof time, "T%02d%02d%02dZ", int(since.hours().count()),
                  int(since.minutes().count()), int(since.seconds().count()));
    return value_of(midnight) + time;
}

/// When the file was made, it does not say: exports of the same days are the same bytes. The date
/// is that of RFC 5545, which wants one.
icaltimetype stamp() {
    icaltimetype out = icaltime_null_time();
    out.year = 2009;
    out.month = 9;
    out.day = 1;
    out.zone = icaltimezone_get_utc_timezone();
    return out;
}

void add(icalcomponent* to, icalproperty* property, const std::string& language = {}) {
    if (!language.empty())
        icalproperty_add_parameter(property, icalparameter_new_language(language.c_str()));
    icalcomponent_add_property(to, property);
}

/// UIDs, each given once: their own for the days and hours of an entry, and the same in each
/// export. Of two that would be the same, as may come from two files, the second has a number.
class Uids {
public:
    std::string of(const Occurrence& o) {
        const Hours& hours = o.days.hours;
        const std::string hour = hours.told() ? "T" + iso_time(hours.from) : "";
        const std::string uid = o.entry->id + "-" + iso(o.days.first) + hour;
        const int count = ++given_[uid];
        return uid + (count > 1 ? "-" + std::to_string(count) : "") + "@cicero";
    }

private:
    std::map<std::string, int> given_;
};

void add_value(icalcomponent* event, const char* name, const std::string& value) {
    icalproperty* property = icalproperty_new_x(value.c_str());
    icalproperty_set_x_name(property, name);
    if (value.find_first_not_of("0123456789") == std::string::npos)
        icalproperty_add_parameter(property, icalparameter_new_value(ICAL_VALUE_DATE));
    add(event, property);
}

void add_days(icalcomponent* event, const Days& days, const Clock& clock) {
    const Hours& hours = days.hours;
    if (!hours.told()) {
        add_value(event, "DTSTART", value_of(days.first));
        const auto length = days.last - days.first + std::chrono::days(1);
        if (year_of(days.first + length) <= last_year)
            add_value(event, "DTEND", value_of(days.first + length));
        else add_value(event, "DURATION", "P" + std::to_string(length.count()) + "D");
        add(event, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));  // nobody is busy for it
        return;
    }
    add_value(event, "DTSTART", value_of(days.first, hours.from, hours.from_again, clock));
    if (hours.until < 0 && days.last == days.first) return;
    const int until = hours.until >= 0 ? hours.until : minutes_a_day;
    add_value(event, "DTEND", value_of(days.last, until, hours.until_again, clock));
}

std::vector<const char*> categories_of(const Entry& entry) {
    std::vector<const char*> out{name_of(entry.kind)};
    if (entry.type != Type::None) out.push_back(name_of(entry.type));
    if (entry.on_un_list) out.push_back("un");
    return out;
}

void add_event(icalcomponent* calendar, const Occurrence& o, const std::string& language,
               const Clock& clock, Uids& uids) {
    const Entry& entry = *o.entry;
    icalcomponent* event = icalcomponent_new(ICAL_VEVENT_COMPONENT);
    icalcomponent_add_component(calendar, event);  // which owns it
    add(event, icalproperty_new_uid(uids.of(o).c_str()));
    add(event, icalproperty_new_dtstamp(stamp()));
    add_days(event, o.days, clock);
    const std::string main = language.substr(0, language.find('-'));
    add(event, icalproperty_new_summary(o.name(language).c_str()),
        o.names().contains(main) ? main : "fr");
    for (const auto& [other, name] : o.full_names())
        if (other != main) add(event, icalproperty_new_comment(name.c_str()), other);
    if (!entry.place.empty()) add(event, icalproperty_new_location(entry.place.c_str()));
    for (const char* category : categories_of(entry))
        add(event, icalproperty_new_categories(category));
    if (!entry.note.empty()) add(event, icalproperty_new_description(entry.note.c_str()), "fr");
    if (const std::string url = entry.url(language); !url.empty())
        add(event, icalproperty_new_url(url.c_str()));
}

}  // namespace

std::string write_ics(const std::vector<Occurrence>& occurrences, const std::string& language,
                      const Clock& clock) {
    icalerror_set_errors_are_fatal(0);
    const Component calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
    add(calendar.get(), icalproperty_new_version("2.0"));
    add(calendar.get(), icalproperty_new_prodid("-//Cicero//calendar//FR"));
    add(calendar.get(), icalproperty_new_calscale("GREGORIAN"));
    add(calendar.get(), icalproperty_new_method(ICAL_METHOD_PUBLISH));
    Uids uids;
    for (const Occurrence& o : occurrences) add_event(calendar.get(), o, language, clock, uids);
    struct Free {
        void operator()(char* text) const { icalmemory_free_buffer(text); }
    };
    const std::unique_ptr<char, Free> text(icalcomponent_as_ical_string_r(calendar.get()));
    return text ? std::string(text.get()) : std::string{};
}

}  // namespace cicero::exchange
