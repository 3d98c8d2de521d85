#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/geometry.hpp"
#include "diagnostic/diagnostic.hpp"
#include "document/document.hpp"
#include "inline/paragraph_quality.hpp"

/// What comes out of composing: values.
namespace cicero::inlines {

struct LinkArea {
    Rect area;  ///< from the column's left edge and the line's baseline, y down
    std::string uri;
    std::string contents;  ///< the text that is the link, on this line
    diagnostic::SourceSpan span;
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
    std::vector<document::GlyphRun> runs;  ///< in visual order; marker first
    std::vector<document::Path> decorations;
    std::vector<LinkArea> links;
    double scale = 1;  ///< of a line that was fitted: its sizes beside the style's
    /// In a balanced or fitted paragraph: the least distance from the baseline above at which no
    /// ink meets.
    Length clearance;
    bool hyphenated = false;
    bool overfull = false;
    bool filled = false;    ///< it was brought to its width
    std::vector<Gap> gaps;  ///< between words, left to right; of justified lines
    /// How far its spaces, tracking and glyph width went: > 0 wider, 1 and −1 their limits.
    double ratio = 0, tracking_ratio = 0, expansion_ratio = 0;
    std::vector<diagnostic::Diagnostic> remarks;  ///< on this line alone
    std::size_t text_begin = 0, text_end = 0;     ///< bytes of ComposedParagraph::text, without the
                                                  ///< space or line feed that ends the line
};

struct ComposedParagraph {
    std::vector<Line> lines;
    std::string text;           ///< of all spans, after ortho-typography and case mapping
    bool emergency = false;     ///< only beyond its limits, or not at all
    std::int64_t demerits = 0;  ///< of its breaks
    std::optional<ParagraphQuality> quality;      ///< of a justified one
    std::vector<diagnostic::Diagnostic> remarks;  ///< on its fonts and on the paragraph as a whole
    Length cap_height, x_height;                  ///< of the first run, to align tops optically
    int drop_lines = 0;  ///< that a drop capital stands beside; there may be fewer lines
    Length drop_above;   ///< its ink over the first line's capitals
};

}  // namespace cicero::inlines
