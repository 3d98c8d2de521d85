#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "paragraph/item.hpp"
#include "paragraph/parameters.hpp"

/// Optimum line breaking (D. E. Knuth and M. F. Plass, "Breaking Paragraphs into Lines", Software:
/// Practice and Experience 11, 1981, 1119–1184) on items that know no font. Widths are integers of
/// any unit and costs are integers, so that every machine breaks the same way.
namespace cicero::paragraph {

struct Line {
    std::size_t first = 0;  ///< first item that the line shows
    std::size_t last = 0;   ///< the item at which it breaks
    /// How far each adjustment goes: glue gets ratio × stretch (> 0) or shrink (< 0), tracking and
    /// glyph width the same of theirs, never beyond 1. All 0 where infinite glue or the blank of
    /// ragged setting fills the line, or nothing gives. Emergency stretch is not in it.
    double space_ratio = 0, tracking_ratio = 0, expansion_ratio = 0;
    Width natural = 0;       ///< width before stretching, without what hangs
    bool flagged = false;    ///< it ends with a hyphen
    bool forced = false;     ///< it ends at a forced break
    bool filled = false;     ///< infinite glue fills it
    bool overfull = false;   ///< it cannot shrink enough: all ratios are −1
    bool underfull = false;  ///< looser than the second pass allows, or without stretch
    std::uint32_t first_word = 0, last_word = 0;  ///< as its boxes say
};

enum class Pass : std::uint8_t { First, Second, Emergency, LastResort };

struct Breaks {
    std::vector<Line> lines;
    Demerits demerits = 0;
    Pass pass = Pass::First;            ///< the one that succeeded; the last always does
    bool is_as_loose_as_wanted = true;  ///< it has the lines that `looseness` or `lines` asked for
};

/// The items should end in glue with fill and a forced penalty, as TeX's paragraphs do; without a
/// forced penalty the end breaks by itself. No items, no lines. `width(n)` is that of line n, from
/// 0.
[[nodiscard]] Breaks break_paragraph(const std::vector<Item>& items,
                                     const std::function<Width(std::size_t)>& width,
                                     const Parameters& parameters);

}  // namespace cicero::paragraph
