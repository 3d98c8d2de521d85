#pragma once

#include <vector>

#include "layout/table_rows.hpp"

namespace cicero::layout {

/// Rules and grounds of a table, in the order in which they are painted; y from the table's top.
class TableDrawing {
public:
    TableDrawing(const story::TableItem& item, const TableFrame& frame, const TableRows& rows);

    /// Of the part between two heights, moved so that `origin` becomes 0.
    void add(Length top, Length bottom, Length origin, std::vector<document::Child>& out) const;
    /// Whether something is drawn that begins, or ends, at a height.
    [[nodiscard]] bool begins_at(Length y) const;
    [[nodiscard]] bool ends_at(Length y) const;

private:
    /// A filled rectangle: rules too, which are cut as grounds are.
    struct Area {
        Length left, right, top, bottom;
        Color color;
    };
    void add_stripes();
    void add_rules();
    void add_between(std::size_t row);
    void add_rule(Length left, Length right, Length top, Length thickness);
    [[nodiscard]] bool is_crossed(std::size_t row, std::size_t column) const;

    const story::TableItem& item_;
    const TableFrame& frame_;
    const TableRows& rows_;
    std::vector<const story::TableItem::Cell*> tall_;  ///< of several rows
    std::vector<Area> areas_;
};

}  // namespace cicero::layout
