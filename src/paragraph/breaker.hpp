#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <vector>

#include "paragraph/item.hpp"

/// Optimum line breaking (D. E. Knuth and M. F. Plass, "Breaking Paragraphs into Lines", Software:
/// Practice and Experience 11, 1981, 1119–1184) on items that know no font. Widths are integers of
/// any unit and costs are integers, so that every machine breaks the same way.
namespace cicero::paragraph {

using Demerits = std::int64_t;

/// TeX's plain values where nothing else is said.
struct Parameters {
    std::int64_t tolerance = 200;         ///< largest badness of a line in the first pass
    std::int64_t loose_tolerance = 2700;  ///< of the second, before any help: spaces at ratio 3
    /// In the first two passes no line goes beyond the limits of its levers, whatever the
    /// tolerances (a line at all three limits has badness 1400).
    bool within_limits = false;
    Width emergency_stretch = 0;  ///< counted as stretch of each line in the third pass
    Width line_end_stretch = 0;   ///< ragged setting: what the blank beside each line may take
    int line_penalty = 10;        ///< asks for fewer lines where the rest is equal
    Demerits adjacent_demerits = 10000;      ///< lines side by side of unlike looseness
    Demerits flagged_demerits = 10000;       ///< two hyphens in a row
    Demerits final_flagged_demerits = 5000;  ///< a hyphen in the last line but one
    int free_flagged = 2;  ///< successive hyphens that cost no more than the above
    Demerits most_flagged_demerits = 30000;  ///< each hyphen beyond those: dearer than a loose line
    int most_flagged = 3;  ///< successive hyphens beyond this only where nothing else is left
    Width shortest_last_line = 0;      ///< a shorter last line (a runt) …
    Demerits runt_demerits = 1000000;  ///< … costs as much as a line of badness 990
    int looseness = 0;                 ///< lines more, or fewer, than the optimum has
    /// From this line on all widths are the same: paths that differ only in line count are one
    /// then.
    std::size_t uniform_from = std::numeric_limits<std::size_t>::max();
};

struct Line {
    std::size_t first = 0;  ///< first item that the line shows
    std::size_t last = 0;   ///< the item at which it breaks
    /// How far each lever goes: glue gets ratio × stretch (> 0) or shrink (< 0), tracking and glyph
    /// width the same of theirs, never beyond 1. All 0 where infinite glue fills the line or
    /// nothing gives. Emergency stretch is not in it.
    double space_ratio = 0, tracking_ratio = 0, expansion_ratio = 0;
    Width natural = 0;       ///< width before stretching, without what hangs
    bool flagged = false;    ///< it ends with a hyphen
    bool overfull = false;   ///< it cannot shrink enough: all ratios are −1
    bool underfull = false;  ///< looser than the second pass allows, or without stretch
};

enum class Pass : std::uint8_t { First, Second, Emergency, LastResort };

struct Breaks {
    std::vector<Line> lines;
    Demerits demerits = 0;
    Pass pass = Pass::First;  ///< the one that succeeded; LastResort always does
};

/// The items should end in glue with fill and a forced penalty, as TeX's paragraphs do; without a
/// forced penalty the end breaks by itself. No items, no lines. `width(n)` is that of line n, from
/// 0.
[[nodiscard]] Breaks break_paragraph(const std::vector<Item>& items,
                                     const std::function<Width(std::size_t)>& width,
                                     const Parameters& parameters);

}  // namespace cicero::paragraph
