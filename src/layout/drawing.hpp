#pragma once

#include <optional>

#include "document/document.hpp"
#include "template/spec.hpp"

namespace cicero::layout {

/// The path of `drawing` in `area`, without paint. None: its path data cannot be read.
[[nodiscard]] std::optional<std::vector<document::PathStep>> path_of(
    const templates::Drawing& drawing, const Rect& area);

[[nodiscard]] document::Path rectangle(const Rect& area, const Color& fill);

/// SVG path data (M L H V C S Q T Z and their relative forms; SVG 1.1, 8.3), its box stretched
/// over `area`. None where the data is not of that form.
[[nodiscard]] std::optional<std::vector<document::PathStep>> parse_path(const std::string& data,
                                                                        double box_width,
                                                                        double box_height,
                                                                        const Rect& area);

}  // namespace cicero::layout
