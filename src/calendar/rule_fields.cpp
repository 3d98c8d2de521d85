#include "calendar/rule_fields.hpp"

#include <algorithm>
#include <array>

#include "base/units.hpp"
#include "calendar/rule_reader.hpp"
#include "calendar/rule_text.hpp"

namespace cicero::calendar {

namespace {

using diagnostic::Code;
using diagnostic::Diagnostics;
using yaml::Kind;
using yaml::Node;

bool offers_a_choice(const Node& node) {
    if (node.kind() == Kind::Sequence) return true;
    const std::string& text = node.text().text;
    for (const char* word : {" ou ", " or ", "/", " et ", " and "})
        if (text.find(word) != std::string::npos) return true;
    return false;
}

}  // namespace

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
    return out;
}

std::string source_of(const Node& node) {
    if (node.kind() == Kind::Scalar) return node.text().text;
    std::string out;
    for (const Node& item : node.items()) out += (out.empty() ? "" : ", ") + source_of(item);
    return out;
}

void RuleFields::allow(const std::vector<std::string>& taken) {
    static const std::vector<std::string> all{
        "rule",  "easter",  "computus",   "nth",        "month",       "weekday",    "before",
        "day",   "from",    "to",         "year",       "offset",      "days",       "on_or_after",
        "shift", "only_if", "if_weekday", "week_start", "every_years", "anchor_year"};
    for (const auto& [key, value] : node_.entries()) {
        if (std::find(taken.begin(), taken.end(), key.name) != taken.end()) continue;
        ok_ = false;
        if (std::find(all.begin(), all.end(), key.name) != all.end())
            diagnostics_.add(Code::rule_key_out_of_place, key.span,
                             {key.name, taken.front(), joined(taken)});
        else
            diagnostics_.add(Code::unknown_key, key.span,
                             {key.name, diagnostic::nearest(key.name, taken).value_or("")});
    }
}

std::string RuleFields::word(const char* key) const {
    const auto value = node_.find(key);
    return value ? source_of(*value) : std::string{};
}

int RuleFields::integer(const char* key, int low, int high, std::optional<int> otherwise) {
    const auto value = node_.find(key);
    if (!value && !otherwise) fail(Code::missing_key, node_, {key, std::to_string(high)});
    if (!value) return otherwise.value_or(low);
    const auto number = read_integer(*value, key, low, high, diagnostics_);
    ok_ &= number.has_value();
    return number.value_or(low);
}

std::size_t RuleFields::choice(const char* key, const std::vector<std::string>& choices) {
    const auto value = node_.find(key);
    if (!value) {
        fail(Code::missing_key, node_, {key, choices.back()});
        return choices.size();
    }
    const auto at = std::find(choices.begin(), choices.end(), value->text().text);
    if (at != choices.end()) return std::size_t(at - choices.begin());
    const std::string said = source_of(*value);
    if (offers_a_choice(*value)) fail(Code::rule_undecidable, *value, {said});
    else
        fail(Code::bad_choice, *value,
             {said, joined(choices), diagnostic::nearest(said, choices).value_or("")});
    return choices.size();
}

weekday RuleFields::weekday_at(const char* key) {
    return weekday(unsigned(choice(key, weekday_names()) % 7 + 1));
}

month_day RuleFields::month_day_of(const Node& node, int year) {
    const auto out = read_month_day(node, diagnostics_, year);
    ok_ &= out.has_value();
    return out.value_or(month_day{});
}

void RuleFields::fail(Code code, const Node& where, std::vector<std::string> params) {
    ok_ = false;
    diagnostics_.add(code, where.span(), std::move(params));
}

std::optional<int> read_integer(const Node& node, const char* name, int low, int high,
                                Diagnostics& diagnostics) {
    const auto number = base::parse_integer(node.text().text);
    if (number && *number >= low && *number <= high) return number;
    if (number)
        diagnostics.add(Code::out_of_range, node.span(),
                        {name, std::to_string(low), std::to_string(high)});
    else if (offers_a_choice(node))
        diagnostics.add(Code::rule_undecidable, node.span(), {source_of(node)});
    else
        diagnostics.add(Code::wrong_type, node.span(),
                        {name, "un nombre entier", "a whole number", std::to_string(high)});
    return std::nullopt;
}

std::optional<month_day> read_month_day(const Node& node, Diagnostics& diagnostics, int year) {
    std::array<std::optional<int>, 2> found;
    for (const std::size_t i : {0u, 1u}) {
        const char* key = i == 0 ? "month" : "day";
        if (const auto value = node.find(key))
            found[i] = read_integer(*value, key, 1, i == 0 ? 12 : 31, diagnostics);
        else diagnostics.add(Code::missing_key, node.span(), {key, i == 0 ? "9" : "12"});
    }
    if (!found[0] || !found[1]) return std::nullopt;
    const int longest = days_in_month(year, *found[0]);
    if (*found[1] <= longest)
        return month(unsigned(*found[0])) / std::chrono::day(unsigned(*found[1]));
    diagnostics.add(
        Code::day_not_in_month, node.find("day")->span(),
        {std::to_string(*found[1]), std::to_string(*found[0]), std::to_string(longest)});
    return std::nullopt;
}

}  // namespace cicero::calendar
