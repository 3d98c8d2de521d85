#pragma once

#include <string>
#include <vector>

namespace cicero::app {

/// Rows of a terminal's table, columns as wide as they need, the last one ragged.
[[nodiscard]] std::string to_table(const std::vector<std::vector<std::string>>& rows);

}  // namespace cicero::app
