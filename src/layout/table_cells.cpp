#include "layout/table_cells.hpp"

#include <algorithm>

#include "layout/line_pieces.hpp"
#include "layout/scale.hpp"
#include "layout/table_decimals.hpp"

namespace cicero::layout {

namespace {

using inlines::ComposedParagraph;
using inlines::Line;
using story::Paragraph;

/// No line of a table is longer; at the other no two words stand on a line.
const Length unbroken_measure = Length::millimetres(5000);
const Length word_measure = Length::points(0.01);
/// What rounding may take off a width before its line is said to be too long for it.
const Length rounding = Length::points(0.02);

// Lines as long as their text, from the left edge.
Paragraph from_left(const Paragraph& paragraph) {
    Paragraph out = paragraph;
    out.style.align = style::Align::Left;
    return out;
}

Length widest(const ComposedParagraph& composed) {
    Length out;
    for (const Line& line : composed.lines) out = std::max({out, line.width, line.x + line.width});
    return out + rounding;
}

}  // namespace

Length TableCell::height() const {
    Length out;
    for (const Piece& line : lines) out += line.before + line.height;
    return out;
}

Length TableCell::begin_of_line(std::size_t line) const { return x + composed->lines[line].x; }

Length TableCell::end_of_line(std::size_t line) const {
    return begin_of_line(line) + composed->lines[line].width;
}

TableCells::TableCells(const story::TableItem& item, double scale, inlines::Composer& composer)
    : item_(item), composer_(composer) {
    for (const story::TableItem::Cell& cell : item.cells) {
        TableCell out;
        out.row = cell.row, out.column = cell.column;
        out.rows = cell.rows, out.columns = cell.columns;
        out.paragraph = std::make_shared<const Paragraph>(scaled(cell.paragraph, scale));
        measure(out);
        cells_.push_back(std::move(out));
    }
}

bool TableCells::is_decimal(const TableCell& cell) const {
    return cell.row >= item_.head_rows && cell.columns == 1 &&
           item_.columns[cell.column].align == style::CellAlign::Decimal;
}

void TableCells::measure(TableCell& cell) {
    const auto paragraph = std::make_shared<const Paragraph>(from_left(*cell.paragraph));
    const auto unbroken = composer_.compose(paragraph, {{}, unbroken_measure});
    cell.ideal = widest(*unbroken);
    if (is_decimal(cell) && unbroken->lines.size() == 1)
        cell.decimal = decimal_parts(unbroken->lines.front(), cell.paragraph->style.character);
    cell.least =
        cell.decimal ? cell.ideal : widest(*composer_.compose(paragraph, {{}, word_measure}));
}

void TableCells::hyphenate() {
    for (TableCell& cell : cells_) {
        if (cell.decimal || cell.paragraph->style.hyphenate) continue;
        Paragraph divided = *cell.paragraph;
        divided.style.hyphenate = true;
        cell.paragraph = std::make_shared<const Paragraph>(std::move(divided));
        measure(cell);
    }
}

std::vector<DecimalParts> TableCells::decimals() const {
    std::vector<DecimalParts> out(item_.columns.size());
    for (const TableCell& cell : cells_) {
        if (!cell.decimal) continue;
        DecimalParts& most = out[cell.column];
        most.before = std::max(most.before, cell.decimal->before);
        most.after = std::max(most.after, cell.decimal->after);
    }
    return out;
}

std::vector<ColumnNeed> TableCells::needs(Length gap) const {
    std::vector<ColumnNeed> out;
    const std::vector<DecimalParts> most = decimals();
    for (std::size_t i = 0; i < item_.columns.size(); ++i) {
        const Length numbers = most[i].before + most[i].after;
        const Length width = numbers > Length{} ? numbers + rounding : Length{};
        out.push_back({width, width, item_.columns[i].share});
    }
    for (const TableCell& cell : cells_) {
        if (cell.columns > 1) continue;
        out[cell.column].least = std::max(out[cell.column].least, cell.least);
        out[cell.column].ideal = std::max(out[cell.column].ideal, cell.ideal);
    }
    for (const TableCell& cell : cells_)
        if (cell.columns > 1)
            take_in({cell.column, cell.columns, cell.least, cell.ideal}, gap, out);
    return out;
}

void TableCells::compose(const std::vector<Length>& edges, const std::vector<Length>& widths) {
    const std::vector<DecimalParts> most = decimals();
    for (TableCell& cell : cells_) {
        const std::size_t last = cell.column + cell.columns - 1;
        place(cell, edges[cell.column], edges[last] + widths[last] - edges[cell.column],
              most[cell.column]);
    }
}

void TableCells::place(TableCell& cell, Length left, Length width, const DecimalParts& most) {
    cell.x = left;
    if (cell.decimal) {
        cell.x += width - most.after - cell.decimal->before;
        cell.paragraph = std::make_shared<const Paragraph>(from_left(*cell.paragraph));
    }
    cell.composed = composer_.compose(cell.paragraph, {{}, width});
    for (const Line& line : cell.composed->lines) overfull_ |= line.overfull;
    cell.lines.clear();
    LinePieces(*cell.paragraph, cell.composed, {}, width).append_to(cell.lines, {});
}

}  // namespace cicero::layout
