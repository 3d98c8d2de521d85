#pragma once

#include <optional>

#include "inline/line.hpp"
#include "paragraph/breaker.hpp"
#include "story/paragraph.hpp"

namespace cicero::inlines {

/// Of a justified paragraph of two lines or more that has been set; nothing for another.
/// `least_space`: what its spaces may shrink to, as a share of the font's own.
[[nodiscard]] std::optional<ParagraphQuality> quality_of(const story::Paragraph& paragraph,
                                                         double least_space,
                                                         const ComposedParagraph& composed,
                                                         const paragraph::Breaks& breaks);

/// The most successive lines through which one streak of white runs: spaces that lie under each
/// other for more than half of the narrower one.
[[nodiscard]] std::uint32_t longest_river(const std::vector<Line>& lines);

}  // namespace cicero::inlines
