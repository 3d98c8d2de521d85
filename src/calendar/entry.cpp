#include "calendar/entry.hpp"

#include <array>

namespace cicero::calendar {

const char* name_of(Kind kind) {
    static constexpr std::array names{"day",     "week",  "year",    "decade",
                                      "holiday", "event", "birthday"};
    return names[std::size_t(kind)];
}

const char* name_of(Type type) {
    static constexpr std::array names{
        "", "public", "optional", "regional", "commemoration", "observance", "religious", "clock"};
    return names[std::size_t(type)];
}

const char* name_of(Confidence confidence) {
    static constexpr std::array names{"low", "medium", "high"};
    return names[std::size_t(confidence)];
}

std::string in_language(const Names& names, const std::string& language) {
    for (const std::string& tag :
         {language, language.substr(0, language.find('-')), std::string("fr")})
        if (const auto found = names.find(tag); found != names.end()) return found->second;
    return {};
}

std::string with_age(const std::string& name, int age, const std::string& language) {
    if (age < 1) return name;
    const bool french = language.substr(0, language.find('-')) == "fr";
    const char* unit = !french ? "" : age == 1 ? "\u00A0an" : "\u00A0ans";
    return name + " (" + std::to_string(age) + unit + ")";
}

const Period& Entry::period_of(int year) const {
    for (const Period& period : periods)
        if (year <= period.until) return period;
    return periods.back();
}

std::string Entry::url(const std::string& language) const {
    if (!page.empty() || slug.empty()) return page;
    const std::string main = language.substr(0, language.find('-'));
    bool official = false;
    for (const char* one : {"ar", "en", "es", "fr", "ru", "zh"}) official |= main == one;
    return "https://www.un.org/" + (official ? main : "fr") + "/observances/" + slug;
}

std::vector<Days> falls(const Entry& entry, int year) {
    if (year < entry.since || year > entry.until) return {};
    if (const auto found = entry.exceptions.find(year); found != entry.exceptions.end())
        return found->second;
    std::vector<Days> out = occurrences(entry.period_of(year).rule, year);
    for (Days& days : out) days.hours = entry.hours;
    return out;
}

Confidence confidence_in(const Entry& entry, int year) {
    const bool reckoned = is_reckoned(entry.period_of(year).rule);
    return reckoned && !entry.exceptions.contains(year) ? Confidence::Low : entry.confidence;
}

}  // namespace cicero::calendar
