#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/geometry.hpp"
#include "diagnostic/diagnostic.hpp"
#include "document/fragment.hpp"
#include "inline/paragraph_quality.hpp"

/// What comes out of composing: values that hold for a text wherever it stands.
namespace cicero::inlines {

/// Something to be said of a text that was composed.
struct Remark {
    diagnostic::Code code{};
    std::vector<std::string> params;
    TextMap::Range source;                                       ///< bytes of the spans' texts
    bool of_marker = false;                                      ///< the spans are the marker's
    std::optional<diagnostic::SourceSpan> style = std::nullopt;  ///< where the style asks for it
    bool operator==(const Remark&) const = default;
};

/// A space on a line, from the column's left edge.
struct Gap {
    Length begin, end;
};

/// A finished line. Its origin is the column's left edge on the baseline, y down.
struct Line {
    Length ascent, descent;  ///< of its fonts at their sizes, both positive; no leading in them
    Length width;            ///< from `x` to the right edge; what hangs in the margins is left out
    Length x;                ///< from the column's left edge: indent and alignment
    document::FragmentPtr fragment;  ///< rules, then runs in visual order, then links
    double scale = 1;                ///< of a line that was fitted: its sizes beside the style's
    /// In a balanced or fitted paragraph: the least distance from the baseline above at which no
    /// ink meets.
    Length clearance;
    bool hyphenated = false;
    bool overfull = false;
    bool filled = false;    ///< it was brought to its width
    std::vector<Gap> gaps;  ///< between words, left to right; of justified lines
    /// How far its spaces, tracking and glyph width went: > 0 wider, 1 and −1 their limits.
    double ratio = 0, tracking_ratio = 0, expansion_ratio = 0;
    std::size_t item = 0;                      ///< of the breaker, at which it ends
    std::vector<Remark> remarks;               ///< on this line alone
    std::size_t text_begin = 0, text_end = 0;  ///< bytes of ComposedParagraph::text, without the
                                               ///< space or line feed that ends the line
    TextMap::Range source;                     ///< bytes of the spans' texts
};

struct ComposedParagraph {
    std::vector<Line> lines;
    document::FragmentPtr
        marker;            ///< a bullet or number, from the first line's origin; may be null
    bool is_whole = true;  ///< no lines are left to be set
    std::string text;  ///< of all spans, after ortho-typography and case mapping; where it begins
    bool emergency = false;              ///< only beyond its limits, or not at all
    std::int64_t demerits = 0;           ///< of its breaks
    std::vector<LineQuality> qualities;  ///< of its lines, where it is justified
    std::vector<Remark> remarks;         ///< on its fonts and on the paragraph as a whole
    Length cap_height;                   ///< of the style's face, to align tops optically
    int drop_lines = 0;  ///< that a drop capital stands beside; there may be fewer lines
    Length drop_above;   ///< its ink over the first line's capitals
};

}  // namespace cicero::inlines
