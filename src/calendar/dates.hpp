#pragma once

#include <chrono>

#include "content/value.hpp"

/// Proleptic Gregorian dates, as std::chrono has them, and what calendars count in them.
namespace cicero::calendar {

using content::Date;
using std::chrono::sys_days;

/// The years that the engine answers for.
constexpr int first_year = 1583, last_year = 9999;

[[nodiscard]] sys_days day(int year, int month, int day);
[[nodiscard]] sys_days day_of(const Date& date);
[[nodiscard]] Date date_of(sys_days day);
[[nodiscard]] int year_of(sys_days day);
[[nodiscard]] int days_in_month(int year, int month);
/// 1 is Monday, 7 Sunday (ISO 8601).
[[nodiscard]] int iso_weekday(sys_days day);
/// Week 1 holds the year's first Thursday (ISO 8601).
[[nodiscard]] int iso_week(sys_days day);
/// The year that the day's ISO week belongs to.
[[nodiscard]] int iso_week_year(sys_days day);
/// From 1.
[[nodiscard]] int day_of_year(sys_days day);
/// The first day, a `start`, of the week that holds the day.
[[nodiscard]] sys_days week_of(sys_days day, std::chrono::weekday start);
/// 2027-03-28
[[nodiscard]] std::string iso(sys_days day);

}  // namespace cicero::calendar
