#pragma once

#include <chrono>
#include <optional>
#include <variant>
#include <vector>

#include "calendar/easter.hpp"
#include "calendar/hours.hpp"

/// When something falls: a rule is a value, and what it gives depends on the year alone.
namespace cicero::calendar {

using std::chrono::month;
using std::chrono::month_day;
using std::chrono::weekday;

/// From one weekday, by days.
struct Move {
    weekday when;
    int by = 0;
    bool operator==(const Move&) const = default;
};
/// The same day every year; 29 February in leap years alone.
struct Fixed {
    month_day at;
    std::optional<weekday> only_if;  ///< nothing in a year where it is another
    std::optional<Move> move;
    bool operator==(const Fixed&) const = default;
};
/// The nth such day of a month; −1 is the last, −2 the last but one.
struct NthWeekday {
    month in;
    int nth = 1;
    weekday which;
    bool operator==(const NthWeekday&) const = default;
};
struct NearWeekday {
    enum class Side : std::uint8_t { Before, OnOrAfter };  ///< Before: strictly
    weekday which;
    Side side = Side::OnOrAfter;
    month_day at;
    bool operator==(const NearWeekday&) const = default;
};
struct FromEaster {
    Computus computus = Computus::Western;
    int days = 0;
    bool operator==(const FromEaster&) const = default;
};
/// Runs into the next year where `to` stands before `from`.
struct Span {
    month_day from, to;
    bool operator==(const Span&) const = default;
};
struct WeekContaining {
    month_day at;
    weekday start;
    bool operator==(const WeekContaining&) const = default;
};
/// The last Sunday of May, or the first of June when that is Whit Sunday (C. action soc., D215-1).
struct FrenchMothersDay {
    bool operator==(const FrenchMothersDay&) const = default;
};
/// Each full moon of a month, by the date in Greenwich: two of them in one month in forty.
struct FullMoon {
    month in;
    bool operator==(const FullMoon&) const = default;
};
/// Years, from a day of the first to a day of the last: whole ones unless told otherwise.
struct Years {
    int first = 0, last = 0;
    month_day from = std::chrono::January / 1, to = std::chrono::December / 31;
    bool operator==(const Years&) const = default;
};

/// No day by rule: each is told, as an exception of its year.
struct Told {
    bool operator==(const Told&) const = default;
};

struct Rule {
    std::variant<Fixed, NthWeekday, NearWeekday, FromEaster, Span, WeekContaining, FrenchMothersDay,
                 FullMoon, Years, Told>
        day;
    int offset = 0;             ///< days, added to the day
    int length = 1;             ///< days, where the day gives one
    int every = 1, anchor = 0;  ///< in years; in years that are `every` apart from `anchor`
    bool operator==(const Rule&) const = default;
};

/// Both included; with hours or without.
struct Days {
    sys_days first, last;
    Hours hours = {};
    auto operator<=>(const Days&) const = default;
};

/// What the rule gives for a year, in order: mostly one, none where it gives none. A day that was
/// moved may lie in the year before or after; years and decades are one, given for each of their
/// years.
[[nodiscard]] std::vector<Days> occurrences(const Rule& rule, int year);

/// The rule speaks of the moon's true place, which churches and states need not follow.
[[nodiscard]] bool is_reckoned(const Rule& rule);
/// The rule counts from an Easter that is not defined for the year.
[[nodiscard]] bool is_beyond_easter(const Rule& rule, int year);
/// No year from 1583 to 9999 has it: 29 February in odd years.
[[nodiscard]] bool is_never(const Rule& rule);

}  // namespace cicero::calendar
