#pragma once

#include <string>
#include <vector>

#include "diagnostic/render.hpp"
#include "layout/piece.hpp"

namespace cicero::app {

/// What --quality prints: how even the justified paragraphs are, all together, and where the worst
/// of them stand.
[[nodiscard]] std::string quality_report(const std::vector<layout::PlacedQuality>& qualities,
                                         diagnostic::Language language);

}  // namespace cicero::app
