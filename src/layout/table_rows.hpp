#pragma once

#include <vector>

#include "layout/table_cells.hpp"
#include "layout/table_frame.hpp"

namespace cicero::layout {

/// A line of a cell in its table, y from the table's top.
struct TableLine {
    const TableCell* cell = nullptr;
    std::size_t number = 0;  ///< among the lines of its cell
    Length top, bottom;      ///< of its slot
    Length baseline;

    [[nodiscard]] const Piece& piece() const { return cell->lines[number]; }
};

/// The rows of a table under each other.
struct TableRows {
    std::vector<Length> tops;      ///< of the rows, and where the last one ends
    std::vector<TableLine> lines;  ///< cell by cell
};

/// The first baselines of the cells of a row agree; in a table with a leader, where only one line
/// stands in the last column, with the last line of the cell before it. Cells of several rows make
/// the last of these as high as they ask for.
[[nodiscard]] TableRows rows_of(const story::TableItem& item, const TableFrame& frame,
                                const std::vector<TableCell>& cells);

}  // namespace cicero::layout
