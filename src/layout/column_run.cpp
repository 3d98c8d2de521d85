#include "layout/column_run.hpp"

#include <algorithm>

#include "layout/vertical_stretch.hpp"

namespace cicero::layout {

namespace {

/// Of a column's height: what waited for it leaves the rest to the text.
constexpr double most_of_floats = 0.75;

// It is wide, and the column is one of several.
bool waits_for_frame(const Float& what, const Column& column) {
    return what.wide && !column.is_only;
}

bool stands_in_frame(const FloatPtr& what, const Column& column) {
    const FloatsPtr& wide = column.wide_in_frame;
    return wide && std::ranges::find(*wide, what) != wide->end();
}

// From y down to the next line of a grid.
Length way_to_grid(Length y, Length origin, Length step) {
    const std::int64_t past = (y - origin).units() % step.units();
    if (past == 0) return {};
    return Length::from_units(past > 0 ? step.units() - past : -past);
}

}  // namespace

// At least one line of what is carried stands here, or it would never end.
ColumnRun::ColumnRun(Galley& galley, const ColumnEnd& from, const Column& column)
    : galley_(galley),
      column_(column),
      first_(from.next),
      float_places_{column.grid_step, opens_text(galley, from.next)} {
    take_carried(from.floats);
    foot_.add(from.rest);
    const Length room = column.area.size.height - floated(here_.size());
    const std::size_t most = foot_.fitting(column.note_margin ? column.area.size.height : room, 0);
    const std::size_t least = here_.empty() ? std::min<std::size_t>(foot_.count(), 1) : 0;
    states_.push_back({{}, std::max(most, least), foot_.count(), here_.size(), waiting_.size()});
}

// As many as leave some of the column to the text; one, whatever it leaves, and where nothing else
// stands in the frame even if it goes beyond the column: it must go somewhere.
void ColumnRun::take_carried(const Floats& carried) {
    const Length most = column_.area.size.height * most_of_floats;
    for (const FloatPtr& what : carried) {
        const Length room = here_.empty() ? first_room(*what) : most - floated(here_.size());
        (has_place(what, room) ? here_ : waiting_).push_back(what);
    }
}

Length ColumnRun::first_room(const Float& what) const {
    const bool is_whole = !column_.wide_in_frame && column_.below == Length{};
    return is_whole ? room_of(what, column_.grid_step) : column_.area.size.height;
}

// Nothing stands at the head or foot of a shaped column, where text has its place by the height. In
// the story's order: what is behind one that waits does so too, unless that is wide alone.
bool ColumnRun::has_place(const FloatPtr& what, Length room) const {
    if (waits_for_frame(*what, column_) || column_.shape) return false;
    for (const FloatPtr& other : waiting_)
        if (other->wide == what->wide || column_.is_only) return false;
    return room_of(*what, column_.grid_step) <= room;
}

// What the last piece speaks of.
void ColumnRun::take(const Piece& piece) {
    for (const FloatPtr& what : piece.floats) {
        if (stands_in_frame(what, column_)) continue;
        const Length room = column_.area.size.height - states_.back().foot -
                            foot_height(states_.back().noted) - floated(here_.size());
        (has_place(what, room) ? here_ : waiting_).push_back(what);
    }
    states_.back().here = here_.size();
    states_.back().waiting = waiting_.size();
}

Length ColumnRun::floated(std::size_t here) const {
    return rooms_of({here_.begin(), here_.begin() + std::ptrdiff_t(here)}, float_places_).both();
}

Length ColumnRun::head_room() const { return rooms_of(here_, float_places_).head; }

bool ColumnRun::add() { return add(false); }
bool ColumnRun::add_by_force() { return add(true); }

bool ColumnRun::add(bool by_force) {
    if (!galley_.has(next()) || states_.back().noted < states_.back().notes) return false;
    const Piece& piece = galley_[next()];
    const Length natural = slot_top() + piece.baseline;
    const Length down = is_on_grid(piece) ? to_grid(natural) : Length{};
    const Length baseline = natural + down, foot = baseline + piece.descent;
    const Length room = column_.area.size.height - floated(here_.size()) - foot;
    const auto noted = noted_with(piece, room, by_force);
    if (!noted) return false;
    go_down_with_next(down);
    off_grid_ = is_on_grid(piece) ? 0 : off_grid_ + 1;
    const Length stretchable = stretchable_with_next();
    baselines_.push_back(baseline);
    states_.push_back({foot, *noted, foot_.count(), here_.size(), waiting_.size(), stretchable});
    take(piece);
    return true;
}

// Notes in the margin take nothing off the column.
Length ColumnRun::foot_height(std::size_t lines) const {
    return column_.note_margin ? Length{} : foot_.height(lines);
}

Length ColumnRun::stretchable_with_next() const {
    const Length before = states_.back().stretchable;
    if (count() == 0 || !column_.stretch.is_some()) return before;
    return before + gap_over(galley_, next(), column_.stretch, column_.grid_step).most;
}

// How many lines of notes stand here with the piece; nothing where there is no room for it. What
// stands first in its column stands there, with as much of its notes as goes in.
std::optional<std::size_t> ColumnRun::noted_with(const Piece& piece, Length room, bool by_force) {
    const std::size_t before = foot_.count();
    if (piece.notes) foot_.add(piece.notes);
    const std::size_t all = foot_.count();
    const Length for_notes = column_.note_margin ? column_.area.size.height : room;
    if (room >= Length{} && foot_.height(all) <= for_notes) return all;
    if (all > before && room >= Length{}) {
        const bool is_first = count() == 0 && before == 0;
        const std::size_t least = is_first ? 0 : foot_.least_with_mark(before);
        const std::size_t most = foot_.fitting(for_notes, least);
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
    return over ? over->cap - over->baseline + over->height
                : piece.below_top + piece.cap - piece.baseline;
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
    const State& state = states_[count];
    return floated(state.here) + state.foot + foot_height(state.noted);
}

ColumnEnd ColumnRun::end(std::size_t count) const {
    const State& state = states_[count];
    return {first_ + count,
            foot_.rest(state.noted, state.notes),
            {waiting_.begin(), waiting_.begin() + std::ptrdiff_t(state.waiting)}};
}

bool ColumnRun::is_ended() const {
    if (count() == 0) return false;
    const Piece& last = galley_[next() - 1];
    return last.break_column || last.break_frame;
}

std::vector<PlacedPiece> ColumnRun::pieces() const {
    std::vector<PlacedPiece> out;
    const Length top = column_.area.top() + head_room();
    for (std::size_t i = 0; i < count(); ++i)
        out.push_back({first_ + i, {column_.area.left(), top + baselines_[i]}});
    return out;
}

}  // namespace cicero::layout
