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

// At least one line of what is carried stands here, or it would never end.
ColumnRun::ColumnRun(Galley& galley, std::size_t first, const Column& column,
                     const NoteRest& carried)
    : galley_(galley), column_(column), first_(first) {
    foot_.add(carried);
    const std::size_t most = foot_.fitting(column.area.size.height, 0);
    states_.push_back({{}, std::max(most, std::min<std::size_t>(foot_.count(), 1)), foot_.count()});
}

bool ColumnRun::add() { return add(false); }
bool ColumnRun::add_by_force() { return add(true); }

bool ColumnRun::add(bool by_force) {
    if (!galley_.has(next()) || states_.back().noted < states_.back().notes) return false;
    const Piece& piece = galley_[next()];
    const Length natural = slot_top() + piece.baseline;
    const Length down = is_on_grid(piece) ? to_grid(natural) : Length{};
    const Length baseline = natural + down, foot = baseline + piece.descent;
    const auto noted = noted_with(piece, column_.area.size.height - foot, by_force);
    if (!noted) return false;
    go_down_with_next(down);
    off_grid_ = is_on_grid(piece) ? 0 : off_grid_ + 1;
    baselines_.push_back(baseline);
    states_.push_back({foot, *noted, foot_.count()});
    return true;
}

// How many lines of notes stand here with the piece; nothing where there is no room for it. What
// stands first in its column stands there, with as much of its notes as goes in.
std::optional<std::size_t> ColumnRun::noted_with(const Piece& piece, Length room, bool by_force) {
    const std::size_t before = foot_.count();
    if (piece.notes) foot_.add(piece.notes);
    const std::size_t all = foot_.count();
    if (foot_.height(all) <= room) return all;
    if (all > before && room >= Length{}) {
        const bool is_first = count() == 0 && before == 0;
        const std::size_t least = is_first ? 0 : foot_.least_with_mark(before);
        const std::size_t most = foot_.fitting(room, least);
        if (most > 0 || is_first) return most;
    }
    if (by_force) return all;
    foot_.shorten_to(before);
    return std::nullopt;
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

// The first line of a column may go up a little: a heading's capitals are higher than those that
// the grid was made for.
Length ColumnRun::to_grid(Length baseline) const {
    const Length down =
        way_to_grid(column_.area.top() + baseline, *column_.grid_origin, column_.grid_step);
    const Length up = column_.grid_step - down;
    return count() == 0 && up <= column_.grid_step / 4 ? -up : down;
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

Length ColumnRun::used(std::size_t count) const {
    return states_[count].foot + foot_.height(states_[count].noted);
}

NoteRest ColumnRun::rest(std::size_t count) const {
    return foot_.rest(states_[count].noted, states_[count].notes);
}

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
