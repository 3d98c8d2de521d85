#pragma once

#include <memory>
#include <vector>

#include "layout/stack.hpp"

namespace cicero::layout {

/// What its story lets stand at the head or foot of a column, or of all columns of a frame: where
/// the text speaks of it, or in a later one; never before, and in the story's order.
struct Float {
    Stack stack;
    Length gap;  ///< between it and the text
    bool at_foot = false;
    bool wide = false;  ///< over all columns of its frame
};
using FloatPtr = std::shared_ptr<const Float>;
using Floats = std::vector<FloatPtr>;
using FloatsPtr = std::shared_ptr<const Floats>;

struct PlacedFloat {
    FloatPtr what;
    Point at;  ///< of its top left corner
    bool at_foot = false;
};

/// What it takes off a column: whole steps, where there is a grid.
[[nodiscard]] Length room_of(const Float& what, Length grid_step);

/// Where they stand in an area.
struct FloatPlaces {
    Length grid_step;        ///< 0: there is no grid
    bool only_foot = false;  ///< a title opens the area: nothing stands over it
};

/// Those at the head of an area one under another from its top, and those at its foot up to
/// `above_foot` above its bottom.
[[nodiscard]] std::vector<PlacedFloat> placed(const Floats& floats, const Rect& area,
                                              const FloatPlaces& places, Length above_foot);

/// What they take at an area's head, and at its foot.
struct FloatRooms {
    Length head, foot;
    [[nodiscard]] Length both() const { return head + foot; }
};
[[nodiscard]] FloatRooms rooms_of(const Floats& floats, const FloatPlaces& places);

}  // namespace cicero::layout
