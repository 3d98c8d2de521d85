#pragma once

#include <string>
#include <vector>

#include "document/document.hpp"
#include "inline/paragraph_quality.hpp"
#include "layout/fit.hpp"

namespace cicero::trace {

/// The document as JSON lines: what would be drawn, how even its text is and what gave so that it
/// fits, for tests and tools (docs/trace.md).
[[nodiscard]] std::string to_json_lines(const document::Document& document,
                                        const std::vector<inlines::ParagraphQuality>& qualities,
                                        const std::vector<layout::FitReport>& fits = {});

}  // namespace cicero::trace
