#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/color.hpp"
#include "base/length.hpp"

namespace cicero::style {

/// Of the cells of a column. Automatic: numbers on their decimal sign, all else left.
enum class CellAlign : std::uint8_t { Automatic, Left, Center, Right, Decimal };

/// How a table stands beside its text: rules, whites, grounds. What is not said follows from the
/// size of its letters.
struct TableLook {
    std::optional<Length> rule;       ///< above and below the table
    std::optional<Length> head_rule;  ///< under its head
    Length row_rule;                  ///< between rows; 0: none
    std::optional<Color> rule_color;  ///< that of the text
    std::optional<Color> stripe;      ///< ground of each second row
    std::optional<Length> gap;        ///< between columns
    std::optional<Length> padding;    ///< above and below the lines of a row
    /// Full: as wide as the column, even where its text is not. Else only where that is.
    std::optional<bool> full;
    std::string leader;  ///< what leads from a cell to the one at the right edge: "."
    bool operator==(const TableLook&) const = default;
};

}  // namespace cicero::style
