#pragma once

#include "base/dates.hpp"
#include "content/value.hpp"

/// Days, and the dates that contents write.
namespace cicero::calendar {

using base::day;
using base::day_of_year;
using base::days_in_month;
using base::iso;
using base::iso_time;
using base::iso_week;
using base::iso_weekday;
using base::minutes_a_day;
using base::week_of;
using base::year_of;
using content::Date;
using std::chrono::sys_days;

/// The years that the engine answers for.
constexpr int first_year = 1583, last_year = 9999;

[[nodiscard]] sys_days day_of(const Date& date);
[[nodiscard]] Date date_of(sys_days day);

}  // namespace cicero::calendar
