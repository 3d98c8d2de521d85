#pragma once

#include <vector>

#include "layout/table.hpp"
#include "layout/table_drawing.hpp"
#include "layout/table_leader.hpp"

namespace cicero::layout {

/// Cuts a table into the pieces of a galley: its head, which is one, and what stands on each of its
/// rows. Rows that cells go over together, and those of more than a few lines, are cut at heights
/// where no cell's line is crossed.
class TablePieces {
public:
    struct Table {
        const story::TableItem& item;
        const std::vector<TableCell>& cells;
        const TableRows& rows;
        const TableDrawing& drawing;
        const std::vector<LeaderDot>& dots;
    };
    TablePieces(const Table& table, const TableSetting& setting);

    [[nodiscard]] std::vector<Piece> run();

private:
    /// Rows that no cut parts from each other: one, or those that cells go over.
    struct Band {
        std::size_t begin = 0, end = 0;
    };
    [[nodiscard]] std::vector<Band> bands() const;
    [[nodiscard]] std::vector<Length> cuts(const Band& band) const;
    void add(const Band& band);
    [[nodiscard]] Piece piece_between(const Band& band, Length top, Length bottom) const;
    void add_line(const TableLine& line, Length origin, Piece& piece) const;
    void finish_head();
    void keep_rows_together();

    Table table_;
    const TableSetting& setting_;
    std::vector<std::vector<const TableLine*>> lines_;  ///< by the row that their cell begins in
    std::vector<Piece> pieces_;
    std::shared_ptr<const Piece> head_;
};

}  // namespace cicero::layout
