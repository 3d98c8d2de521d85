#include "layout/column_run.hpp"

#include <algorithm>

namespace cicero::layout {

namespace {

// From y down to the next line of a grid.
Length way_to_grid(Length y, Length origin, Length step) {
    const std::int64_t past = (y - origin).units() % step.units();
    if (past == 0) return {};
    return Length::from_units(past > 0 ? step.units() - past : -past);
}

}  // namespace

bool ColumnRun::add() { return add(false); }
bool ColumnRun::add_by_force() { return add(true); }

bool ColumnRun::add(bool by_force) {
    if (!galley_.has(next())) return false;
    const Piece& piece = galley_[next()];
    const Length natural = slot_top() + piece.baseline;
    const Length down = is_on_grid(piece) ? to_grid(natural) : Length{};
    const Length baseline = natural + down, foot = baseline + piece.descent;
    if (foot > column_.area.size.height && !by_force) return false;
    go_down_with_next(down);
    off_grid_ = is_on_grid(piece) ? 0 : off_grid_ + 1;
    baselines_.push_back(baseline);
    feet_.push_back(foot);
    return true;
}

// The capitals of the first line align with the column's top.
Length ColumnRun::slot_top() const {
    const Piece& piece = galley_[next()];
    if (count() > 0) {
        const Piece& last = galley_[next() - 1];
        return baselines_.back() - last.baseline + last.height + piece.before;
    }
    const Piece* over = head();
    return over ? over->cap - over->baseline + over->height : piece.cap - piece.baseline;
}

const Piece* ColumnRun::head() const {
    return galley_.has(first_) ? galley_[first_].head.get() : nullptr;
}

bool ColumnRun::is_on_grid(const Piece& piece) const {
    return column_.grid_origin && piece.is_text && piece.height == column_.grid_step;
}

Length ColumnRun::to_grid(Length baseline) const {
    return way_to_grid(column_.area.top() + baseline, *column_.grid_origin, column_.grid_step);
}

// The white before a line that goes down to the grid lies over what belongs to that line (its
// heading); over and under what belongs to nothing (a quotation in its own leading), in equal
// parts. What stands at the column's top stays there.
void ColumnRun::go_down_with_next(Length down) {
    if (down == Length{} || off_grid_ == 0 || off_grid_ == count()) return;
    std::size_t kept = 0;
    while (kept < off_grid_ && galley_[next() - 1 - kept].keep_with_next) ++kept;
    const std::size_t moved = kept == 0 ? off_grid_ : kept;
    for (std::size_t i = count() - moved; i < count(); ++i)
        baselines_[i] += kept == 0 ? down / 2 : down;
}

Length ColumnRun::used(std::size_t count) const { return count == 0 ? Length{} : feet_[count - 1]; }

bool ColumnRun::is_ended() const {
    if (count() == 0) return false;
    const Piece& last = galley_[next() - 1];
    return last.break_column || last.break_frame;
}

std::vector<PlacedPiece> ColumnRun::pieces() const {
    std::vector<PlacedPiece> out;
    for (std::size_t i = 0; i < count(); ++i)
        out.push_back({first_ + i, {column_.area.left(), column_.area.top() + baselines_[i]}});
    return out;
}

}  // namespace cicero::layout
