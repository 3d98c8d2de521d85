#include "layout/table_rows.hpp"

#include <algorithm>

namespace cicero::layout {

namespace {

class Stacker {
public:
    Stacker(const story::TableItem& item, const TableFrame& frame,
            const std::vector<TableCell>& cells)
        : item_(item), metrics_(frame.metrics), cells_(cells) {}

    TableRows run() {
        for (const TableCell& cell : cells_)
            bases_[cell.row] = std::max(bases_[cell.row], cell.lines.front().baseline);
        for (std::size_t i = 0; i < cells_.size(); ++i) offsets_.push_back(offset(i));
        stack();
        for (std::size_t i = 0; i < cells_.size(); ++i) add_lines(cells_[i], offsets_[i]);
        return std::move(out_);
    }

private:
    // Below the padding of its row.
    [[nodiscard]] Length offset(std::size_t i) const {
        const TableCell& cell = cells_[i];
        const Length level = bases_[cell.row] - cell.lines.front().baseline;
        const bool leads = !item_.look.leader.empty() && i > 0 && cell.lines.size() == 1 &&
                           cell.column + cell.columns == item_.columns.size();
        if (!leads || cells_[i - 1].row != cell.row) return level;
        const TableCell& before = cells_[i - 1];
        return level + before.height() - before.lines.back().height;
    }

    [[nodiscard]] bool is_last(std::size_t row) const { return row + 1 == item_.rows; }
    [[nodiscard]] bool ends_head(std::size_t row) const { return row + 1 == item_.head_rows; }

    [[nodiscard]] Length above(std::size_t row) const {
        Length out = metrics_.padding;
        if (row == 0) out += metrics_.rule + metrics_.rule_gap;
        else if (row != item_.head_rows) out += metrics_.row_rule;
        return out;
    }

    // The white under the rule of the head is the head's: it stands again where that does.
    [[nodiscard]] Length below(std::size_t row) const {
        Length out = metrics_.padding;
        if (is_last(row)) out += metrics_.rule_gap + metrics_.rule;
        else if (ends_head(row)) out += metrics_.rule_gap * 2 + metrics_.head_rule;
        return out;
    }

    void stack() {
        std::vector<Length> heights(item_.rows);
        for (std::size_t i = 0; i < cells_.size(); ++i)
            if (cells_[i].rows == 1)
                heights[cells_[i].row] =
                    std::max(heights[cells_[i].row], offsets_[i] + cells_[i].height());
        for (std::size_t row = 0; row < item_.rows; ++row) heights[row] += above(row) + below(row);
        for (std::size_t i = 0; i < cells_.size(); ++i)
            if (cells_[i].rows > 1) make_room(cells_[i], offsets_[i], heights);
        out_.tops.push_back({});
        for (const Length height : heights) out_.tops.push_back(out_.tops.back() + height);
    }

    void make_room(const TableCell& cell, Length offset, std::vector<Length>& heights) const {
        const std::size_t last = cell.row + cell.rows - 1;
        Length missing = above(cell.row) + offset + cell.height() + below(last);
        for (std::size_t row = cell.row; row <= last; ++row) missing -= heights[row];
        heights[last] += std::max(Length{}, missing);
    }

    void add_lines(const TableCell& cell, Length offset) {
        Length y = out_.tops[cell.row] + above(cell.row) + offset;
        for (std::size_t i = 0; i < cell.lines.size(); ++i) {
            const Piece& line = cell.lines[i];
            if (i > 0) y += line.before;
            out_.lines.push_back({&cell, i, y, y + line.height, y + line.baseline});
            y += line.height;
        }
    }

    const story::TableItem& item_;
    const TableMetrics& metrics_;
    const std::vector<TableCell>& cells_;
    std::vector<Length> bases_ = std::vector<Length>(item_.rows);
    std::vector<Length> offsets_;  ///< of the cells
    TableRows out_;
};

}  // namespace

TableRows rows_of(const story::TableItem& item, const TableFrame& frame,
                  const std::vector<TableCell>& cells) {
    return Stacker(item, frame, cells).run();
}

}  // namespace cicero::layout
