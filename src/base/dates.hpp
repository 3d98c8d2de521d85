#pragma once

#include <chrono>
#include <string>

/// Proleptic Gregorian dates, as std::chrono has them, and what calendars count in them.
namespace cicero::base {

using std::chrono::sys_days;

constexpr int minutes_a_day = 1440;

[[nodiscard]] sys_days day(int year, int month, int day);
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
/// Days of the year that come after the day.
[[nodiscard]] int days_left(sys_days day);
/// The first day, a `start`, of the week that holds the day.
[[nodiscard]] sys_days week_of(sys_days day, std::chrono::weekday start);
/// 2027-03-28
[[nodiscard]] std::string iso(sys_days day);
/// "18:30"; of 26:00, "02:00".
[[nodiscard]] std::string iso_time(int minutes);

}  // namespace cicero::base
