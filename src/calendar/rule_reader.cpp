#include "calendar/rule_reader.hpp"

#include <algorithm>

#include "base/units.hpp"
#include "calendar/rule_fields.hpp"
#include "calendar/rule_text.hpp"

namespace cicero::calendar {

namespace {

using diagnostic::Code;
using diagnostic::Diagnostics;
using yaml::Node;
using Day = decltype(Rule::day);

constexpr int furthest = 366;  ///< days that a day may be moved, or last

/// A day of a year, under `from:` or `to:`; without month and day, the first or the last.
struct YearEnd {
    int year = 0;
    std::optional<month_day> day;
};

std::optional<YearEnd> year_end(RuleFields fields) {
    fields.allow({"year", "month", "day"});
    YearEnd out{fields.integer("year", first_year, last_year), {}};
    if (fields.ok() && (fields.has("month") || fields.has("day")))
        out.day = fields.month_day_of(fields.node(), out.year);
    return fields.ok() ? std::optional(out) : std::nullopt;
}

class Reader {
public:
    Reader(const Node& node, Diagnostics& diagnostics) : at_(node, diagnostics) {}

    std::optional<Rule> run() {
        if (at_.node().kind() != yaml::Kind::Map) {
            at_.fail(Code::rule_undecidable, at_.node(), {source_of(at_.node())});
            return std::nullopt;
        }
        Rule out;
        out.day = read_day();
        out.every = at_.integer("every_years", 1, last_year, 1);
        out.anchor = at_.integer("anchor_year", first_year, last_year, 0);
        out.offset = at_.integer("offset", -furthest, furthest, 0);
        out.length = at_.integer("days", 1, furthest, 1);
        if (at_.ok() && out.every > 1 && out.anchor == 0)
            at_.fail(Code::missing_key, at_.node(), {"anchor_year", "2010"});
        if (out.every == 1) out.anchor = 0;  // every year is counted from any
        if (at_.ok() && is_never(out))
            at_.fail(Code::rule_never, at_.node(),
                     {std::to_string(first_year), std::to_string(last_year)});
        return at_.ok() ? std::optional(out) : std::nullopt;
    }

private:
    /// The key that tells which rule it is comes first in its list.
    Day read_day() {
        if (at_.has("rule")) return named();
        if (at_.has("easter")) return from_easter();
        if (at_.has("nth")) return nth_weekday();
        if (at_.has("before")) return near_weekday("before", NearWeekday::Side::Before);
        if (at_.has("on_or_after"))
            return near_weekday("on_or_after", NearWeekday::Side::OnOrAfter);
        if (at_.has("from")) return span();
        if (at_.has("year")) return years();
        if (at_.has("month") || at_.has("day")) return fixed();
        at_.fail(Code::rule_unknown);
        return {};
    }

    Day named() {
        const std::string name = at_.word("rule");
        std::vector<std::string> known{"fete-des-meres-fr", "week-containing"};
        for (const std::string& month : month_names()) known.push_back("full-moon-of-" + month);
        const auto found = std::find(known.begin(), known.end(), name);
        if (found == known.end()) {
            at_.fail(Code::bad_choice, *at_.node().find("rule"),
                     {name, joined(known), diagnostic::nearest(name, known).value_or("")});
            return {};
        }
        if (name == "fete-des-meres-fr") return at_.allow({"rule"}), FrenchMothersDay{};
        if (name == "week-containing") {
            at_.allow({"rule", "month", "day", "week_start"});
            const weekday start =
                at_.has("week_start") ? at_.weekday_at("week_start") : std::chrono::Monday;
            return WeekContaining{at_.month_day_here(), start};
        }
        at_.allow({"rule"});
        return FullMoon{month(unsigned(found - known.begin() - 1))};
    }

    Day from_easter() {
        at_.allow({"easter", "computus", "days", "every_years", "anchor_year"});
        FromEaster out;
        out.days = at_.integer("easter", -furthest, furthest, 0);
        if (at_.has("computus") && at_.choice("computus", {"western", "eastern"}) == 1)
            out.computus = Computus::Eastern;
        return out;
    }

    Day nth_weekday() {
        at_.allow({"nth", "month", "weekday", "offset", "days", "every_years", "anchor_year"});
        const Node nth = *at_.node().find("nth");
        NthWeekday out;
        out.in = month(unsigned(at_.integer("month", 1, 12)));
        out.which = at_.weekday_at("weekday");
        const auto number = base::parse_integer(nth.text().text);
        if (number && (*number == 0 || *number < -5 || *number > 5))
            at_.fail(Code::nth_never, nth, {std::to_string(*number), at_.word("weekday")});
        else out.nth = at_.integer("nth", -5, 5, 1);
        return out;
    }

    Day near_weekday(const char* key, NearWeekday::Side side) {
        at_.allow({key, "weekday", "offset", "days", "every_years", "anchor_year"});
        const month_day day = at_.month_day_of(*at_.node().find(key));
        return NearWeekday{at_.weekday_at("weekday"), side, day};
    }

    Day span() {
        at_.allow({"from", "to", "every_years", "anchor_year"});
        const auto to = at_.node().find("to");
        if (!to) {
            at_.fail(Code::missing_key, at_.node(), {"to", "{month: 5, day: 31}"});
            return {};
        }
        const Node from = *at_.node().find("from");
        if (from.find("year") || to->find("year")) return years_between(from, *to);
        const month_day first = at_.month_day_of(from);
        return Span{first, at_.month_day_of(*to)};
    }

    Day years_between(const Node& from, const Node& to) {
        const auto first = year_end({from, at_.diagnostics()});
        const auto last = year_end({to, at_.diagnostics()});
        if (!first || !last) return at_.refuse(), Day{};
        Years out{first->year, last->year};
        out.from = first->day.value_or(out.from);
        out.to = last->day.value_or(out.to);
        if (std::pair(out.last, out.to) < std::pair(out.first, out.from))
            at_.fail(Code::ends_before_it_begins, to, {std::to_string(out.last)});
        return out;
    }

    Day years() {
        at_.allow({"year"});
        const int year = at_.integer("year", first_year, last_year);
        return Years{year, year};
    }

    Day fixed() {
        at_.allow({"month", "day", "only_if", "if_weekday", "shift", "offset", "days",
                   "every_years", "anchor_year"});
        Fixed out;
        out.at = at_.month_day_here();
        if (at_.has("only_if")) out.only_if = at_.weekday_at("only_if");
        if (at_.has("if_weekday") || at_.has("shift"))
            out.move = Move{at_.weekday_at("if_weekday"), at_.integer("shift", -31, 31)};
        return out;
    }

    RuleFields at_;
};

}  // namespace

std::optional<Rule> read_rule(const Node& date, Diagnostics& diagnostics) {
    return Reader(date, diagnostics).run();
}

}  // namespace cicero::calendar
