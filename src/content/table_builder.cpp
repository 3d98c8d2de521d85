#include "content/table_builder.hpp"

#include <algorithm>
#include <string_view>

#include "content/table_lines.hpp"

namespace cicero::content {

namespace {

using diagnostic::Code;

std::size_t begin_of_line(std::string_view text, std::size_t at) {
    const std::size_t feed = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
    return feed == std::string_view::npos ? 0 : feed + 1;
}

// That `lines` lines further on, or back where it is less than 0.
std::size_t line_from(std::string_view text, std::size_t begin, std::ptrdiff_t lines) {
    for (; lines < 0 && begin > 0; ++lines) begin = begin_of_line(text, begin - 1);
    for (; lines > 0; --lines) begin = std::min(text.find('\n', begin), text.size() - 1) + 1;
    return begin;
}

// Under the first row stands the line of dashes.
std::ptrdiff_t line_of(std::size_t row) { return std::ptrdiff_t(row == 0 ? 0 : row + 1); }

}  // namespace

TableBuilder::TableBuilder(std::size_t columns, std::size_t head_rows) {
    table_.head_rows = head_rows;
    table_.align.resize(columns);
}

void TableBuilder::begin_row() { table_.rows.emplace_back(); }

void TableBuilder::begin_cell(style::CellAlign align) {
    std::vector<TableCell>& row = table_.rows.back();
    if (row.size() < table_.align.size()) table_.align[row.size()] = align;
    row.emplace_back();
}

void TableBuilder::end_cell(std::vector<Inline> inlines, std::size_t end) {
    if (!inlines.empty() && !known_ && end > 0) known_ = Known{table_.rows.size() - 1, end - 1};
    table_.rows.back().back().inlines = std::move(inlines);
}

TableBlock TableBuilder::finish(const diagnostic::SourcedText& source,
                                diagnostic::Diagnostics& diagnostics) {
    if (known_ && !source.text.empty()) {
        const std::size_t begin = begin_of_line(source.text, known_->at);
        for (std::size_t row = 0; row < table_.rows.size(); ++row)
            check_row(row, line_from(source.text, begin, line_of(row) - line_of(known_->row)),
                      source, diagnostics);
    }
    return std::move(table_);
}

void TableBuilder::check_row(std::size_t row, std::size_t begin,
                             const diagnostic::SourcedText& source,
                             diagnostic::Diagnostics& diagnostics) {
    const std::size_t end = std::min(source.text.find('\n', begin), source.text.size());
    const std::string_view line = std::string_view(source.text).substr(begin, end - begin);
    const diagnostic::SourceSpan span =
        source.span_of(begin + std::min(line.find_first_not_of(" \t>"), line.size()), end);
    for (TableCell& cell : table_.rows[row])
        cell.span = cell.inlines.empty() ? span : cell.inlines.front().text.span;
    const std::size_t cells = cells_of_row(line), columns = table_.align.size();
    if (cells > columns)
        diagnostics.add(Code::table_row_too_long,
                        source.span_of(begin + begin_of_cell(line, columns), end),
                        {std::to_string(cells), std::to_string(columns)});
    if (cells < columns)
        diagnostics.add(Code::table_row_too_short, span,
                        {std::to_string(cells), std::to_string(columns)});
}

}  // namespace cicero::content
