#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "diagnostic/sourced_text.hpp"

/// Tables as they are written, line by line: what md4c (0.4.8) does not tell of them.
namespace cicero::content {

/// The text with an empty line before each table that follows a line of text directly, and before
/// each caption that follows a table so. md4c takes the first for text and the second for a row;
/// people see a table and its caption. Nothing where there is none.
[[nodiscard]] std::optional<diagnostic::SourcedText> with_tables_apart(
    const diagnostic::SourcedText& text);

/// How many cells a row has as written: bars part them, but those at its ends, in code or escaped.
[[nodiscard]] std::size_t cells_of_row(std::string_view line);
/// Where the cell `number`, counted from 0, begins; the line's end where it has none.
[[nodiscard]] std::size_t begin_of_cell(std::string_view line, std::size_t number);

/// Two lines or more that begin and end with bars.
[[nodiscard]] bool looks_like_rows(std::string_view lines);

/// How long the mark of a table's caption is that the text begins with, `Tableau :` or `Table:`,
/// and the space after it; 0: it begins with none.
[[nodiscard]] std::size_t caption_mark(std::string_view text);

}  // namespace cicero::content
