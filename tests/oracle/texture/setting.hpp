#pragma once

#include <string>
#include <vector>

#include "inline/composer.hpp"
#include "style/style.hpp"

namespace cicero::tests {

[[nodiscard]] std::vector<std::string> lines_of(const std::string& path);
/// Throws where the layout cannot be read.
[[nodiscard]] style::ParagraphStyle style_of(const std::string& path, const std::string& name);
[[nodiscard]] story::Paragraph paragraph_of(const std::string& text,
                                            const style::ParagraphStyle& style);
[[nodiscard]] font::Catalogue shipped_fonts(diagnostic::Diagnostics& diagnostics);

}  // namespace cicero::tests
