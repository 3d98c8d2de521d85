#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "layout/stack.hpp"

namespace cicero::layout {

/// What stands beside the lines that follow it, and how far down they have come along it. Lines
/// whose capitals would begin above its foot are narrower; it is never cut, so no column ends
/// beside it.
class Beside {
public:
    struct Place {
        Length width;          ///< its own
        Length gap;            ///< between it and the lines
        bool at_right = true;  ///< of the column
        Length measure;        ///< of the column
        Length clear;          ///< between its foot and the lines under it
    };
    Beside(Stack stack, const Place& place) : stack_(std::move(stack)), place_(place) {}

    /// How many lines of a paragraph stand beside it that begins `before` under the last one.
    [[nodiscard]] std::size_t lines(Length before, Length leading) const;
    [[nodiscard]] Length narrow_measure() const {
        return place_.measure - place_.width - place_.gap;
    }
    /// These are set in `narrow_measure`, the first `narrow` of them.
    void stand_by(std::vector<Piece>& pieces, std::size_t first, std::size_t narrow);
    [[nodiscard]] bool is_passed() const {
        return has_lines_ && down_ >= stack_.height + place_.clear;
    }
    [[nodiscard]] bool has_lines() const { return has_lines_; }

    /// The last line beside it may end a column again, no higher than its foot; what follows
    /// stands at least so far under that line.
    [[nodiscard]] Length end_at(Piece& last) const;
    /// By itself, where no line follows.
    [[nodiscard]] Piece alone() const;

private:
    void add_to(Piece& piece, Length top) const;

    Stack stack_;
    Place place_;
    Length down_;           ///< from its top to the capitals of the next line, without white before
    Length last_baseline_;  ///< from its top
    bool has_lines_ = false;
    bool kept_ = false;  ///< the last line, whatever stands beside it
};

}  // namespace cicero::layout
