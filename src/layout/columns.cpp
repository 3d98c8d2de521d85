#include "layout/columns.hpp"

#include <algorithm>

namespace cicero::layout {

namespace {

ColumnFill filled(const ColumnRun& run, Galley& galley, std::size_t first, const Column& column) {
    ColumnFill fill;
    fill.next = run.next();
    if (run.count() == 0) return fill;
    fill.pieces = run.pieces();
    fill.baseline = run.baseline();
    fill.used = run.used(run.count());
    fill.head = galley[first].head;
    if (fill.head) fill.head_at = {column.area.left(), column.area.top() + fill.head->cap};
    fill.ended_frame = galley[run.next() - 1].break_frame;
    return fill;
}

}  // namespace

ColumnFill fill_to(Galley& galley, std::size_t first, std::size_t end, const Column& column) {
    ColumnRun run(galley, first, column);
    while (run.next() < end && run.add_by_force()) {
    }
    return filled(run, galley, first, column);
}

ColumnFill fill_column(Galley& galley, std::size_t first, const Column& column, bool force) {
    ColumnRun run(galley, first, column);
    std::size_t good = first;  // the last allowed break
    while (!run.is_ended() && (run.add() || (force && run.count() == 0 && run.add_by_force()))) {
        const Piece& piece = galley[run.next() - 1];
        const bool may_break = !piece.keep_with_next && !piece.strands;
        if (may_break || run.is_ended() || !galley.has(run.next())) good = run.next();
    }
    // A chain of keeps longer than the column is cut where it must be.
    if (good == first && force) good = run.next();
    return fill_to(galley, first, good, column);
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
        fill.columns.push_back(
            fill_column(galley, fill.next, column, force && fill.columns.empty()));
        fill.next = fill.columns.back().next;
        if (!galley.has(fill.next) || fill.columns.back().ended_frame) break;
    }
    return fill;
}

FrameFill fill_to(Galley& galley, std::size_t first, const std::vector<std::size_t>& ends,
                  const std::vector<Column>& columns) {
    FrameFill fill;
    fill.next = first;
    for (std::size_t i = 0; i < ends.size(); ++i) {
        fill.columns.push_back(fill_to(galley, fill.next, ends[i], columns[i]));
        fill.next = ends[i];
    }
    return fill;
}

}  // namespace cicero::layout
