#include "calendar/data.hpp"

#include <array>

#include "base/units.hpp"
#include "yaml/parse.hpp"

namespace cicero::calendar {

namespace {

using diagnostic::Code;
using yaml::Node;

std::string word(const Node& node, const char* key) {
    const auto value = node.find(key);
    return value ? value->text().text : std::string{};
}

int number(const Node& node, const char* key, int otherwise = 0) {
    return base::parse_integer(word(node, key)).value_or(otherwise);
}

int weekday_named(const std::string& name) {
    static constexpr std::array names{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    if (const auto n = base::parse_integer(name)) return *n >= 1 && *n <= 7 ? *n : 0;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (name.starts_with(names[i])) return int(i + 1);
    return 0;
}

std::optional<MonthDay> month_day(const Node& node) {
    const MonthDay out{number(node, "month"), number(node, "day")};
    if (out.month < 1 || out.month > 12 || out.day < 1 || out.day > days_in_month(2000, out.month))
        return std::nullopt;
    return out;
}

Rule read_rule(const Node& date) {
    const std::string rule = word(date, "rule");
    const auto at = month_day(date);
    const int day_of_week = weekday_named(word(date, "weekday"));
    if (date.find("easter")) return Easter{number(date, "easter")};
    if (rule == "fete-des-meres-fr") return FrenchMothersDay{};
    if (rule == "week-containing" && at) {
        const int start = weekday_named(word(date, "week_start"));
        return WeekContaining{*at, start == 0 ? 1 : start};
    }
    if (!rule.empty()) return Unsupported{rule};
    const auto from = date.find("from"), to = date.find("to");
    if (from && to) {
        const auto a = month_day(*from), b = month_day(*to);
        return a && b ? Rule(Span{*a, *b}) : Rule(Unsupported{"from/to"});
    }
    if (date.find("nth") && day_of_week != 0) {
        const int month = number(date, "month"), nth = number(date, "nth");
        if (month >= 1 && month <= 12 && nth >= -5 && nth <= 5 && nth != 0)
            return NthWeekday{month, nth, day_of_week, number(date, "offset"),
                              number(date, "days", 1)};
    }
    for (const char* key : {"before", "on_or_after"})
        if (const auto near = date.find(key); near && day_of_week != 0)
            if (const auto day = month_day(*near))
                return NearWeekday{day_of_week, *day, std::string_view(key) == "before"};
    if (!at) return Unsupported{date.find("year") ? "year" : "date"};
    return Fixed{*at,
                 number(date, "every_years", 1),
                 number(date, "anchor_year"),
                 weekday_named(word(date, "only_if")),
                 weekday_named(word(date, "if_weekday")),
                 number(date, "shift")};
}

std::map<std::string, std::string> by_language(const Node& node, const char* key) {
    std::map<std::string, std::string> out;
    const auto map = node.find(key);
    if (!map) return out;
    if (map->kind() == yaml::Kind::Scalar) out["fr"] = map->text().text;
    for (const auto& [language, name] : map->entries()) out[language.name] = name.text().text;
    return out;
}

Entry read_entry(const Node& node) {
    Entry out;
    out.span = node.span();
    out.id = word(node, "id");
    out.type = word(node, "type");
    out.kind = out.type.empty() ? word(node, "kind") : "holiday";
    if (const auto date = node.find("date")) out.rule = read_rule(*date);
    else out.rule = Unsupported{"date"};
    out.names = by_language(node, "name");
    out.short_names = by_language(node, "short");
    if (const auto zones = node.find("zones"))
        for (const Node& zone : zones->items()) out.zones.push_back(zone.text().text);
    out.since = number(node, "since");
    out.until = number(node, "until", 9999);
    const std::string confidence = word(node, "confidence");
    out.confidence = confidence == "low"      ? Confidence::Low
                     : confidence == "medium" ? Confidence::Medium
                                              : Confidence::High;
    return out;
}

}  // namespace

std::vector<Entry> read_entries(const std::filesystem::path& file,
                                diagnostic::Diagnostics& diagnostics) {
    std::vector<Entry> out;
    const auto source = yaml::load(file, diagnostics);
    const auto root = source ? yaml::parse(source, diagnostics) : std::nullopt;
    if (!root) return out;
    std::size_t unsupported = 0;
    for (const Node& node : root->items()) {
        Entry entry = read_entry(node);
        const auto* rule = std::get_if<Unsupported>(&entry.rule);
        if (rule && rule->what != "year") ++unsupported;  // years and decades are no days
        if (!rule) out.push_back(std::move(entry));
    }
    if (unsupported > 0)
        diagnostics.add(Code::rules_not_understood, {},
                        {std::to_string(unsupported), file.filename().string()});
    return out;
}

}  // namespace cicero::calendar
