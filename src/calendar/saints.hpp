#pragma once

#include <filesystem>
#include <map>

#include "calendar/rule.hpp"
#include "diagnostic/diagnostic.hpp"

namespace cicero::calendar {

/// Names of days, by day; several of one day are parted by a comma.
using Saints = std::map<month_day, std::string>;

/// A table as of read_csv() without years (`date;nom`), or a YAML map (`01-17: Roseline`).
[[nodiscard]] Saints read_saints(const std::filesystem::path& path,
                                 diagnostic::Diagnostics& diagnostics);

}  // namespace cicero::calendar
