#pragma once

#include <string>

#include "calendar/rule.hpp"

namespace cicero::calendar {

/// The rule as a data file writes it: {month: 9, nth: 3, weekday: saturday, days: 2}.
[[nodiscard]] std::string to_text(const Rule& rule);

/// monday, …; january, …: as rules write them.
[[nodiscard]] const std::vector<std::string>& weekday_names();
[[nodiscard]] const std::vector<std::string>& month_names();

}  // namespace cicero::calendar
