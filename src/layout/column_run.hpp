#pragma once

#include <optional>
#include <vector>

#include "layout/galley.hpp"

namespace cicero::layout {

/// One column that a galley may fill.
struct Column {
    Rect area;
    std::optional<Length> grid_origin;  ///< y of a baseline, where lines are to lie on the grid
    Length grid_step;
};

struct PlacedPiece {
    std::size_t index;  ///< in the galley
    Point at;           ///< of the column's left edge on the piece's baseline
};

/// Pieces one under another, from a column's top.
class ColumnRun {
public:
    /// Both live as long as it does.
    ColumnRun(Galley& galley, std::size_t first, const Column& column)
        : galley_(galley), column_(column), first_(first) {}

    /// Puts the next piece under the last; nothing where there is none, or where it would reach
    /// beyond the column's foot.
    [[nodiscard]] bool add();
    /// The same, whether it reaches beyond the foot or not.
    [[nodiscard]] bool add_by_force();

    [[nodiscard]] std::size_t count() const { return baselines_.size(); }
    /// The piece that would come next.
    [[nodiscard]] std::size_t next() const { return first_ + count(); }
    /// From the column's top to the descent of the last of the first `count` pieces.
    [[nodiscard]] Length used(std::size_t count) const;
    /// The last one ends the column, or the frame.
    [[nodiscard]] bool is_ended() const;

    /// As they stand now, which is how they stand where no more are added.
    [[nodiscard]] std::vector<PlacedPiece> pieces() const;
    /// Of the last one, from the column's top.
    [[nodiscard]] Length baseline() const { return baselines_.back(); }
    /// Stands over the first once more; null where nothing does.
    [[nodiscard]] const Piece* head() const;

private:
    [[nodiscard]] bool add(bool by_force);
    [[nodiscard]] Length slot_top() const;
    [[nodiscard]] bool is_on_grid(const Piece& piece) const;
    [[nodiscard]] Length to_grid(Length baseline) const;
    void go_down_with_next(Length down);

    Galley& galley_;
    const Column& column_;
    std::size_t first_;
    std::vector<Length> baselines_;  ///< from the column's top
    std::vector<Length> feet_;       ///< lowest descent up to each, as it stood as the last one
    std::size_t off_grid_ = 0;       ///< how many of the last ones do not lie on the grid
};

}  // namespace cicero::layout
