// What libical reads in an ICS file: a JSON array an event, a line each, for readback.py.
#include <fstream>
#include <iostream>
#include <memory>
#include <sstream>

#include <libical/ical.h>
#include <nlohmann/json.hpp>

namespace {

using Json = nlohmann::json;

std::string text_of(const char* text) { return text ? text : ""; }

std::string language_of(icalproperty* property) {
    icalparameter* language =
        property ? icalproperty_get_first_parameter(property, ICAL_LANGUAGE_PARAMETER) : nullptr;
    return language ? text_of(icalparameter_get_language(language)) : "";
}

std::string iso(const icaltimetype& time) {
    char out[64];
    std::snprintf(out, sizeof out, "%04d-%02d-%02d%s", time.year, time.month, time.day,
                  time.is_date ? "" : " with hours");
    return out;
}

Json event_of(icalcomponent* event) {
    Json categories = Json::array(), comments = Json::object();
    for (icalproperty* p = icalcomponent_get_first_property(event, ICAL_CATEGORIES_PROPERTY); p;
         p = icalcomponent_get_next_property(event, ICAL_CATEGORIES_PROPERTY))
        categories.push_back(text_of(icalproperty_get_categories(p)));
    for (icalproperty* p = icalcomponent_get_first_property(event, ICAL_COMMENT_PROPERTY); p;
         p = icalcomponent_get_next_property(event, ICAL_COMMENT_PROPERTY))
        comments[language_of(p)] = text_of(icalproperty_get_comment(p));
    icalproperty* url = icalcomponent_get_first_property(event, ICAL_URL_PROPERTY);
    icalproperty* summary = icalcomponent_get_first_property(event, ICAL_SUMMARY_PROPERTY);
    return {text_of(icalcomponent_get_uid(event)),
            iso(icalcomponent_get_dtstart(event)),
            iso(icalcomponent_get_dtend(event)),
            text_of(icalcomponent_get_summary(event)),
            categories,
            url ? text_of(icalproperty_get_url(url)) : "",
            language_of(summary),
            comments};
}

}  // namespace

int main(int count, char** arguments) {
    std::ifstream in(count == 2 ? arguments[1] : "", std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    const std::unique_ptr<icalcomponent, void (*)(icalcomponent*)> calendar(
        icalparser_parse_string(text.str().c_str()), icalcomponent_free);
    if (!calendar || icalcomponent_count_errors(calendar.get()) != 0) {
        std::cerr << "libical finds errors\n";
        return 1;
    }
    for (icalcomponent* event =
             icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT);
         event; event = icalcomponent_get_next_component(calendar.get(), ICAL_VEVENT_COMPONENT))
        std::cout << event_of(event).dump() << "\n";
    return 0;
}
