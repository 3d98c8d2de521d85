#include "calendar/rule_reader.hpp"

#include <algorithm>
#include <array>

#include "base/units.hpp"
#include "calendar/rule_text.hpp"

namespace cicero::calendar {

namespace {

using diagnostic::Code;
using diagnostic::Diagnostics;
using yaml::Kind;
using yaml::Node;

constexpr int furthest = 366;  ///< days that a day may be moved, or last

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
    return out;
}

/// What the author wrote, on one line.
std::string source_of(const Node& node) {
    if (node.kind() == Kind::Scalar) return node.text().text;
    std::string out;
    for (const Node& item : node.items()) out += (out.empty() ? "" : ", ") + source_of(item);
    return out;
}

bool offers_a_choice(const Node& node) {
    if (node.kind() == Kind::Sequence) return true;
    const std::string& text = node.text().text;
    for (const char* word : {" ou ", " or ", "/", " et ", " and "})
        if (text.find(word) != std::string::npos) return true;
    return false;
}

class Reader {
public:
    Reader(const Node& node, Diagnostics& diagnostics) : node_(node), diagnostics_(diagnostics) {}

    std::optional<Rule> run() {
        if (node_.kind() != Kind::Map) {
            fail(Code::rule_undecidable, node_, {source_of(node_)});
            return std::nullopt;
        }
        rule_.day = read_day();
        rule_.every = integer("every_years", 1, last_year, 1);
        rule_.anchor = integer("anchor_year", first_year, last_year, 0);
        rule_.offset = integer("offset", -furthest, furthest, 0);
        rule_.length = integer("days", 1, furthest, 1);
        if (ok_ && rule_.every > 1 && rule_.anchor == 0)
            fail(Code::missing_key, node_, {"anchor_year", "2010"});
        if (rule_.every == 1) rule_.anchor = 0;  // every year is counted from any
        if (ok_ && is_never(rule_))
            fail(Code::rule_never, node_, {std::to_string(first_year), std::to_string(last_year)});
        return ok_ ? std::optional(rule_) : std::nullopt;
    }

private:
    using Day = decltype(Rule::day);

    /// The key that tells which rule it is comes first in its list.
    Day read_day() {
        if (has("rule")) return named();
        if (has("easter")) return from_easter();
        if (has("nth")) return nth_weekday();
        if (has("before")) return near_weekday("before", NearWeekday::Side::Before);
        if (has("on_or_after")) return near_weekday("on_or_after", NearWeekday::Side::OnOrAfter);
        if (has("from")) return span();
        if (has("year")) return years();
        if (has("month") || has("day")) return fixed();
        fail(Code::rule_unknown, node_);
        return {};
    }

    Day named() {
        const std::string name = word("rule");
        std::vector<std::string> known{"fete-des-meres-fr", "week-containing"};
        for (const std::string& month : month_names()) known.push_back("full-moon-of-" + month);
        const auto at = std::find(known.begin(), known.end(), name);
        if (at == known.end()) {
            fail(Code::bad_choice, *node_.find("rule"),
                 {name, joined(known), diagnostic::nearest(name, known).value_or("")});
            return {};
        }
        if (name == "fete-des-meres-fr") return keys({"rule"}), FrenchMothersDay{};
        if (name == "week-containing") {
            keys({"rule", "month", "day", "week_start"});
            const weekday start =
                has("week_start") ? weekday_at("week_start") : std::chrono::Monday;
            return WeekContaining{month_day_here(), start};
        }
        keys({"rule"});
        return FullMoon{month(unsigned(at - known.begin() - 1))};
    }

    Day from_easter() {
        keys({"easter", "computus", "days", "every_years", "anchor_year"});
        FromEaster out;
        out.days = integer("easter", -furthest, furthest, 0);
        if (has("computus"))
            out.computus = choice("computus", {"western", "eastern"}) == 1 ? Computus::Eastern
                                                                           : Computus::Western;
        return out;
    }

    Day nth_weekday() {
        keys({"nth", "month", "weekday", "offset", "days", "every_years", "anchor_year"});
        const Node nth = *node_.find("nth");
        NthWeekday out;
        out.in = month(unsigned(integer("month", 1, 12)));
        out.which = weekday_at("weekday");
        const auto number = base::parse_integer(nth.text().text);
        if (number && (*number == 0 || *number < -5 || *number > 5))
            fail(Code::nth_never, nth, {std::to_string(*number), word("weekday")});
        else out.nth = integer("nth", -5, 5, 1);
        return out;
    }

    Day near_weekday(const char* key, NearWeekday::Side side) {
        keys({key, "weekday", "offset", "days", "every_years", "anchor_year"});
        const auto at = read_month_day(*node_.find(key), diagnostics_);
        ok_ &= at.has_value();
        return NearWeekday{weekday_at("weekday"), side, at.value_or(month_day{})};
    }

