#pragma once

#include <cstdint>

namespace cicero::inlines {

/// How even a line of a justified paragraph came out.
struct LineQuality {
    double space = 1;         ///< of the font's own word space
    double tracking = 0;      ///< of the size, without sign
    double width = 0;         ///< change of glyph width, without sign
    bool filled = false;      ///< it was brought to its width; of another the above say nothing
    bool loose = false;       ///< beyond the limits of the style
    bool hyphen = false;      ///< at its end
    std::uint8_t stacks = 0;  ///< words that it begins, or ends, with as the line above does
};

/// How even lines of a justified paragraph that stand together came out: what a proofreader would
/// look at, in figures.
struct ParagraphQuality {
    std::uint32_t lines = 0;  ///< those that were brought to their width
    double mean_space = 1, least_space = 1, most_space = 1;  ///< of the font's own word space
    double square_space = 1;   ///< the mean of the squares: what a spread is made of
    double most_tracking = 0;  ///< of the size, without sign
    double most_width = 0;     ///< change of glyph width, without sign
    std::uint32_t hyphens = 0, longest_hyphen_run = 0;
    std::uint32_t stacks = 0;  ///< pairs of lines that begin, or end, with the same word
    std::uint32_t loose = 0;   ///< lines beyond the limits of the style
    std::uint32_t river = 0;   ///< the most lines that one white streak runs through
};

}  // namespace cicero::inlines
