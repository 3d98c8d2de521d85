#pragma once

#include <span>
#include <vector>

#include "inline/line.hpp"
#include "inline/measures.hpp"
#include "paragraph/breaker.hpp"
#include "story/paragraph.hpp"

namespace cicero::inlines {

/// A paragraph that has been set, with what its style allows its spaces.
struct SetParagraph {
    const story::Paragraph& paragraph;
    double least_space = 1;  ///< what they may shrink to, as a share of the font's own
    const Resumption& from;
};

/// Of each of the lines of a justified paragraph of two lines or more; nothing for another.
[[nodiscard]] std::vector<LineQuality> qualities_of(const SetParagraph& set,
                                                    const std::vector<Line>& lines,
                                                    const paragraph::Breaks& breaks);

/// Of `count` lines from `first` on, which stand together, of a paragraph that has qualities.
[[nodiscard]] ParagraphQuality quality_of(const ComposedParagraph& composed, std::size_t first,
                                          std::size_t count);

/// The most successive lines through which one streak of white runs: spaces that lie under each
/// other for more than half of the narrower one.
[[nodiscard]] std::uint32_t longest_river(std::span<const Line> lines);

}  // namespace cicero::inlines
