#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "story/paragraph.hpp"
#include "style/table.hpp"

namespace cicero::story {

/// Rows of cells in columns that are as wide as what stands in them asks for.
struct TableItem {
    struct Column {
        style::CellAlign align = style::CellAlign::Left;  ///< never Automatic
        std::optional<double> share;                      ///< of the width; none: by its content
    };
    struct Cell {
        std::size_t row = 0, column = 0;
        std::size_t rows = 1, columns = 1;  ///< that it goes over
        Paragraph paragraph;
    };
    std::vector<Column> columns;
    std::vector<Cell> cells;  ///< those with a text, row by row
    std::size_t rows = 0;
    std::size_t head_rows = 0;        ///< of these the first, which stand over each part again
    style::CharacterStyle character;  ///< of its cells: what is not said follows from its size
    style::TableLook look;
    Length before, after;  ///< around it
    Length indent;         ///< from the left
};

}  // namespace cicero::story
