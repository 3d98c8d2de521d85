#pragma once

#include <memory>
#include <vector>

#include "layout/column_run.hpp"

namespace cicero::layout {

/// What stands in a column.
struct ColumnFill {
    std::shared_ptr<const Piece> head;  ///< over them; may be null
    Point head_at;
    std::vector<PlacedPiece> pieces;
    Length used;               ///< from the column's top to the last descent
    Length baseline;           ///< of the last line, from the column's top
    std::size_t next = 0;      ///< the first piece that did not go in
    bool ended_frame = false;  ///< a break sends the rest to the next frame
};

/// As many pieces as go in, ended where a break is allowed; at least one piece when `force` is set
/// (a piece higher than any column must go somewhere).
[[nodiscard]] ColumnFill fill_column(Galley& galley, std::size_t first, const Column& column,
                                     bool force);
/// Those from `first` up to `end`.
[[nodiscard]] ColumnFill fill_to(Galley& galley, std::size_t first, std::size_t end,
                                 const Column& column);

struct FrameFill {
    std::vector<ColumnFill> columns;
    std::size_t next = 0;
    [[nodiscard]] Length used() const;
};

/// Column after column, each as full as may be.
[[nodiscard]] FrameFill fill_columns(Galley& galley, std::size_t first,
                                     const std::vector<Column>& columns, bool force);
/// Column after column up to `ends`.
[[nodiscard]] FrameFill fill_to(Galley& galley, std::size_t first,
                                const std::vector<std::size_t>& ends,
                                const std::vector<Column>& columns);

/// The columns of a text frame.
[[nodiscard]] std::vector<Column> columns_of(const Rect& area, int count, Length gutter);

}  // namespace cicero::layout
