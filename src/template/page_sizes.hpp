#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/geometry.hpp"

namespace cicero::templates {

/// Upright.
[[nodiscard]] std::optional<Size> page_size(std::string_view name);

/// All names, runs of numbers as "A0–A10".
[[nodiscard]] const std::string& page_size_names();

}  // namespace cicero::templates
