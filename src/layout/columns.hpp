#pragma once

#include <memory>
#include <vector>

#include "layout/column_run.hpp"

namespace cicero::layout {

struct PlacedNote {
    Foot::Line line;
    Point at;  ///< of the column's left edge on its baseline
};

/// Behind a column: where the next one begins.
struct ColumnEnd {
    std::size_t next = 0;  ///< piece
    NoteRest rest;
    bool operator==(const ColumnEnd&) const = default;
};

/// What stands in a column.
struct ColumnFill {
    std::shared_ptr<const Piece> head;  ///< over them; may be null
    Point head_at;
    std::vector<PlacedPiece> pieces;
    std::vector<PlacedNote> notes;  ///< at its foot, from top to bottom
    Length rule;                    ///< y of that over them
    NoteRest rest;                  ///< notes that go on in the next column
    Length used;                    ///< from the column's top to the last descent
    Length baseline;                ///< of the last line, from the column's top
    std::size_t next = 0;           ///< the first piece that did not go in
    bool ended_frame = false;       ///< a break sends the rest to the next frame
};

/// As many pieces as go in, ended where a break is allowed; at least one piece when `force` is set
/// (a piece higher than any column must go somewhere).
[[nodiscard]] ColumnFill fill_column(Galley& galley, const ColumnEnd& from, const Column& column,
                                     bool force);
/// Those up to piece `end`.
[[nodiscard]] ColumnFill fill_to(Galley& galley, const ColumnEnd& from, std::size_t end,
                                 const Column& column);

struct FrameFill {
    std::vector<ColumnFill> columns;
    std::size_t next = 0;
    [[nodiscard]] NoteRest rest() const {
        return columns.empty() ? NoteRest{} : columns.back().rest;
    }
    /// Whether all is placed.
    [[nodiscard]] bool is_whole(Galley& galley) const {
        return !galley.has(next) && !rest().is_some();
    }
    [[nodiscard]] Length used() const;
};

/// Column after column, each as full as may be.
[[nodiscard]] FrameFill fill_columns(Galley& galley, std::size_t first,
                                     const std::vector<Column>& columns, bool force);
/// Column after column up to `ends`.
[[nodiscard]] FrameFill fill_to(Galley& galley, const ColumnEnd& from,
                                const std::vector<ColumnEnd>& ends,
                                const std::vector<Column>& columns);

/// The columns of a text frame.
[[nodiscard]] std::vector<Column> columns_of(const Rect& area, int count, Length gutter);

}  // namespace cicero::layout
