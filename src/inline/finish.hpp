#pragma once

#include "inline/breakable_text.hpp"
#include "inline/ink.hpp"

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
[[nodiscard]] SetLine finish_line(const BreakableText& breakable, const story::Paragraph& paragraph,
                                  const LinePlan& plan, Toolbox& toolbox);

}  // namespace cicero::inlines
