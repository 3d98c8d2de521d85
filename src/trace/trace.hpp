#pragma once

#include <string>
#include <vector>

#include "document/document.hpp"
#include "layout/fit.hpp"
#include "layout/placed_quality.hpp"

namespace cicero::trace {

/// The document as JSON lines: what would be drawn, how even its text is and what gave so that it
/// fits, for tests and tools (docs/trace.md).
[[nodiscard]] std::string to_json_lines(const document::Document& document,
                                        const std::vector<layout::PlacedQuality>& qualities,
                                        const std::vector<layout::FitReport>& fits = {});

}  // namespace cicero::trace
