#pragma once

#include <filesystem>

namespace cicero::api {

/// $CICERO_DATA, else beside the library, wherever it was installed or moved to.
[[nodiscard]] std::filesystem::path installed_data();

}  // namespace cicero::api
