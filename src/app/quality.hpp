#pragma once

#include <string>
#include <vector>

#include "diagnostic/render.hpp"
#include "inline/paragraph_quality.hpp"

namespace cicero::app {

/// What --quality prints: how even the justified paragraphs are, all together, and where the worst
/// of them stand.
[[nodiscard]] std::string quality_report(const std::vector<inlines::ParagraphQuality>& qualities,
                                         diagnostic::Language language);

}  // namespace cicero::app
