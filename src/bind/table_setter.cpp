#include "bind/table_setter.hpp"

#include "bind/table_columns.hpp"

namespace cicero::bind {

namespace {

using document::Role;
using style::CellAlign;

style::Align align_of(CellAlign align) {
    switch (align) {
        case CellAlign::Center: return style::Align::Center;
        case CellAlign::Right:
        case CellAlign::Decimal: return style::Align::Right;
        case CellAlign::Automatic:
        case CellAlign::Left: break;
    }
    return style::Align::Left;
}

// What stands over several columns of numbers belongs to none of them, nor does a head to one of
// its columns: both stand in the middle.
style::ParagraphStyle style_of(const content::TableCell& cell, bool is_head, CellAlign align,
                               style::ParagraphStyle style) {
    style.align = align_of(align);
    const bool goes_over = cell.columns > 1;
    if (goes_over && (is_head || style.align == style::Align::Right))
        style.align = style::Align::Center;
    if (is_head || goes_over || align != CellAlign::Decimal) return style;
    return with_tabular_figures(std::move(style));
}

}  // namespace

void TableSetter::set(const content::TableBlock& table, const Place& place, story::Story& out) {
    if (table.rows.empty()) return;
    const Structure::Open tag = structure_.open(Role::Table, place.span);
    add_caption(table, place, out);
    const std::vector<CellAlign> aligns = column_aligns(table, maker_.language());
    story::TableItem item = item_of(table, aligns);
    item.indent = place.indent;
    const Rows rows{table, aligns, item};
    if (table.head_rows > 0) add_rows(rows, 0, table.head_rows, Role::TableHead);
    add_rows(rows, table.head_rows, table.rows.size(), Role::TableBody);
    out.push_back({std::move(item), place.span});
}

void TableSetter::add_caption(const content::TableBlock& table, const Place& place,
                              story::Story& out) {
    std::vector<story::Span> spans = spans_(table.caption, styles_.caption);
    if (spans.empty()) return;
    style::ParagraphStyle style = styles_.caption;
    style.left_indent += place.indent;
    story::ParagraphItem item;
    item.wordings = maker_.add_paragraph({std::move(spans)}, style, Role::Caption);
    out.push_back({std::move(item), place.span});
}

story::TableItem TableSetter::item_of(const content::TableBlock& table,
                                      const std::vector<CellAlign>& aligns) const {
    story::TableItem out;
    for (const CellAlign align : aligns) out.columns.push_back({align, std::nullopt});
    for (std::size_t i = 0; i < table.setting.widths.size(); ++i)
        out.columns[i].share = table.setting.widths[i];
    out.rows = table.rows.size();
    out.head_rows = table.head_rows;
    out.character = maker_.as_content_says(styles_.cell.character);
    out.look = look_;
    if (table.setting.leader) out.look.leader = *table.setting.leader;
    if (table.setting.full) out.look.full = table.setting.full;
    out.before = table.caption.empty() ? styles_.before : Length{};
    out.after = styles_.after;
    return out;
}

void TableSetter::add_rows(const Rows& rows, std::size_t begin, std::size_t end, Role part) {
    const Structure::Open tag = structure_.open(part, rows.table.rows[begin].front().span);
    for (std::size_t row = begin; row < end; ++row) {
        const Structure::Open row_tag =
            structure_.open(Role::Row, rows.table.rows[row].front().span);
        for (std::size_t column = 0; column < rows.aligns.size(); ++column)
            if (!rows.table.rows[row][column].is_joined) add_cell(rows, row, column);
    }
}

void TableSetter::add_cell(const Rows& rows, std::size_t row, std::size_t column) {
    const content::TableCell& cell = rows.table.rows[row][column];
    const bool is_head = row < rows.table.head_rows;
    const Structure::Open tag = structure_.open(is_head ? Role::HeaderCell : Role::Cell, cell.span);
    if (is_head) tag.tag()->scope = document::Scope::Column;
    tag.tag()->columns = cell.columns;
    tag.tag()->rows = cell.rows;
    const style::ParagraphStyle style =
        style_of(cell, is_head, rows.aligns[column], is_head ? styles_.head : styles_.cell);
    std::vector<story::Span> spans = spans_(cell.inlines, style);
    if (spans.empty()) return;
    auto paragraphs = maker_.add_paragraph({std::move(spans)}, style, Role::Paragraph);
    rows.item.cells.push_back(
        {row, column, cell.rows, cell.columns, std::move(paragraphs.front())});
}

}  // namespace cicero::bind
