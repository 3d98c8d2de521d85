#include "content/table.hpp"
#include "content/table_builder.hpp"
#include "csv/rows.hpp"
#include "yaml/parse.hpp"

namespace cicero::content {

namespace {

using diagnostic::Code;
using diagnostic::SourcedText;

/// Larger than most_table_rows rows of text.
constexpr yaml::Limits limits{4u << 20};

// Plain text: what a spreadsheet has, has no marks. Its lines stay lines.
std::vector<Inline> inlines_of(const csv::Field& field, const diagnostic::SourceFilePtr& file) {
    SourcedText all{field.text, {}, file, {file, field.begin, field.end}};
    const std::size_t at = file->text().find(field.text, field.begin);
    if (at != std::string::npos && at + field.text.size() <= field.end)
        all.map.append_copied(field.text.size(), at);
    else all.map.append_replaced(field.text.size(), field.begin, field.end - field.begin);
    std::vector<Inline> out;
    for (std::size_t begin = 0; begin < all.text.size();) {
        const std::size_t feed = std::min(all.text.find('\n', begin), all.text.size());
        const std::size_t end = feed > begin && all.text[feed - 1] == '\r' ? feed - 1 : feed;
        if (end > begin) {
            Inline line;
            line.text = all.slice(begin, end);
            line.hard_break_after = feed + 1 < all.text.size();
            out.push_back(std::move(line));
        }
        begin = feed + 1;
    }
    return out;
}

/// Reads a file whose first line is the table's head.
class Reader {
public:
    Reader(TableBlock& table, diagnostic::SourceFilePtr file, diagnostic::Diagnostics& diagnostics)
        : table_(table), file_(std::move(file)), diagnostics_(diagnostics) {}

    void run() {
        csv::Rows rows(file_, diagnostics_);
        std::vector<csv::Field> row;
        while (rows.next(row)) {
            if (table_.rows.size() == most_table_rows || row.size() > most_table_columns)
                return diagnostics_.add(
                    Code::table_too_large, span_of(row.front()),
                    {std::to_string(most_table_rows), std::to_string(most_table_columns)});
            if (table_.rows.empty()) table_.align.resize(row.size());
            add(row);
        }
        table_.head_rows = table_.rows.empty() ? 0 : 1;
    }

private:
    void add(const std::vector<csv::Field>& row) {
        const std::size_t columns = table_.align.size();
        const std::vector<std::string> counts{std::to_string(row.size()), std::to_string(columns)};
        if (row.size() > columns)
            diagnostics_.add(Code::table_row_too_long, span_of(row[columns]), counts);
        if (row.size() < columns)
            diagnostics_.add(Code::table_row_too_short, span_of(row.back()), counts);
        table_.rows.emplace_back(columns);
        for (std::size_t i = 0; i < columns; ++i) {
            TableCell& cell = table_.rows.back()[i];
            cell.span = span_of(row[std::min(i, row.size() - 1)]);
            if (i < row.size()) cell.inlines = inlines_of(row[i], file_);
        }
    }

    [[nodiscard]] diagnostic::SourceSpan span_of(const csv::Field& field) const {
        return {file_, field.begin, field.end};
    }

    TableBlock& table_;
    diagnostic::SourceFilePtr file_;
    diagnostic::Diagnostics& diagnostics_;
};

}  // namespace

void read_table_file(TableBlock& table, diagnostic::Diagnostics& diagnostics,
                     const files::FileSystem& files) {
    const diagnostic::SourceFilePtr file = yaml::load(table.path, diagnostics, limits, files);
    if (!file || yaml::report_controls(file, diagnostics)) return;
    Reader(table, file, diagnostics).run();
    complete_table(table, {file, 0, 0}, diagnostics);
}

}  // namespace cicero::content
