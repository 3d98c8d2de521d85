#pragma once

#include <vector>

#include "inline/composer.hpp"
#include "layout/piece.hpp"
#include "story/table.hpp"

namespace cicero::layout {

/// How a table is to be set.
struct TableSetting {
    Length measure;
    double scale = 1;
    std::size_t from_row = 0;  ///< the rows before stand elsewhere
    Length pending;            ///< space that the block above asks for
    diagnostic::SourceSpan span;
};

struct SetTable {
    std::vector<Piece> pieces;  ///< of its head, and of each row one or, of tall ones, more
    bool overfull = false;      ///< it is wider than its measure, or a line than its cell
};

/// Columns as wide as their cells ask for, lines broken where they must, words divided where not
/// even the longest go in; then a remark that says how much is too much.
[[nodiscard]] SetTable set_table(const story::TableItem& item, const TableSetting& setting,
                                 inlines::Composer& composer);

}  // namespace cicero::layout
