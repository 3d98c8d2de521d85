#include "layout/columns.hpp"

#include <algorithm>

namespace cicero::layout {

namespace {

// The last line's descent on the column's foot.
void place_notes(const ColumnRun& run, const Column& column, ColumnFill& fill) {
    const Foot& foot = run.foot();
    const std::size_t count = run.foot_lines();
    if (count == 0) return;
    const Piece& last = foot[count - 1].piece();
    const Length under = last.height - last.baseline - last.descent;
    Length y = column.area.bottom() + under - foot.height(count);
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
    fill.next = run.next();
    fill.rest = run.rest(run.count());
    place_notes(run, column, fill);
    fill.used = run.used(run.count());
    if (run.count() == 0) return fill;
    fill.pieces = run.pieces();
    fill.baseline = run.baseline();
    fill.head = galley[first].head;
    if (fill.head) fill.head_at = {column.area.left(), column.area.top() + fill.head->cap};
    fill.ended_frame = galley[run.next() - 1].break_frame;
    return fill;
}

}  // namespace

ColumnFill fill_to(Galley& galley, const ColumnEnd& from, std::size_t end, const Column& column) {
    ColumnRun run(galley, from.next, column, from.rest);
    while (run.next() < end && run.add_by_force()) {
    }
    return filled(run, galley, from.next, column);
}

ColumnFill fill_column(Galley& galley, const ColumnEnd& from, const Column& column, bool force) {
    ColumnRun run(galley, from.next, column, from.rest);
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

FrameFill fill_columns(Galley& galley, std::size_t first, const std::vector<Column>& columns,
                       bool force) {
    FrameFill fill;
    fill.next = first;
    for (const Column& column : columns) {
        const bool is_first = fill.columns.empty();
        fill.columns.push_back(
            fill_column(galley, {fill.next, fill.rest()}, column, force && is_first));
        fill.next = fill.columns.back().next;
        if (fill.is_whole(galley) || fill.columns.back().ended_frame) break;
    }
    return fill;
}

FrameFill fill_to(Galley& galley, const ColumnEnd& from, const std::vector<ColumnEnd>& ends,
                  const std::vector<Column>& columns) {
    FrameFill fill;
    fill.next = from.next;
    NoteRest rest = from.rest;
    for (std::size_t i = 0; i < ends.size(); ++i) {
        fill.columns.push_back(fill_to(galley, {fill.next, rest}, ends[i].next, columns[i]));
        fill.next = ends[i].next;
        rest = ends[i].rest;
    }
    return fill;
}

}  // namespace cicero::layout
