#include "layout/table_frame.hpp"

namespace cicero::layout {

namespace {

// In type sizes. Rules and the white beside them as in booktabs (Fear 2005); columns as far apart
// as two of its.
constexpr double rule_share = 0.08, head_rule_share = 0.05, rule_gap_share = 0.2;
constexpr double gap_share = 1.5, padding_share = 0.15;

}  // namespace

TableMetrics metrics_of(const story::TableItem& item, double scale) {
    const style::TableLook& look = item.look;
    const Length size = item.character.size * scale;
    // A list of prices is no more than its lines.
    const bool is_list = !look.leader.empty() && item.head_rows == 0;
    TableMetrics out;
    out.rule = look.rule ? *look.rule : is_list ? Length{} : size * rule_share;
    out.head_rule = look.head_rule ? *look.head_rule : size * head_rule_share;
    out.row_rule = look.row_rule;
    out.rule_gap = out.rule > Length{} || item.head_rows > 0 ? size * rule_gap_share : Length{};
    out.gap = look.gap ? *look.gap * scale : size * gap_share;
    out.padding = look.padding ? *look.padding * scale : size * padding_share;
    if (look.stripe) out.inset = out.gap / 2;
    return out;
}

Length room_for_columns(const story::TableItem& item, const TableMetrics& metrics, Length measure) {
    return measure - metrics.gap * int(item.columns.size() - 1) - metrics.inset * 2;
}

TableFrame frame_of(const TableMetrics& metrics, Length left, std::vector<Length> widths) {
    TableFrame out{metrics, left, left + metrics.inset, {}, std::move(widths)};
    for (const Length width : out.widths) {
        out.edges.push_back(out.right);
        out.right += width + metrics.gap;
    }
    out.right += metrics.inset - metrics.gap;
    return out;
}

}  // namespace cicero::layout
