#pragma once

#include "inline/ink.hpp"
#include "inline/run_part.hpp"

namespace cicero::inlines {

/// What the parts of a line belong to.
struct LineOrigin {
    const Collected& collected;
    const std::vector<story::Span>& spans;
    std::uint32_t number = 0;  ///< of the line, in the paragraph
    std::size_t end = 0;       ///< byte of the text at which it ends
};

/// `line` with its parts, which are given in logical order, in visual order from `pen` on:
/// underlines, links, its ascent and descent, and where it was brought to its width its gaps.
[[nodiscard]] SetLine place_parts(Line line, std::vector<RunPart> parts, const LineOrigin& origin,
                                  Length pen);

}  // namespace cicero::inlines
