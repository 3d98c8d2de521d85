#pragma once

#include "inline/ink.hpp"
#include "inline/prepare.hpp"

namespace cicero::inlines {

/// Where a line lies and what it must fill.
struct LinePlan {
    std::uint32_t number = 0;        ///< in the paragraph
    std::size_t begin = 0, end = 0;  ///< bytes of the text
    bool hyphenated = false;
    bool last = false;  ///< of the paragraph, or before a hard break
    bool overfull = false;
    Length indent;   ///< from the column's left edge
    Length measure;  ///< between the indents
};

/// Glyphs of one line in visual order: reshaped where a break changed them, spaces set, aligned.
[[nodiscard]] SetLine finish_line(const Prepared& prepared, const story::Paragraph& paragraph,
                                  const LinePlan& plan, Workshop& workshop);

/// A text on a line of its own from `x`, nothing stretched and nothing hanging; `spans` are those
/// that its runs belong to.
[[nodiscard]] SetLine finish_alone(Collected collected, const std::vector<story::Span>& spans,
                                   Length x, Workshop& workshop);

/// A bullet or number whose left edge is at `x`.
[[nodiscard]] document::FragmentPtr finish_marker(const std::vector<story::Span>& marker,
                                                  const style::ParagraphStyle& style, Length x,
                                                  Workshop& workshop);

}  // namespace cicero::inlines
