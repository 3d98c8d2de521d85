#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "base/geometry.hpp"
#include "story/region.hpp"

namespace cicero::layout {

/// A stretch of a line, from the column's left edge.
struct FreeStretch {
    Length left, width;
    bool operator==(const FreeStretch&) const = default;
};

/// A column into which something cuts, or that is no rectangle: how wide its lines are depends on
/// how high they stand.
struct ColumnShape {
    story::Region region;
    Rect area;                          ///< on the page, as the region is
    std::optional<Length> grid_origin;  ///< as of its `Column`
    Length grid_step;

    /// The widest stretch that is free all the way from `top` down to `bottom`, both counted from
    /// the column's top; of no width where there is none.
    [[nodiscard]] FreeStretch free_between(Length top, Length bottom) const;
    bool operator==(const ColumnShape&) const = default;
};
using ColumnShapePtr = std::shared_ptr<const ColumnShape>;

/// Of a column in a region; null where nothing of it reaches into the column.
[[nodiscard]] ColumnShapePtr shape_of(const story::Region& region, const Rect& column);

}  // namespace cicero::layout
