#pragma once

#include <string>

#include "document/document.hpp"

namespace cicero::trace {

/// The document as JSON lines: what would be drawn, for tests and tools (docs/trace.md).
[[nodiscard]] std::string to_json_lines(const document::Document& document);

}  // namespace cicero::trace
