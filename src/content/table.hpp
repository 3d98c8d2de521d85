#pragma once

#include <filesystem>

#include "content/markup.hpp"
#include "files/file_system.hpp"

/// What makes tables of rows: their heads, their cells that are one, what stands around them.
namespace cicero::content {

/// Whether a picture's file is rather one of rows: `![Tarifs](tarifs.csv)`.
[[nodiscard]] bool is_table_file(const std::string& name);

/// Takes the attributes above tables and the captions beside them, paragraphs until then, into the
/// tables, in lists and quotations too. Tables that are written in the text are complete then.
void take_in_around_tables(Blocks& blocks, diagnostic::Diagnostics& diagnostics);

/// The rows of a table that stand in a file, which was found; it is complete then.
void read_table_file(TableBlock& table, diagnostic::Diagnostics& diagnostics,
                     const files::FileSystem& files);

/// What its setting asks for, and the cells that `<<` and `^^` join, once all rows are there.
void complete_table(TableBlock& table, const diagnostic::SourceSpan& span,
                    diagnostic::Diagnostics& diagnostics);

/// A cell that holds only `<<` joins the one on its left, `^^` the one above; rows of the head only
/// those of the head. Cells that are joined go over a rectangle.
void join_cells(TableBlock& table, diagnostic::Diagnostics& diagnostics);

}  // namespace cicero::content
