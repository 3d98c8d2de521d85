#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/geometry.hpp"

namespace cicero::templates {

/// Upright.
[[nodiscard]] std::optional<Size> page_size(std::string_view name);

/// For « A5 paysage », "A4 landscape", "a5": the keys that say it; empty where it is no such.
[[nodiscard]] std::string turned_page_size(std::string_view text);

/// All names, runs of numbers as "A0–A10".
[[nodiscard]] const std::string& page_size_names();

}  // namespace cicero::templates
