#pragma once

#include <memory>
#include <vector>

#include "inline/composer.hpp"
#include "layout/piece.hpp"
#include "layout/table_widths.hpp"
#include "story/table.hpp"

namespace cicero::layout {

/// How far a number goes to both sides of where its decimals begin.
struct DecimalParts {
    Length before, after;
};

/// A cell of a table, at the size at which it is set.
struct TableCell {
    std::size_t row = 0, column = 0, rows = 1, columns = 1;
    std::shared_ptr<const story::Paragraph> paragraph;
    Length least, ideal;
    std::optional<DecimalParts> decimal;  ///< of a number in a column of them
    // Once it is composed.
    Length x;                  ///< from the table's left edge
    std::vector<Piece> lines;  ///< from its own left edge
    std::shared_ptr<const inlines::ComposedParagraph> composed;

    [[nodiscard]] Length height() const;
    /// Of a line from the table's left edge: where its text begins and ends.
    [[nodiscard]] Length begin_of_line(std::size_t line) const;
    [[nodiscard]] Length end_of_line(std::size_t line) const;
};

/// Composes the cells of a table.
class TableCells {
public:
    TableCells(const story::TableItem& item, double scale, inlines::Composer& composer);

    /// What the columns ask for. Cells of several columns take a part of the gaps between them.
    [[nodiscard]] std::vector<ColumnNeed> needs(Length gap) const;
    /// Words may be divided from now on, where they are not numbers.
    void hyphenate();
    /// Sets them all; `edges`: the left edge of each column.
    void compose(const std::vector<Length>& edges, const std::vector<Length>& widths);

    [[nodiscard]] const std::vector<TableCell>& cells() const { return cells_; }
    [[nodiscard]] bool overfull() const { return overfull_; }

private:
    void measure(TableCell& cell);
    [[nodiscard]] std::vector<DecimalParts> decimals() const;
    [[nodiscard]] bool is_decimal(const TableCell& cell) const;
    void place(TableCell& cell, Length left, Length width, const DecimalParts& most);

    const story::TableItem& item_;
    inlines::Composer& composer_;
    std::vector<TableCell> cells_;
    bool overfull_ = false;
};

}  // namespace cicero::layout
