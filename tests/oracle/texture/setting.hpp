#pragma once

#include <string>
#include <vector>

#include "inline/composer.hpp"
#include "template/spec.hpp"

namespace cicero::tests {

[[nodiscard]] std::vector<std::string> lines_of(const std::string& path);
/// Throws where the layout cannot be read.
[[nodiscard]] std::shared_ptr<const templates::LayoutSpec> read(const std::string& path);
[[nodiscard]] story::Paragraph paragraph_of(const std::string& text,
                                            const style::ParagraphStyle& style);
[[nodiscard]] font::Catalogue shipped_fonts(diagnostic::Diagnostics& diagnostics);

}  // namespace cicero::tests
