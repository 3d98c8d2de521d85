#pragma once

#include <string>
#include <vector>

#include "calendar/rule.hpp"

namespace cicero::app {

/// Rows of a terminal's table, columns as wide as they need, the last one ragged.
[[nodiscard]] std::string to_table(const std::vector<std::vector<std::string>>& rows);

/// "lun.", "Mon"
[[nodiscard]] const char* weekday_name(calendar::sys_days day, bool french);
/// "18:30–20:00"; empty where none are told.
[[nodiscard]] std::string hours_text(const calendar::Hours& hours);

}  // namespace cicero::app
