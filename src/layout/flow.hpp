#pragma once

#include <optional>
#include <vector>

#include "layout/galley.hpp"

namespace cicero::layout {

/// One column that a galley may fill.
struct Column {
    Rect area;
    bool ends_frame = true;             ///< the last column of its frame
    std::optional<Length> grid_origin;  ///< y of a baseline, where lines are to lie on the grid
    Length grid_step;
};

struct PlacedPiece {
    std::size_t index;  ///< in the galley
    Point at;           ///< of the column's left edge on the piece's baseline
};

struct ColumnFill {
    std::vector<PlacedPiece> pieces;
    Length used;               ///< from the column's top to the last descent
    Length baseline;           ///< of the last line, from the column's top
    std::size_t next;          ///< the first piece that did not go in
    bool ended_frame = false;  ///< a break sends the rest to the next frame
};

/// As many pieces from `first` on as go in, ended where a break is allowed; at least one piece
/// when the column is empty and `force` is set (a piece higher than any column must go somewhere).
/// With `whole_groups` it breaks between blocks only: the next column has another measure.
[[nodiscard]] ColumnFill fill_column(const Galley& galley, std::size_t first, const Column& column,
                                     bool force, bool whole_groups = false);

struct FrameFill {
    std::vector<ColumnFill> columns;
    std::size_t next = 0;
    [[nodiscard]] Length used() const;
};

/// The same over the columns of one frame, of equal height where the galley ends in them.
[[nodiscard]] FrameFill fill_frame(const Galley& galley, std::size_t first,
                                   const std::vector<Column>& columns, bool force,
                                   bool whole_groups = false);

/// The columns of a text frame.
[[nodiscard]] std::vector<Column> columns_of(const Rect& area, int count, Length gutter);

}  // namespace cicero::layout
