#pragma once

#include <filesystem>

#include "calendar/imported.hpp"
#include "files/file_system.hpp"

namespace cicero::exchange {

/// A table as of read_csv() without years (`date;nom`), or a YAML map (`01-17: Roseline`).
[[nodiscard]] calendar::Saints read_saints(const std::filesystem::path& path,
                                           diagnostic::Diagnostics& diagnostics,
                                           const files::FileSystem& files = files::disk());

}  // namespace cicero::exchange
