#pragma once

#include <vector>

#include "layout/table_widths.hpp"
#include "story/table.hpp"

namespace cicero::layout {

/// The lengths of a table that do not depend on what stands in it, at its size.
struct TableMetrics {
    Length rule, head_rule, row_rule;
    Length rule_gap;  ///< between the rules above, below and under the head and the rows
    Length gap, padding;
    Length inset;  ///< from the table's edges to its text, where a ground shows them
};
[[nodiscard]] TableMetrics metrics_of(const story::TableItem& item, double scale);

/// Where the columns of a table stand, from the left edge of the text.
struct TableFrame {
    TableMetrics metrics;
    Length left, right;
    std::vector<Length> edges, widths;  ///< of the columns

    [[nodiscard]] Length end_of_column(std::size_t i) const { return edges[i] + widths[i]; }
};
/// What is left for its columns of a measure.
[[nodiscard]] Length room_for_columns(const story::TableItem& item, const TableMetrics& metrics,
                                      Length measure);
[[nodiscard]] TableFrame frame_of(const TableMetrics& metrics, Length left,
                                  std::vector<Length> widths);

}  // namespace cicero::layout