    Day span() {
        keys({"from", "to", "every_years", "anchor_year"});
        const auto to = node_.find("to");
        if (!to) return fail(Code::missing_key, node_, {"to", "{month: 5, day: 31}"}), Day{};
        const Node from = *node_.find("from");
        if (from.find("year") || to->find("year")) return years_between(from, *to);
        const auto first = read_month_day(from, diagnostics_);
        const auto last = read_month_day(*to, diagnostics_);
        ok_ &= first && last;
        return Span{first.value_or(month_day{}), last.value_or(month_day{})};
    }

    Day years_between(const Node& from, const Node& to) {
        Years out{Reader(from, diagnostics_).only_year(ok_),
                  Reader(to, diagnostics_).only_year(ok_)};
        if (ok_ && out.last < out.first)
            fail(Code::ends_before_it_begins, to, {std::to_string(out.last)});
        return out;
    }

    int only_year(bool& ok) {
        keys({"year"});
        const int out = integer("year", first_year, last_year);
        ok &= ok_;
        return out;
    }

    Day years() {
        keys({"year"});
        const int year = integer("year", first_year, last_year);
        return Years{year, year};
    }

    Day fixed() {
        keys({"month", "day", "only_if", "if_weekday", "shift", "offset", "days", "every_years",
              "anchor_year"});
        Fixed out;
        out.at = month_day_here();
        if (has("only_if")) out.only_if = weekday_at("only_if");
        if (has("if_weekday") || has("shift"))
            out.move = Move{weekday_at("if_weekday"), integer("shift", -31, 31)};
        return out;
    }

    month_day month_day_here() {
        const auto out = read_month_day(node_, diagnostics_);
        ok_ &= out.has_value();
        return out.value_or(month_day{});
    }

    /// Errors for what does not belong here; the first of them names the rule.
    void keys(const std::vector<std::string>& taken) {
        for (const auto& [key, value] : node_.entries()) {
            if (std::find(taken.begin(), taken.end(), key.name) != taken.end()) continue;
            static const std::vector<std::string> all{
                "rule",    "easter",     "computus",   "nth",         "month",
                "weekday", "before",     "day",        "from",        "to",
                "year",    "offset",     "days",       "on_or_after", "shift",
                "only_if", "if_weekday", "week_start", "every_years", "anchor_year"};
            ok_ = false;
            if (std::find(all.begin(), all.end(), key.name) != all.end())
                diagnostics_.add(Code::rule_key_out_of_place, key.span,
                                 {key.name, taken.front(), joined(taken)});
            else
                diagnostics_.add(Code::unknown_key, key.span,
                                 {key.name, diagnostic::nearest(key.name, taken).value_or("")});
        }
    }

    bool has(const char* key) const { return node_.find(key).has_value(); }
    std::string word(const char* key) const {
        const auto value = node_.find(key);
        return value ? source_of(*value) : std::string{};
    }

    int integer(const char* key, int low, int high, std::optional<int> otherwise = std::nullopt) {
        const auto value = node_.find(key);
        if (!value && !otherwise) fail(Code::missing_key, node_, {key, std::to_string(high)});
        if (!value) return otherwise.value_or(low);
        const auto number = read_integer(*value, key, low, high, diagnostics_);
        ok_ &= number.has_value();
        return number.value_or(low);
    }

    /// Which of the choices, or none of them after an error.
    std::size_t choice(const char* key, const std::vector<std::string>& choices) {
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

    weekday weekday_at(const char* key) {
        return weekday(unsigned(choice(key, weekday_names()) % 7 + 1));
    }

    void fail(Code code, const Node& where, std::vector<std::string> params = {}) {
        ok_ = false;
        diagnostics_.add(code, where.span(), std::move(params));
    }

    const Node& node_;
    Diagnostics& diagnostics_;
    Rule rule_;
    bool ok_ = true;
};

}  // namespace

std::optional<Rule> read_rule(const Node& date, Diagnostics& diagnostics) {
    return Reader(date, diagnostics).run();
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

std::optional<month_day> read_month_day(const Node& node, Diagnostics& diagnostics) {
    std::array<std::optional<int>, 2> found;
    for (const std::size_t i : {0u, 1u}) {
        const char* key = i == 0 ? "month" : "day";
        if (const auto value = node.find(key))
            found[i] = read_integer(*value, key, 1, i == 0 ? 12 : 31, diagnostics);
        else diagnostics.add(Code::missing_key, node.span(), {key, i == 0 ? "9" : "12"});
    }
    if (!found[0] || !found[1]) return std::nullopt;
    const int longest = days_in_month(2000, *found[0]);
    if (*found[1] <= longest)
        return month(unsigned(*found[0])) / std::chrono::day(unsigned(*found[1]));
    diagnostics.add(
        Code::day_not_in_month, node.find("day")->span(),
        {std::to_string(*found[1]), std::to_string(*found[0]), std::to_string(longest)});
    return std::nullopt;
}

}  // namespace cicero::calendar
