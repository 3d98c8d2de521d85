#pragma once

#include <cstdint>

#include "diagnostic/source.hpp"
#include "inline/paragraph_quality.hpp"

namespace cicero::layout {

/// How even the lines of a justified paragraph are that stand in one frame.
struct PlacedQuality {
    std::uint32_t paragraph = 0;  ///< Anchor::paragraph
    bool goes_on = false;         ///< lines of it stand in a frame before
    diagnostic::SourceSpan span;  ///< the paragraph's beginning
    inlines::ParagraphQuality quality;
};

}  // namespace cicero::layout
