#pragma once

#include <vector>

#include "layout/table_rows.hpp"

namespace cicero::layout {

/// A sign that leads from one cell to another; `at`: x from the left edge of the text, y from the
/// table's top.
struct LeaderDot {
    Point at;
    document::FragmentPtr fragment;
    document::AnchorPtr anchor;  ///< without a tag; the dots of a line have one
};

/// From the last line of each cell before the last column to the one line that stands there. All
/// dots of a table stand on one grid, counted from its right edge, and so under each other.
/// They come from the top down.
[[nodiscard]] std::vector<LeaderDot> leader_dots(const story::TableItem& item,
                                                 const TableFrame& frame, const TableRows& rows,
                                                 double scale, inlines::Composer& composer);

}  // namespace cicero::layout
