#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/length.hpp"

namespace cicero::layout {

/// What the cells of a column ask for.
struct ColumnNeed {
    Length least;                 ///< that of its longest word
    Length ideal;                 ///< that of its longest line, unbroken
    std::optional<double> share;  ///< what its author asks for
};
/// The same of a cell that goes over several.
struct SpanNeed {
    std::size_t column = 0, columns = 1;
    Length least, ideal;
};

/// Columns become as wide together as what goes over them, `gap` apart.
void take_in(const SpanNeed& span, Length gap, std::vector<ColumnNeed>& columns);

/// Beyond `available`: 0 where the columns go in.
[[nodiscard]] Length shortage(const std::vector<ColumnNeed>& columns, Length available);

/// Widths of the columns, which share `available` (their gaps are not in it): what their author
/// asks for, but never less than their longest words; else their lines unbroken where these go in
/// (all of `available` if `full`), else what short ones ask for and the rest shared by the others
/// in proportion to what they ask for beyond their longest words (CSS 2.1, 17.5.2.2). Where not
/// even the longest words go in, these.
[[nodiscard]] std::vector<Length> column_widths(const std::vector<ColumnNeed>& columns,
                                                Length available, bool full);

}  // namespace cicero::layout
