#pragma once

#include <optional>

#include "base/geometry.hpp"

namespace cicero::style {

struct Grid {
    int columns = 1, rows = 1;
    Length column_gutter, row_gutter;
    std::optional<Length> baseline;
};

struct PageGeometry {
    Size trim;
    Length bleed;
    Insets margins;
    Grid grid;
};

}  // namespace cicero::style
