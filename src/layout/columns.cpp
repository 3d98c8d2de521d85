#include "layout/columns.hpp"

#include <algorithm>

namespace cicero::layout {

namespace {

Length snapped(Length y, Length origin, Length step) {
    const std::int64_t past = (y - origin).units() % step.units();
    if (past == 0) return y;
    return y + Length::from_units(past > 0 ? step.units() - past : -past);
}

// Below the column's top, of a piece whose slot begins at `slot_top`; on the grid where there is
// one.
Length baseline_of(const Piece& piece, Length slot_top, const Column& column) {
    const Length baseline = slot_top + piece.baseline;
    if (!column.grid_origin || !piece.is_text || piece.height != column.grid_step) return baseline;
    const Length top = column.area.top();
    return snapped(top + baseline, *column.grid_origin, column.grid_step) - top;
}

}  // namespace

ColumnFill fill_column(Galley& galley, const PieceRange& range, const Column& column, bool force) {
    const std::size_t first = range.first;
    const auto is_there = [&](std::size_t i) { return i < range.end && galley.has(i); };
    ColumnFill fill;
    fill.reached = first;
    Length slot_top;       // from the column's top
    std::size_t good = 0;  // pieces placed up to the last allowed break
    std::vector<Length> baselines;
    for (std::size_t i = first; is_there(i); ++i) {
        const bool last = !is_there(i + 1);
        const Piece& piece = galley[i];
        // The capitals of the first line align with the column's top.
        slot_top = i == first ? piece.cap - piece.baseline : slot_top + piece.before;
        const Length baseline = baseline_of(piece, slot_top, column);
        if (baseline + piece.descent > column.area.size.height && !(force && i == first)) break;
        fill.pieces.push_back({i, {column.area.left(), column.area.top() + baseline}});
        baselines.push_back(baseline);
        slot_top = baseline - piece.baseline + piece.height;
        fill.reached = i + 1;
        fill.ended_frame = piece.break_frame;
        const bool ends = piece.break_column || piece.break_frame;
        if (last || ends || !piece.keep_with_next) good = fill.pieces.size();
        if (ends) break;
    }
    // A chain of keeps longer than the column is cut where it must be.
    if (good == 0 && force) good = fill.pieces.size();
    fill.pieces.resize(good);
    fill.next = first + good;
    if (good == 0) return fill;
    fill.baseline = baselines[good - 1];
    fill.used = fill.baseline + galley[fill.next - 1].descent;
    return fill;
}

Length FrameFill::used() const {
    Length most;
    for (const ColumnFill& column : columns) most = std::max(most, column.used);
    return most;
}

std::vector<Column> columns_of(const Rect& area, int count, Length gutter) {
    std::vector<Column> columns;
    for (const Extent& part : parts_of(area.size.width, count, gutter))
        columns.push_back(
            {{{area.left() + part.start, area.top()}, {part.size, area.size.height}}, {}, {}});
    return columns;
}

FrameFill fill_columns(Galley& galley, const PieceRange& range, const std::vector<Column>& columns,
                       bool force) {
    FrameFill fill;
    fill.next = range.first;
    for (const Column& column : columns) {
        fill.columns.push_back(
            fill_column(galley, {fill.next, range.end}, column, force && fill.columns.empty()));
        fill.next = fill.columns.back().next;
        const bool ended = fill.next >= range.end || !galley.has(fill.next);
        if (ended || fill.columns.back().ended_frame) break;
    }
    return fill;
}

namespace {

std::vector<Column> lowered(std::vector<Column> columns, Length height) {
    for (Column& column : columns) column.area.size.height = height;
    return columns;
}

}  // namespace

FrameFill fill_frame(Galley& galley, std::size_t first, const std::vector<Column>& columns,
                     bool force) {
    const PieceRange rest{first};
    FrameFill fill = fill_columns(galley, rest, columns, force);
    if (columns.size() < 2 || galley.has(fill.next)) return fill;
    // Balance: the least height that still takes all.
    const Length step = Length::points(1);
    std::int64_t low = 0, high = columns.front().area.size.height.units() / step.units() + 1;
    while (low + 1 < high) {
        const std::int64_t middle = (low + high) / 2;
        FrameFill tried = fill_columns(galley, rest, lowered(columns, step * middle), false);
        if (!galley.has(tried.next)) {
            high = middle;
            fill = std::move(tried);
        } else {
            low = middle;
        }
    }
    return fill;
}

}  // namespace cicero::layout
