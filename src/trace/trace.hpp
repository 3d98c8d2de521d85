#pragma once

#include <string>
#include <vector>

#include "document/document.hpp"
#include "inline/paragraph_quality.hpp"

namespace cicero::trace {

/// The document as JSON lines: what would be drawn, and how even its text is, for tests and tools
/// (docs/trace.md).
[[nodiscard]] std::string to_json_lines(const document::Document& document,
                                        const std::vector<inlines::ParagraphQuality>& qualities);

}  // namespace cicero::trace
