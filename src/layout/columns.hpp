#pragma once

#include <limits>
#include <optional>
#include <vector>

#include "layout/galley.hpp"

namespace cicero::layout {

/// One column that a galley may fill.
struct Column {
    Rect area;
    std::optional<Length> grid_origin;  ///< y of a baseline, where lines are to lie on the grid
    Length grid_step;
};

struct PlacedPiece {
    std::size_t index;  ///< in the galley
    Point at;           ///< of the column's left edge on the piece's baseline
};

/// Which pieces of a galley are to be placed.
struct PieceRange {
    static constexpr std::size_t all = std::numeric_limits<std::size_t>::max();
    std::size_t first = 0;
    std::size_t end = all;  ///< where the galley counts as ended
};

struct ColumnFill {
    std::vector<PlacedPiece> pieces;
    Length used;               ///< from the column's top to the last descent
    Length baseline;           ///< of the last line, from the column's top
    std::size_t next;          ///< the first piece that did not go in
    std::size_t reached;       ///< the first that there was no room for
    bool ended_frame = false;  ///< a break sends the rest to the next frame
};

/// As many pieces as go in, ended where a break is allowed; at least one piece when the column is
/// empty and `force` is set (a piece higher than any column must go somewhere).
[[nodiscard]] ColumnFill fill_column(Galley& galley, const PieceRange& range, const Column& column,
                                     bool force);

struct FrameFill {
    std::vector<ColumnFill> columns;
    std::size_t next = 0;
    [[nodiscard]] Length used() const;
    [[nodiscard]] std::size_t reached() const { return columns.back().reached; }
};

/// The same over columns one after another.
[[nodiscard]] FrameFill fill_columns(Galley& galley, const PieceRange& range,
                                     const std::vector<Column>& columns, bool force);

/// The same over the columns of one frame, of equal height where the galley ends in them.
[[nodiscard]] FrameFill fill_frame(Galley& galley, std::size_t first,
                                   const std::vector<Column>& columns, bool force);

/// The columns of a text frame.
[[nodiscard]] std::vector<Column> columns_of(const Rect& area, int count, Length gutter);

}  // namespace cicero::layout
