#include "layout/table_drawing.hpp"

#include <algorithm>

namespace cicero::layout {

TableDrawing::TableDrawing(const story::TableItem& item, const TableFrame& frame,
                           const TableRows& rows)
    : item_(item), frame_(frame), rows_(rows) {
    for (const story::TableItem::Cell& cell : item.cells)
        if (cell.rows > 1) tall_.push_back(&cell);
    if (item.look.stripe) add_stripes();
    add_rules();
}

// Rows that a cell goes over are one here.
void TableDrawing::add_stripes() {
    const auto is_joined = [&](std::size_t row) {
        return std::ranges::any_of(tall_, [&](const story::TableItem::Cell* cell) {
            return cell->row < row && row < cell->row + cell->rows;
        });
    };
    std::size_t number = 0;
    for (std::size_t begin = item_.head_rows; begin < item_.rows; ++number) {
        std::size_t end = begin + 1;
        while (end < item_.rows && is_joined(end)) ++end;
        const Length bottom =
            rows_.tops[end] - (end == item_.rows ? frame_.metrics.rule : Length{});
        if (number % 2 == 1)
            areas_.push_back(
                {frame_.left, frame_.right, rows_.tops[begin], bottom, *item_.look.stripe});
        begin = end;
    }
}

void TableDrawing::add_rules() {
    const TableMetrics& m = frame_.metrics;
    add_rule(frame_.left, frame_.right, {}, m.rule);
    for (std::size_t row = 1; row < item_.rows; ++row) add_between(row);
    add_rule(frame_.left, frame_.right, rows_.tops.back() - m.rule, m.rule);
}

// Under the head; between rows where the style asks for it; in the head under what stands over
// several columns.
void TableDrawing::add_between(std::size_t row) {
    const TableMetrics& m = frame_.metrics;
    const Length y = rows_.tops[row];
    if (row == item_.head_rows)
        return add_rule(frame_.left, frame_.right, y - m.rule_gap - m.head_rule, m.head_rule);
    if (row < item_.head_rows) {
        for (const story::TableItem::Cell& cell : item_.cells)
            if (cell.row + cell.rows == row && cell.columns > 1)
                add_rule(frame_.edges[cell.column],
                         frame_.end_of_column(cell.column + cell.columns - 1), y, m.head_rule);
        return;
    }
    if (m.row_rule == Length{}) return;
    const std::size_t columns = item_.columns.size();
    for (std::size_t begin = 0; begin < columns; ++begin) {
        if (is_crossed(row, begin)) continue;
        std::size_t end = begin + 1;
        while (end < columns && !is_crossed(row, end)) ++end;
        add_rule(begin == 0 ? frame_.left : frame_.edges[begin],
                 end == columns ? frame_.right : frame_.end_of_column(end - 1), y, m.row_rule);
        begin = end;
    }
}

void TableDrawing::add_rule(Length left, Length right, Length top, Length thickness) {
    if (thickness == Length{}) return;
    areas_.push_back(
        {left, right, top, top + thickness, item_.look.rule_color.value_or(item_.character.color)});
}

bool TableDrawing::is_crossed(std::size_t row, std::size_t column) const {
    return std::ranges::any_of(tall_, [&](const story::TableItem::Cell* cell) {
        return cell->row < row && row < cell->row + cell->rows && cell->column <= column &&
               column < cell->column + cell->columns;
    });
}

void TableDrawing::add(Length top, Length bottom, Length origin,
                       std::vector<document::Child>& out) const {
    using namespace document;
    for (const Area& area : areas_) {
        const Length y0 = std::max(area.top, top) - origin,
                     y1 = std::min(area.bottom, bottom) - origin;
        if (y0 >= y1) continue;
        Path path;
        path.steps = {MoveTo{{area.left, y0}}, LineTo{{area.right, y0}}, LineTo{{area.right, y1}},
                      LineTo{{area.left, y1}}, ClosePath{}};
        path.fill = area.color;
        out.push_back({{}, std::move(path), nullptr});
    }
}

bool TableDrawing::begins_at(Length y) const {
    return std::ranges::any_of(areas_, [&](const Area& a) { return a.top <= y && y < a.bottom; });
}

bool TableDrawing::ends_at(Length y) const {
    return std::ranges::any_of(areas_, [&](const Area& a) { return a.top < y && y <= a.bottom; });
}

}  // namespace cicero::layout
