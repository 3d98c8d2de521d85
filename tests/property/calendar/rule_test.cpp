// Laws of date rules that nobody wrote.
#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include "calendar/rule_reader.hpp"
#include "calendar/rule_text.hpp"
#include "yaml/parse.hpp"

using namespace cicero;
using namespace cicero::calendar;
using std::chrono::days;

namespace {

rc::Gen<int> between(int low, int high) { return rc::gen::inRange(low, high + 1); }

weekday any_weekday() { return weekday(unsigned(*between(1, 7))); }

month any_month() { return month(unsigned(*between(1, 12))); }

month_day any_day() {
    const month m = any_month();
    return m / std::chrono::day(unsigned(*between(1, days_in_month(2000, int(unsigned(m))))));
}

/// Of every year: not 29 February.
month_day any_common_day() {
    const month_day at = any_day();
    return at == std::chrono::February / 29 ? std::chrono::March / 1 : at;
}

Rule any_rule(bool with_easter) {
    Rule rule;
    bool plain = true;  // may be moved and last
    switch (*between(0, with_easter ? 6 : 5)) {
        case 0: {
            Fixed fixed{any_day(), {}, {}};
            if (*rc::gen::arbitrary<bool>()) fixed.only_if = any_weekday();
            if (*rc::gen::arbitrary<bool>()) fixed.move = Move{any_weekday(), *between(-31, 31)};
            rule.day = fixed;
            break;
        }
        case 1: {
            const int nth = *between(1, 5);
            rule.day =
                NthWeekday{any_month(), *rc::gen::arbitrary<bool>() ? nth : -nth, any_weekday()};
            break;
        }
        case 2:
            rule.day = NearWeekday{any_weekday(), NearWeekday::Side(*between(0, 1)), any_day()};
            break;
        case 3: rule.day = Span{any_day(), any_day()}, plain = false; break;
        case 4: rule.day = WeekContaining{any_day(), any_weekday()}, plain = false; break;
        case 5: {
            Years years{*between(1583, 1700), *between(1701, 1800)};
            if (*rc::gen::arbitrary<bool>()) years.from = any_common_day();
            if (*rc::gen::arbitrary<bool>()) years.to = any_common_day();
            rule.day = years, plain = false;
            break;
        }
        default: rule.day = FromEaster{Computus(*between(0, 1)), *between(-366, 366)};
    }
    const bool movable = plain && !std::holds_alternative<FromEaster>(rule.day);
    if (movable) rule.offset = *between(-366, 366);
    if (plain) rule.length = *between(1, 366);
    if (plain && *rc::gen::arbitrary<bool>()) {
        rule.every = *rc::gen::element(2, 4, 5, 8, 10);  // divisors of 400
        rule.anchor = *between(1583, 9999);
    }
    return rule;
}

}  // namespace

TEST_CASE("a rule is read back from its text, unless no year has it") {
    rc::prop("read(to_text(rule)) == rule", [] {
        const Rule rule = any_rule(true);
        diagnostic::Diagnostics diagnostics;
        const auto file =
            std::make_shared<const diagnostic::SourceFile>("r.yaml", to_text(rule) + "\n");
        const auto node = yaml::parse(file, diagnostics);
        RC_ASSERT(node.has_value());
        const auto read = read_rule(*node, diagnostics);
        RC_LOG() << to_text(rule);
        if (is_never(rule)) RC_ASSERT(!read);
        else RC_ASSERT(read == rule);
    });
}

TEST_CASE("without Easter, rules repeat after four hundred years, to the day") {
    rc::prop("146097 days", [] {
        const Rule rule = any_rule(false);
        RC_PRE(!std::holds_alternative<Years>(rule.day));
        const int year = *between(1584, 9599);
        RC_LOG() << to_text(rule) << " in " << year;
        std::vector<Days> then = occurrences(rule, year + 400);
        for (Days& d : then) d = {d.first - days(146097), d.last - days(146097)};
        RC_ASSERT(then == occurrences(rule, year));
    });
}

TEST_CASE("weekdays fall on their weekday, counted from either end") {
    rc::prop("the nth from the front is one from the back", [] {
        const NthWeekday front{any_month(), *between(1, 5), any_weekday()};
        const int year = *between(1583, 9999);
        const auto found = occurrences(Rule{front}, year);
        RC_PRE(!found.empty());
        RC_ASSERT(weekday(found[0].first) == front.which);
        int count = 5;
        while (occurrences(Rule{NthWeekday{front.in, count, front.which}}, year).empty()) --count;
        const NthWeekday back{front.in, front.nth - count - 1, front.which};
        RC_ASSERT(occurrences(Rule{back}, year) == found);
    });
    rc::prop("the one before a date and the one on or after it are a week apart", [] {
        const weekday which = any_weekday();
        const month_day at = any_day();
        const int year = *between(1583, 9999);
        using Side = NearWeekday::Side;
        const auto before = occurrences(Rule{NearWeekday{which, Side::Before, at}}, year);
        const auto after = occurrences(Rule{NearWeekday{which, Side::OnOrAfter, at}}, year);
        RC_PRE(!before.empty());
        RC_ASSERT(weekday(before[0].first) == which);
        RC_ASSERT(after[0].first - before[0].first == days(7));
    });
}

TEST_CASE("a day is given by the first of its span, and a week holds its day") {
    rc::prop("first to last", [] {
        const Rule rule = any_rule(true);
        const int year = *between(1583, 9999);
        for (const Days& d : occurrences(rule, year)) RC_ASSERT(d.first <= d.last);
    });
    rc::prop("a week", [] {
        const WeekContaining rule{any_day(), any_weekday()};
        const int year = *between(1583, 9999);
        const auto week = occurrences(Rule{rule}, year);
        const auto day = occurrences(Rule{Fixed{rule.at, {}, {}}}, year);
        RC_PRE(!day.empty());
        RC_ASSERT(weekday(week[0].first) == rule.start);
        RC_ASSERT(week[0].last - week[0].first == days(6));
        RC_ASSERT(week[0].first <= day[0].first);
        RC_ASSERT(day[0].first <= week[0].last);
    });
}
