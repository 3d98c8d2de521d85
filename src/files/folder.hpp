#pragma once

#include <filesystem>

#include "diagnostic/diagnostic.hpp"

namespace cicero::files {

/// For libraries that open all that a folder and its folders have: whatever there is no file, nor a
/// folder, is an error, before it makes them wait for ever. False after one.
[[nodiscard]] bool check_folder(const std::filesystem::path& folder,
                                diagnostic::Diagnostics& diagnostics);

}  // namespace cicero::files
