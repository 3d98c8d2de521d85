#include "calendar/ics_writer.hpp"

#include <cstdio>

#include <libical/ical.h>

#include "base/handle.hpp"

namespace cicero::calendar {

namespace {

using Component = base::Handle<icalcomponent, icalcomponent_free>;

/// As text: libical takes no year after 3000 for one.
icalproperty* date_property(icalproperty_kind kind, sys_days day) {
    const Date date = date_of(day);
    char text[40];
    std::snprintf(text, sizeof text, "%04d%02d%02d", date.year, date.month, date.day);
    icalproperty* out = icalproperty_new(kind);
    icalproperty_add_parameter(out, icalparameter_new_value(ICAL_VALUE_DATE));
    icalproperty_set_value(out, icalvalue_new_x(text));
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

/// Its own for each of its days, and the same in each export.
std::string uid_of(const Occurrence& o) {
    return o.entry->id + "-" + iso(o.days.first) + "@cicero";
}

std::vector<const char*> categories_of(const Entry& entry) {
    std::vector<const char*> out{name_of(entry.kind)};
    if (entry.type != Type::None) out.push_back(name_of(entry.type));
    if (entry.on_un_list) out.push_back("un");
    return out;
}

void add_event(icalcomponent* calendar, const Occurrence& o, const std::string& language) {
    const Entry& entry = *o.entry;
    icalcomponent* event = icalcomponent_new(ICAL_VEVENT_COMPONENT);
    icalcomponent_add_component(calendar, event);  // which owns it
    add(event, icalproperty_new_uid(uid_of(o).c_str()));
    add(event, icalproperty_new_dtstamp(stamp()));
    add(event, date_property(ICAL_DTSTART_PROPERTY, o.days.first));
    const sys_days after = o.days.last + std::chrono::days(1);
    if (year_of(after) <= last_year) add(event, date_property(ICAL_DTEND_PROPERTY, after));
    else {  // a year of five digits cannot be written
        icaldurationtype duration = icaldurationtype_null_duration();
        duration.days = unsigned((after - o.days.first).count());
        add(event, icalproperty_new_duration(duration));
    }
    const std::string main = language.substr(0, language.find('-'));
    add(event, icalproperty_new_summary(in_language(o.names(), language).c_str()),
        o.names().contains(main) ? main : "fr");
    for (const auto& [other, name] : o.names())
        if (other != main) add(event, icalproperty_new_comment(name.c_str()), other);
    for (const char* category : categories_of(entry))
        add(event, icalproperty_new_categories(category));
    if (!entry.note.empty()) add(event, icalproperty_new_description(entry.note.c_str()), "fr");
    if (const std::string url = entry.url(language); !url.empty())
        add(event, icalproperty_new_url(url.c_str()));
    add(event, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));  // nobody is busy for it
}

}  // namespace

std::string write_ics(const std::vector<Occurrence>& occurrences, const std::string& language) {
    icalerror_set_errors_are_fatal(0);
    const Component calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
    add(calendar.get(), icalproperty_new_version("2.0"));
    add(calendar.get(), icalproperty_new_prodid("-//Cicero//calendar//FR"));
    add(calendar.get(), icalproperty_new_calscale("GREGORIAN"));
    add(calendar.get(), icalproperty_new_method(ICAL_METHOD_PUBLISH));
    for (const Occurrence& o : occurrences) add_event(calendar.get(), o, language);
    struct Free {
        void operator()(char* text) const { icalmemory_free_buffer(text); }
    };
    const std::unique_ptr<char, Free> text(icalcomponent_as_ical_string_r(calendar.get()));
    return text ? std::string(text.get()) : std::string{};
}

}  // namespace cicero::calendar
