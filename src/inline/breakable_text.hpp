#pragma once

#include "inline/shaped_run.hpp"
#include "paragraph/item.hpp"

namespace cicero::inlines {

/// The width that a space has in French, whatever its glyph says.
struct Space {
    std::size_t at = 0, size = 1;  ///< bytes
    Length width, stretch, shrink;
};

/// Shaped text, and the items in which the breaker sees it.
struct BreakableText {
    Collected collected;
    std::vector<ShapedRun> runs;  ///< in logical order
    double least_space = 1;       ///< a justified line's, share of the font's own; by make_items
    std::vector<Space> spaces;    ///< in order
    std::vector<paragraph::Item> items;
    std::vector<std::size_t> item_text;  ///< byte at which each item begins
    std::vector<std::size_t> hyphens;    ///< bytes before which a break adds a hyphen, in order
};

/// The breaker's items of the text, whose runs are shaped.
void make_items(BreakableText& breakable, const style::ParagraphStyle& style, Toolbox& toolbox);

}  // namespace cicero::inlines
