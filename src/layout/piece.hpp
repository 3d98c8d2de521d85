#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "diagnostic/diagnostic.hpp"
#include "document/fragment.hpp"
#include "inline/line.hpp"
#include "inline/measures.hpp"
#include "layout/fit.hpp"
#include "layout/placed_quality.hpp"
#include "layout/region.hpp"

namespace cicero::layout {

struct Heading {
    std::string title;
    int level = 1;
};

/// Lines of a justified paragraph that were set together.
struct JustifiedLines {
    std::shared_ptr<const inlines::ComposedParagraph> composed;
    std::uint32_t paragraph = 0;  ///< Anchor::paragraph
    diagnostic::SourceSpan span;  ///< its beginning
    std::size_t before = 0;       ///< lines of it that were set before these
};

struct Notes;
struct Float;

/// One unbreakable piece of a galley: a line, an image, a row of cells.
struct Piece {
    Length before;        ///< space above; dropped at the top of a region
    Length height;        ///< of its slot; for a line, the leading
    Length baseline;      ///< from the slot's top
    Length cap;           ///< from cap line to baseline: what aligns with a region's top
    Length descent;       ///< below the baseline, what must still lie in the region
    Length below_top{};   ///< first in its column, of which something cuts the top off
    FreeStretch stretch;  ///< of a shaped column, in which it stands; of no width: of none
    bool is_text = false;
    bool keep_with_next = false;   ///< no break after it
    bool strands = false;          ///< a break after it would leave a widow or an orphan
    bool hyphenated = false;       ///< a line that ends in a division, or in a word's own hyphen
    bool leads_in = false;         ///< a paragraph's last line, whose colon promises what follows
    bool beside = false;           ///< a line that something stands beside
    bool follows_rigidly = false;  ///< nothing is added to the white over it
    bool break_column = false, break_frame = false;  ///< forced break after it
    std::vector<document::Child> children;  ///< from the column's left edge and the baseline
    std::vector<Heading> headings;          ///< that begin in it
    std::vector<PlacedQuality> qualities;   ///< of lines in its cells
    std::vector<FitReport> fits;            ///< of a row and its cells
    std::shared_ptr<const JustifiedLines> justified;  ///< of which it is one; null: of none
    std::size_t line = 0;                             ///< its number among these
    std::vector<diagnostic::Diagnostic> remarks;      ///< to be passed on if it is printed
    diagnostic::SourceSpan span;
    std::shared_ptr<const Notes> notes;                ///< that it has marks of; null: of none
    std::vector<std::shared_ptr<const Float>> floats;  ///< that it speaks of
    std::shared_ptr<const Piece> head;  ///< what stands over it again where it is first in a column

    // Where its story goes on after it.
    std::size_t leaf = 0;            ///< the block that it is of
    inlines::Resumption resumption;  ///< of a line: how its paragraph goes on

    struct InTable {
        std::size_t row = 0;   ///< that it is of, those of the head counted
        bool goes_on = false;  ///< a piece of the same row stands before it
    };
    std::optional<InTable> in_table;  ///< of a piece of a table's rows

    /// It takes the place of another line of its paragraph.
    void stand_as(const Piece& other) {
        before = other.before;
        below_top = other.below_top;
        stretch = other.stretch;
        for (document::Child& child : children) child.at.x += stretch.left;
    }
    /// It is a line of a paragraph, and not the first.
    [[nodiscard]] bool continues_paragraph() const { return resumption.lines > 1; }
};

}  // namespace cicero::layout
