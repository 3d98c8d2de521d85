#pragma once

#include <cstddef>

#include "paragraph/breaker.hpp"

namespace cicero::paragraph {

/// What a proofreader would look at in a broken paragraph, in figures.
struct Quality {
    std::size_t lines = 0;
    /// Of the lines that are set to their width: those that infinite glue fills are left out.
    double mean_space_ratio = 0, largest_space_ratio = 0;  ///< without signs
    double largest_tracking_ratio = 0, largest_expansion_ratio = 0;
    std::size_t lines_expanded = 0;  ///< glyph width is not natural
    std::size_t hyphens = 0;         ///< lines that end with one
    std::size_t longest_hyphen_run = 0;
    std::size_t stacks = 0;  ///< pairs of lines that begin, or end, with the same word
    std::size_t overfull = 0, underfull = 0;
    Pass pass = Pass::First;
};

[[nodiscard]] Quality quality_of(const Breaks& breaks);

}  // namespace cicero::paragraph
