#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/geometry.hpp"

namespace cicero::style {

/// How pages are counted.
enum class Numerals : std::uint8_t { Arabic, Roman, Capitals };

/// A page from which pages are counted anew.
struct Numbering {
    Numerals numerals = Numerals::Arabic;
    int start = 1;
};

struct Grid {
    int columns = 1, rows = 1;
    Length column_gutter, row_gutter;
    std::optional<Length> baseline;
    Length first_baseline;  ///< below the top margin
};

struct PageGeometry {
    Size trim;
    Length bleed;
    Insets margins;
    Grid grid;
    std::vector<Length> folds;  ///< down the page, from the left
    Length seen_from;           ///< how far its readers stand; 0: they hold it
    bool mirrored = false;      ///< on left-hand pages left and right margins change sides
};

}  // namespace cicero::style
