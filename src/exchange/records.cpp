#include "exchange/records.hpp"

#include <array>
#include <map>

#include <nlohmann/json.hpp>

#include "calendar/rule_text.hpp"

namespace cicero::exchange {

namespace {

using calendar::Entry;
using calendar::Occurrence;
using calendar::Period;
using Json = nlohmann::ordered_json;

/// Where a table or a decree spoke, that it did.
std::string rule_of(const Occurrence& o) {
    if (!o.entry->exceptions.contains(o.year)) return calendar::to_text(o.period().rule);
    return "{exception: " + std::to_string(o.year) + "}";
}

/// What all occurrences of a period have in common, without the braces.
std::string common_json(const Occurrence& o) {
    const Entry& entry = *o.entry;
    Json json{{"kind", calendar::name_of(entry.kind)}};
    if (entry.type != calendar::Type::None) json["type"] = calendar::name_of(entry.type);
    json["names"] = o.full_names();
    if (!o.short_names().empty()) json["short"] = o.short_names();
    if (o.age() > 0) json["age"] = o.age();
    if (!entry.place.empty()) json["place"] = entry.place;
    json["zone"] = entry.zones;
    json["source"] = entry.sources;
    if (entry.since > 0) json["since"] = entry.since;
    if (!entry.resolution.empty()) json["resolution"] = entry.resolution;
    if (!entry.legal.empty()) json["legal"] = entry.legal;
    if (!entry.lead.empty()) json["lead"] = entry.lead;
    if (const std::string url = entry.url("fr"); !url.empty()) json["url"] = url;
    if (!entry.note.empty()) json["note"] = entry.note;
    const std::string text = json.dump(-1, ' ', false, Json::error_handler_t::replace);
    return text.substr(1, text.size() - 2);
}

/// Made once a period: a range of years repeats it hundreds of times. A birthday's, once an age.
class Common {
public:
    using Make = std::string (*)(const Occurrence&);
    explicit Common(Make make) : make_(make) {}

    const std::string& of(const Occurrence& o) {
        const auto [at, is_new] = made_.try_emplace({&o.period(), o.age()});
        if (is_new) at->second = make_(o);
        return at->second;
    }

private:
    Make make_;
    std::map<std::pair<const Period*, int>, std::string> made_;
};

std::string csv_field(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string out = "\"";
    for (const char c : text) out += c == '"' ? "\"\"" : std::string(1, c);
    return out + "\"";
}

std::string spaced(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
    return out;
}

constexpr std::array languages{"fr", "en", "es", "ar", "zh", "ru"};

std::string common_csv(const Occurrence& o) {
    const calendar::Names names = o.full_names();
    const auto named = [&](const char* language) {
        const auto found = names.find(language);
        return found == names.end() ? std::string{} : found->second;
    };
    std::string out =
        std::string(calendar::name_of(o.entry->kind)) + "," + calendar::name_of(o.entry->type);
    for (const char* language : languages) out += "," + csv_field(named(language));
    out += "," + csv_field(spaced(o.entry->zones));
    out += "," + csv_field(spaced(o.entry->sources));
    return out + "," + csv_field(o.entry->place);
}

std::string json_of(const calendar::Hours& hours) {
    if (!hours.told()) return {};
    std::string out = R"(,"time":")" + calendar::iso_time(hours.from) + '"';
    if (hours.until >= 0) out += R"(,"until_time":")" + calendar::iso_time(hours.until) + '"';
    return out;
}

std::string csv_of(const calendar::Hours& hours) {
    return (hours.told() ? calendar::iso_time(hours.from) : std::string{}) + "," +
           (hours.until >= 0 ? calendar::iso_time(hours.until) : std::string{});
}

}  // namespace

std::string to_json(const std::vector<Occurrence>& occurrences) {
    Common common(common_json);
    std::string out = "[";
    const char* separator = "\n";
    for (const Occurrence& o : occurrences) {
        out += separator;
        out += R"({"id":)" + Json(o.entry->id).dump() + R"(,"start":")" +
               calendar::iso(o.days.first) + R"(","end":")" + calendar::iso(o.days.last) + '"' +
               json_of(o.days.hours) + R"(,"confidence":")" + calendar::name_of(o.confidence) +
               R"(","rule":)" + Json(rule_of(o)).dump() + ",";
        out += common.of(o);
        out += "}";
        separator = ",\n";
    }
    return out + "\n]\n";
}

std::string to_csv(const std::vector<Occurrence>& occurrences) {
    Common common(common_csv);
    std::string out = "id,start,end,confidence,rule,kind,type";
    for (const char* language : languages) out += std::string(",name_") + language;
    out += ",zone,source,place,time,until_time\n";
    for (const Occurrence& o : occurrences) {
        out += csv_field(o.entry->id) + "," + calendar::iso(o.days.first) + "," +
               calendar::iso(o.days.last) + "," + calendar::name_of(o.confidence) + "," +
               csv_field(rule_of(o)) + ",";
        out += common.of(o);
        out += "," + csv_of(o.days.hours) + "\n";
    }
    return out;
}

}  // namespace cicero::exchange
