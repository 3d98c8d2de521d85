#pragma once

#include <optional>
#include <vector>

#include "layout/floats.hpp"
#include "layout/galley.hpp"
#include "layout/notes.hpp"
#include "style/fit.hpp"

namespace cicero::layout {

/// One column that a galley may fill.
struct Column {
    Rect area;
    std::optional<Length> grid_origin;  ///< y of a baseline, where lines are to lie on the grid
    Length grid_step;
    Length below{};             ///< it, to the foot of its frame, where its notes stand
    bool is_only = true;        ///< of its frame: what is wide stands in it too
    FloatsPtr wide_in_frame{};  ///< what is wide, and stands in the frame already; null: nothing
    style::VerticalStretch stretch{};  ///< so far it may be stretched to end at its foot
    std::optional<style::NoteMargin> note_margin{};  ///< none: its notes stand at its foot
    ColumnShapePtr shape{};                          ///< null: a rectangle

    [[nodiscard]] ColumnForm form() const {
        return {area.size.width, shape, note_margin ? note_margin->width : Length{}};
    }
};

/// Behind a column: where the next one begins.
struct ColumnEnd {
    std::size_t next = 0;  ///< piece
    NoteRest rest;
    Floats floats{};  ///< that wait for a place
    bool operator==(const ColumnEnd&) const = default;
};

struct PlacedPiece {
    std::size_t index;  ///< in the galley
    Point at;           ///< of the column's left edge on the piece's baseline
};

/// Pieces one under another, from a column's top.
class ColumnRun {
public:
    /// What it gets lives as long as it does.
    ColumnRun(Galley& galley, const ColumnEnd& from, const Column& column);

    /// Puts the next piece under the last; nothing where there is none, or where it would reach
    /// beyond the column's foot.
    [[nodiscard]] bool add();
    /// The same, whether it reaches beyond the foot or not.
    [[nodiscard]] bool add_by_force();

    [[nodiscard]] std::size_t count() const { return baselines_.size(); }
    /// The piece that would come next.
    [[nodiscard]] std::size_t next() const { return first_ + count(); }
    /// From the column's top to the descent of the last of the first `count` pieces, and what the
    /// notes and floats at its foot take.
    [[nodiscard]] Length used(std::size_t count) const;
    /// What may be added to the white between the first `count` pieces, all in all.
    [[nodiscard]] Length stretchable(std::size_t count) const { return states_[count].stretchable; }
    /// Behind the first `count` pieces.
    [[nodiscard]] ColumnEnd end(std::size_t count) const;
    /// Notes or floats stand here, pieces or not.
    [[nodiscard]] bool has_insertions() const { return states_.back().noted > 0 || !here_.empty(); }
    /// Those that stand here.
    [[nodiscard]] const Floats& floats() const { return here_; }
    /// What they take over the text.
    [[nodiscard]] Length head_room() const;
    [[nodiscard]] const FloatPlaces& float_places() const { return float_places_; }
    [[nodiscard]] const Foot& foot() const { return foot_; }
    /// Lines of it that stand here.
    [[nodiscard]] std::size_t foot_lines() const { return states_.back().noted; }
    /// What so many of its lines take off the column.
    [[nodiscard]] Length foot_height(std::size_t lines) const;
    /// The last one ends the column, or the frame.
    [[nodiscard]] bool is_ended() const;

    /// As they stand now, which is how they stand where no more are added.
    [[nodiscard]] std::vector<PlacedPiece> pieces() const;
    /// Of the last one, from the column's top.
    [[nodiscard]] Length baseline() const { return head_room() + baselines_.back(); }
    /// Stands over the first once more; null where nothing does.
    [[nodiscard]] const Piece* head() const;

private:
    [[nodiscard]] bool add(bool by_force);
    [[nodiscard]] Length slot_top() const;
    [[nodiscard]] Length stretchable_with_next() const;
    [[nodiscard]] bool is_on_grid(const Piece& piece) const;
    [[nodiscard]] Length to_grid(Length baseline) const;
    void go_down_with_next(Length down);
    void take_carried(const Floats& carried);
    [[nodiscard]] Length first_room(const Float& what) const;
    void take(const Piece& piece);
    [[nodiscard]] bool has_place(const FloatPtr& what, Length room) const;
    [[nodiscard]] std::optional<std::size_t> noted_with(const Piece& piece, Length room,
                                                        bool by_force);

    /// Behind some pieces.
    struct State {
        Length foot;                        ///< the lowest descent
        std::size_t noted = 0;              ///< lines of notes that stand here …
        std::size_t notes = 0;              ///< … of those that the pieces ask for
        std::size_t here = 0, waiting = 0;  ///< floats that stand here, and that wait
        Length stretchable{};
    };
    [[nodiscard]] Length floated(std::size_t here) const;

    Galley& galley_;
    const Column& column_;
    std::size_t first_;
    std::vector<Length> baselines_;  ///< from the column's top
    std::vector<State> states_;      ///< before all, and behind each as it stood as the last one
    Foot foot_;
    Floats here_, waiting_;
    FloatPlaces float_places_;
    std::size_t off_grid_ = 0;  ///< how many of the last ones do not lie on the grid
};

}  // namespace cicero::layout
