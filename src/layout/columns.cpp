#include "layout/columns.hpp"

#include <algorithm>

#include "layout/margin_notes.hpp"
#include "layout/vertical_stretch.hpp"

namespace cicero::layout {

namespace {

// The last line's descent on the column's foot.
void place_notes(const ColumnRun& run, const Column& column, ColumnFill& fill) {
    const Foot& foot = run.foot();
    const std::size_t count = run.foot_lines();
    if (count == 0) return;
    if (column.note_margin) {
        for (std::size_t i = 0; i < count; ++i) fill.notes.push_back({foot[i], {}});
        return;
    }
    const Piece& last = foot[count - 1].piece();
    const Length under = last.height - last.baseline - last.descent;
    Length y = column.area.bottom() + column.below + under - foot.height(count);
    fill.rule = y + foot.gap() / 2;
    y += foot.gap();
    for (std::size_t i = 0; i < count; ++i) {
        const Piece& piece = foot[i].piece();
        if (i > 0) y += piece.before;
        fill.notes.push_back({foot[i], {column.area.left(), y + piece.baseline}});
        y += piece.height;
    }
}

ColumnFill filled(const ColumnRun& run, Galley& galley, std::size_t first, const Column& column) {
    ColumnFill fill;
    fill.end = run.end(run.count());
    place_notes(run, column, fill);
    Rect whole = column.area;
    whole.size.height += column.below;
    fill.floats =
        placed(run.floats(), whole, run.float_places(), run.foot_height(run.foot_lines()));
    fill.used = run.used(run.count());
    if (run.count() == 0) return fill;
    fill.pieces = run.pieces();
    if (column.note_margin) place_beside(galley, column, fill);
    fill.baseline = run.baseline();
    fill.head = galley[first].head;
    if (fill.head)
        fill.head_at = {column.area.left(), column.area.top() + run.head_room() + fill.head->cap};
    fill.ended_frame = galley[run.next() - 1].break_frame;
    return fill;
}

}  // namespace

ColumnFill fill_to(Galley& galley, const ColumnEnd& from, std::size_t end, const Column& column) {
    ColumnRun run(galley, from, column);
    while (run.next() < end && run.add_by_force()) {
    }
    return filled(run, galley, from.next, column);
}

ColumnFill fill_column(Galley& galley, const ColumnEnd& from, const Column& column, bool force) {
    ColumnRun run(galley, from, column);
    std::size_t good = from.next;  // the last allowed break
    while (!run.is_ended() && (run.add() || (force && run.count() == 0 && run.add_by_force()))) {
        const Piece& piece = galley[run.next() - 1];
        const bool may_break = !piece.keep_with_next && !piece.strands;
        if (may_break || run.is_ended() || !galley.has(run.next())) good = run.next();
    }
    // A chain of keeps longer than the column is cut where it must be.
    if (good == from.next && force) good = run.next();
    return fill_to(galley, from, good, column);
}

void stretch_to(const Galley& galley, const Column& column, Length height, ColumnFill& fill) {
    const Length spare = height - fill.used;
    if (!column.stretch.is_some() || spare <= Length{} || fill.pieces.size() < 2) return;
    std::vector<StretchGap> gaps;
    for (std::size_t i = 1; i < fill.pieces.size(); ++i)
        gaps.push_back(gap_over(galley, fill.pieces[i].index, column.stretch, column.grid_step));
    const std::vector<Length> down = stretched(gaps, spare, column.grid_step);
    for (std::size_t i = 0; i < fill.pieces.size(); ++i) fill.pieces[i].at.y += down[i];
    fill.baseline += down.back();
    fill.used += down.back();
    if (column.note_margin) place_beside(galley, column, fill);
}

bool is_all(Galley& galley, const ColumnEnd& end) {
    return !galley.has(end.next) && !end.rest.is_some() && end.floats.empty();
}

Length FrameFill::used() const {
    Length most;
    for (const ColumnFill& column : columns) most = std::max(most, column.used);
    return wide_room + most;
}

std::vector<Column> columns_of(const Rect& area, int count, Length gutter) {
    std::vector<Column> columns;
    for (const Extent& part : parts_of(area.size.width, count, gutter))
        columns.push_back({{{area.left() + part.start, area.top()}, {part.size, area.size.height}},
                           {},
                           {},
                           {},
                           count == 1});
    return columns;
}

FrameFill fill_columns(Galley& galley, const std::vector<Column>& columns, bool force) {
    FrameFill fill;
    for (const Column& column : columns) {
        const bool is_first = fill.columns.empty();
        fill.columns.push_back(fill_column(galley, fill.end, column, force && is_first));
        fill.end = fill.columns.back().end;
        if (is_all(galley, fill.end) || fill.columns.back().ended_frame) break;
    }
    return fill;
}

FrameFill fill_to(Galley& galley, const ColumnEnd& from, const std::vector<ColumnEnd>& ends,
                  const std::vector<Column>& columns) {
    FrameFill fill;
    fill.end = from;
    for (std::size_t i = 0; i < ends.size(); ++i) {
        fill.columns.push_back(fill_to(galley, fill.end, ends[i].next, columns[i]));
        fill.end = ends[i];
    }
    return fill;
}

std::vector<Column> between(const Floats& wide, const FloatPlaces& places,
                            std::vector<Column> columns) {
    if (wide.empty()) return columns;
    const auto standing = std::make_shared<const Floats>(wide);
    for (Column& column : columns) {
        const FloatRooms rooms = rooms_of(wide, places);
        column.area.origin.y += rooms.head;
        column.area.size.height -= rooms.both();
        column.wide_in_frame = standing;
    }
    return columns;
}

}  // namespace cicero::layout
