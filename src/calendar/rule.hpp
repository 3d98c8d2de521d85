#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "calendar/dates.hpp"

/// When an observance falls, as rules that give days of a year.
namespace cicero::calendar {

struct MonthDay {
    int month = 1, day = 1;
};

struct Fixed {
    MonthDay at;
    int every_years = 1, anchor_year = 0;
    int only_if = 0;                ///< a weekday: else there is none that year
    int if_weekday = 0, shift = 0;  ///< moved by `shift` days when it falls on that weekday
};
struct NthWeekday {
    int month = 1, nth = 1, weekday = 1;  ///< nth −1 is the last
    int offset = 0, days = 1;
};
struct Span {
    MonthDay from, to;
};
struct Easter {
    int offset = 0;
};
struct NearWeekday {
    int weekday = 1;
    MonthDay at;
    bool before = false;  ///< strictly before; else on or after
};
struct WeekContaining {
    MonthDay at;
    int week_start = 1;
};
/// The last Sunday of May, or the first of June when that is Whit Sunday (C. action soc., D215-1).
struct FrenchMothersDay {};
/// A rule that is not understood yet: counted, never guessed.
struct Unsupported {
    std::string what;
};

using Rule = std::variant<Fixed, NthWeekday, Span, Easter, NearWeekday, WeekContaining,
                          FrenchMothersDay, Unsupported>;

struct Days {
    std::int64_t first = 0, last = 0;
    bool operator==(const Days&) const = default;
};

/// None where the rule gives none that year.
[[nodiscard]] std::optional<Days> occurrence(const Rule& rule, int year);

}  // namespace cicero::calendar
