#include "layout/table.hpp"

#include <cstdio>

#include "layout/table_leader.hpp"
#include "layout/table_pieces.hpp"

namespace cicero::layout {

namespace {

std::string millimetres(Length length) {
    char out[32];
    std::snprintf(out, sizeof out, "%.1f", length.millimetres());
    return out;
}

bool fills_measure(const story::TableItem& item) {
    return item.look.full.value_or(!item.look.leader.empty());
}

}  // namespace

SetTable set_table(const story::TableItem& item, const TableSetting& setting,
                   inlines::Composer& composer) {
    const TableMetrics metrics = metrics_of(item, setting.scale);
    const Length left = item.indent * setting.scale;
    const Length room = room_for_columns(item, metrics, setting.measure - left);
    TableCells cells(item, setting.scale, composer);
    std::vector<ColumnNeed> needs = cells.needs(metrics.gap);
    if (shortage(needs, room) > Length{}) {
        cells.hyphenate();
        needs = cells.needs(metrics.gap);
    }
    const TableFrame frame =
        frame_of(metrics, left, column_widths(needs, room, fills_measure(item)));
    cells.compose(frame.edges, frame.widths);
    const TableRows rows = rows_of(item, frame, cells.cells());
    const TableDrawing drawing(item, frame, rows);
    const auto dots = leader_dots(item, frame, rows, setting.scale, composer);
    SetTable out{TablePieces({item, cells.cells(), rows, drawing, dots}, setting).run(),
                 cells.overfull()};
    if (const Length missing = shortage(needs, room); missing > Length{} && !out.pieces.empty()) {
        out.overfull = true;
        out.pieces.front().remarks.push_back(diagnostic::make(
            diagnostic::Code::table_too_wide, setting.span, {millimetres(missing)}));
    }
    return out;
}

}  // namespace cicero::layout
