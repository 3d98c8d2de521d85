#pragma once

#include "base/dates.hpp"

namespace cicero::sky {

using std::chrono::sys_days;

/// Midnight that begins the day, as a Julian date.
[[nodiscard]] double julian_date(sys_days day);
/// Terrestrial minus universal time in seconds: from leap seconds since 1972, before by table.
[[nodiscard]] double delta_t(int year, double of_year = 0.5);
/// The UTC second of a Julian date in terrestrial time.
[[nodiscard]] std::chrono::sys_seconds universal_time(double terrestrial);

}  // namespace cicero::sky
