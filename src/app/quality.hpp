#pragma once

#include <string>
#include <vector>

#include "diagnostic/render.hpp"
#include "document/document.hpp"

namespace cicero::app {

/// What --quality prints: how even the justified paragraphs are, all together, and where the worst
/// of them stand.
[[nodiscard]] std::string quality_report(const std::vector<document::Document>& documents,
                                         diagnostic::Language language);

}  // namespace cicero::app
