#pragma once

#include "content/value.hpp"

/// Proleptic Gregorian dates as day numbers; day 0 is 1970-01-01.
namespace cicero::calendar {

using content::Date;

[[nodiscard]] std::int64_t day_number(int year, int month, int day);
[[nodiscard]] std::int64_t day_number(const Date& date);
[[nodiscard]] Date date_of(std::int64_t day);
[[nodiscard]] int days_in_month(int year, int month);
/// 1 is Monday, 7 Sunday (ISO 8601).
[[nodiscard]] int weekday(std::int64_t day);
/// Week 1 holds the year's first Thursday (ISO 8601).
[[nodiscard]] int iso_week(std::int64_t day);
/// Western Easter Sunday (Meeus, Jones and Butcher; Astronomical Algorithms, ch. 8).
[[nodiscard]] std::int64_t easter(int year);

}  // namespace cicero::calendar
