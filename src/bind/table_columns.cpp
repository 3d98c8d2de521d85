#include "bind/table_columns.hpp"

#include "text/number_form.hpp"

namespace cicero::bind {

namespace {

using style::CellAlign;

std::string text_of(const content::TableCell& cell) {
    std::string out;
    for (const content::Inline& part : cell.inlines) out += part.text.text;
    return out;
}

// All that there is in it, and something.
bool is_of_numbers(const content::TableBlock& table, std::size_t column,
                   std::string_view language) {
    bool any = false;
    for (std::size_t row = table.head_rows; row < table.rows.size(); ++row) {
        const content::TableCell& cell = table.rows[row][column];
        if (cell.is_joined || cell.columns > 1) continue;
        const std::string text = text_of(cell);
        const bool is_number = text::decimal_place(text, language).has_value();
        if (!is_number && !text::stands_for_number(text)) return false;
        any |= is_number;
    }
    return any;
}

}  // namespace

std::vector<CellAlign> column_aligns(const content::TableBlock& table, std::string_view language) {
    std::vector<CellAlign> out = table.align;
    for (std::size_t column = 0; column < out.size(); ++column)
        if (out[column] == CellAlign::Automatic)
            out[column] =
                is_of_numbers(table, column, language) ? CellAlign::Decimal : CellAlign::Left;
    return out;
}

}  // namespace cicero::bind
