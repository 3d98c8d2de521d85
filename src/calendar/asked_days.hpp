#pragma once

#include <optional>
#include <string>

#include "calendar/dates.hpp"

/// The months of a calendar, as a remark tells them to who wrote a date outside them.
namespace cicero::calendar {

struct DaysAskedFor {
    sys_days first, last;
};

/// Words of a remark.
struct InBoth {
    std::string french, english;
};

/// After « ce calendrier »: « va de septembre 2026 à février 2027 », « n’a que mai 2027 ».
[[nodiscard]] InBoth months_in_words(const DaysAskedFor& asked);

/// The year before that of a day, or the year after, in which its day and month are asked for.
[[nodiscard]] std::optional<int> neighbouring_year(const DaysAskedFor& asked, sys_days day);

/// How many months from the first there are to that of a later day; nothing where it is not later,
/// or comes after a year.
[[nodiscard]] std::optional<int> months_until(const DaysAskedFor& asked, sys_days day);

/// A calendar of more months; empty texts of none.
struct LongerCalendar {
    std::string months;  ///< their number
    InBoth last;         ///< « juin 2027 », "June 2027"
};
[[nodiscard]] LongerCalendar longer_calendar(const DaysAskedFor& asked, std::optional<int> months);

}  // namespace cicero::calendar
