#pragma once

#include <vector>

#include "layout/columns.hpp"
#include "layout/fit.hpp"
#include "story/bound_document.hpp"

namespace cicero::layout {

struct PlacedHeading {
    Heading heading;
    Length top;  ///< on the page
};

/// What a frame puts on its page.
struct FrameResult {
    std::vector<document::Child> children;
    std::vector<PlacedHeading> headings;
    std::vector<PlacedQuality> qualities;
    std::vector<diagnostic::Diagnostic> remarks;
    std::vector<FitReport> fits;
};

/// What a text frame must know of its page.
struct PageContext {
    std::uint32_t number = 0;
    const style::PageGeometry* geometry = nullptr;
    ToldLists* told = nullptr;
};

/// Puts the pieces of a filled frame in their places, `down` lower.
void place_pieces(const Galley& galley, const FrameFill& fill, Length down, FrameResult& out);

/// Each thing that was left out, up to a rank.
void tell_of_left_out(const story::Story& story, int rank,
                      std::vector<diagnostic::Diagnostic>& remarks);

/// Lays the baselines of columns on the page's grid where it has one.
/// `share`: of it, where all is set larger or smaller than it was made for.
void align_to_grid(std::vector<Column>& columns, const style::PageGeometry& page, double share = 1);

/// How the columns of a frame are set.
struct ColumnsAsSet {
    double grid = 1;   ///< share of the page's grid; 0: on none
    int count = 0;     ///< 0: as many as the frame says
    double width = 1;  ///< share of theirs, from the left
};
/// Columns of a text frame, as they are to be filled, on the page's grid where it has one.
[[nodiscard]] std::vector<Column> columns_for(const story::BoundFrame& frame,
                                              const style::PageGeometry& page,
                                              const ColumnsAsSet& as_set);

/// A frame with a story of its own: the largest size of its fit at which all goes in; else the
/// shorter wordings; else without the items that may be told elsewhere; else a diagnostic.
/// `look`: the steps of its look, which it shares with others; null: its own.
[[nodiscard]] FrameResult set_text_frame(const story::BoundFrame& frame, const PageContext& page,
                                         inlines::Composer& composer, const Steps* look = nullptr);

/// Whether it goes in with such a look, and what it costs that it must be said otherwise then.
[[nodiscard]] Outcome try_text_frame(const story::BoundFrame& frame, const PageContext& page,
                                     inlines::Composer& composer, const Steps& look);

}  // namespace cicero::layout
