#pragma once

#include <optional>

#include "inline/composer.hpp"
#include "paragraph/quality.hpp"

namespace cicero::inlines {

/// Of a justified paragraph of two lines or more that has been set; nothing for another.
[[nodiscard]] std::optional<document::ParagraphQuality> quality_of(
    const Paragraph& paragraph, const ComposedParagraph& composed, const paragraph::Breaks& breaks);

/// The most successive lines through which one streak of white runs: spaces that lie under each
/// other for more than half of the narrower one.
[[nodiscard]] std::uint32_t longest_river(const std::vector<Line>& lines);

}  // namespace cicero::inlines
