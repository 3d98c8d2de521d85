#pragma once

#include <optional>

#include "content/markup.hpp"

namespace cicero::content {

/// More rows are a data base, of dozens of pages; more columns fit no sheet. Both bound what a
/// hostile text asks of md4c, which fills each short row with empty cells.
inline constexpr std::size_t most_table_rows = 2000, most_table_columns = 40;

/// Builds a table as md4c tells of it, cell by cell.
class TableBuilder {
public:
    TableBuilder(std::size_t columns, std::size_t head_rows);

    void begin_row();
    void begin_cell(style::CellAlign align);
    /// `end`: of its last letter in the text that is read.
    void end_cell(std::vector<Inline> inlines, std::size_t end);

    /// Rows that have more or fewer cells than columns are told of: md4c leaves out what is too
    /// much. `source`: what is read.
    [[nodiscard]] TableBlock finish(const diagnostic::SourcedText& source,
                                    diagnostic::Diagnostics& diagnostics);

private:
    /// A letter of a row, from which the lines of all follow.
    struct Known {
        std::size_t row = 0, at = 0;
    };
    void check_row(std::size_t row, std::size_t begin, const diagnostic::SourcedText& source,
                   diagnostic::Diagnostics& diagnostics);

    TableBlock table_;
    std::optional<Known> known_;
};

}  // namespace cicero::content
