#include "calendar/ics_writer.hpp"

#include <libical/ical.h>

#include "base/handle.hpp"

namespace cicero::calendar {

namespace {

using Component = base::Handle<icalcomponent, icalcomponent_free>;

icaltimetype to_ical(sys_days day) {
    const Date date = date_of(day);
    icaltimetype out = icaltime_null_date();
    out.year = date.year;
    out.month = date.month;
    out.day = date.day;
    return out;
}

icaltimetype to_ical(sys_days day, int minutes, const Clock& clock) {
    const local_seconds local(day.time_since_epoch() + std::chrono::minutes(minutes));
    icaltimetype out = icaltime_from_timet_with_zone(
        time_t(clock.to_utc(local).time_since_epoch().count()), 0, icaltimezone_get_utc_timezone());
    out.zone = icaltimezone_get_utc_timezone();
    return out;
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

/// Its own for each of its days and hours, and the same in each export.
std::string uid_of(const Occurrence& o) {
    const Hours& hours = o.days.hours;
    const std::string hour = hours.told() ? "T" + iso_time(hours.from) : "";
    return o.entry->id + "-" + iso(o.days.first) + hour + "@cicero";
}

void add_days(icalcomponent* event, const Days& days, const Clock& clock) {
    const Hours& hours = days.hours;
    if (!hours.told()) {
        add(event, icalproperty_new_dtstart(to_ical(days.first)));
        add(event, icalproperty_new_dtend(to_ical(days.last + std::chrono::days(1))));
        add(event, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));  // nobody is busy for it
        return;
    }
    add(event, icalproperty_new_dtstart(to_ical(days.first, hours.from, clock)));
    const bool ends = hours.until >= 0 || days.last != days.first;
    if (ends)
        add(event, icalproperty_new_dtend(
                       to_ical(days.last, hours.until >= 0 ? hours.until : minutes_a_day, clock)));
}

std::vector<const char*> categories_of(const Entry& entry) {
    std::vector<const char*> out{name_of(entry.kind)};
    if (entry.type != Type::None) out.push_back(name_of(entry.type));
    if (entry.on_un_list) out.push_back("un");
    return out;
}

void add_event(icalcomponent* calendar, const Occurrence& o, const std::string& language,
               const Clock& clock) {
    const Entry& entry = *o.entry;
    icalcomponent* event = icalcomponent_new(ICAL_VEVENT_COMPONENT);
    icalcomponent_add_component(calendar, event);  // which owns it
    add(event, icalproperty_new_uid(uid_of(o).c_str()));
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
    for (const Occurrence& o : occurrences) add_event(calendar.get(), o, language, clock);
    struct Free {
        void operator()(char* text) const { icalmemory_free_buffer(text); }
    };
    const std::unique_ptr<char, Free> text(icalcomponent_as_ical_string_r(calendar.get()));
    return text ? std::string(text.get()) : std::string{};
}

}  // namespace cicero::calendar
