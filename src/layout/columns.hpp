#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "layout/column_run.hpp"

namespace cicero::layout {

struct PlacedNote {
    Foot::Line line;
    Point at;  ///< of the column's left edge on its baseline
};

/// What stands in a column.
struct ColumnFill {
    std::shared_ptr<const Piece> head;  ///< over them; may be null
    Point head_at;
    std::vector<PlacedPiece> pieces;
    std::vector<PlacedNote> notes;  ///< at its foot or in its margin, from top to bottom
    std::optional<Length> rule;     ///< y of that over them; none in the margin
    std::vector<PlacedFloat> floats;
    Length used;               ///< from the column's top to the last descent
    Length baseline;           ///< of the last line, from the column's top
    ColumnEnd end;             ///< what did not go in
    bool ended_frame = false;  ///< a break sends the rest to the next frame
};

/// As many pieces as go in, ended where a break is allowed; at least one piece when `force` is set
/// (a piece higher than any column must go somewhere).
[[nodiscard]] ColumnFill fill_column(Galley& galley, const ColumnEnd& from, const Column& column,
                                     bool force);
/// Those up to piece `end`.
[[nodiscard]] ColumnFill fill_to(Galley& galley, const ColumnEnd& from, std::size_t end,
                                 const Column& column);

/// Stretched so that what stands in it ends `height` under the column's top, if it may be.
void stretch_to(const Galley& galley, const Column& column, Length height, ColumnFill& fill);

/// Nothing is left behind it.
[[nodiscard]] bool is_all(Galley& galley, const ColumnEnd& end);

struct FrameFill {
    std::vector<ColumnFill> columns;
    std::vector<PlacedFloat> wide;  ///< over all columns
    Length wide_room;               ///< that they take
    ColumnEnd end;
    [[nodiscard]] Length used() const;
};

/// Column after column, each as full as may be.
[[nodiscard]] FrameFill fill_columns(Galley& galley, const std::vector<Column>& columns,
                                     bool force);
/// Column after column up to `ends`.
[[nodiscard]] FrameFill fill_to(Galley& galley, const ColumnEnd& from,
                                const std::vector<ColumnEnd>& ends,
                                const std::vector<Column>& columns);

/// Columns between the wide floats of their frame, which are those that stand in it.
[[nodiscard]] std::vector<Column> between(const Floats& wide, const FloatPlaces& places,
                                          std::vector<Column> columns);

/// The columns of a text frame.
[[nodiscard]] std::vector<Column> columns_of(const Rect& area, int count, Length gutter);

}  // namespace cicero::layout
