#include <string_view>

#include "content/table.hpp"

namespace cicero::content {

namespace {

using diagnostic::Code;

struct Place {
    std::size_t row = 0, column = 0;
};

// One that was typed with a backslash is a text.
bool is_mark(const TableCell& cell, std::string_view mark) {
    if (cell.inlines.size() != 1 || cell.inlines.front().code) return false;
    const diagnostic::SourcedText& text = cell.inlines.front().text;
    if (text.text != mark) return false;
    const TextMap::Range source = text.map.source_range(0, text.text.size());
    const bool escaped =
        source.begin > 0 && text.file && text.file->text()[source.begin - 1] == '\\';
    return source.end - source.begin == mark.size() && !escaped;
}

/// Finds for each cell the one that it belongs to.
class Joiner {
public:
    Joiner(TableBlock& table, diagnostic::Diagnostics& diagnostics)
        : table_(table), diagnostics_(diagnostics), width_(table.align.size()) {}

    void run() {
        for (std::size_t row = 0; row < table_.rows.size(); ++row)
            for (std::size_t column = 0; column < width_; ++column) join({row, column});
        for (std::size_t row = 0; row < table_.rows.size(); ++row)
            for (std::size_t column = 0; column < width_; ++column) check({row, column});
    }

private:
    TableCell& at(const Place& place) { return table_.rows[place.row][place.column]; }
    Place& owner(const Place& place) { return owners_[place.row * width_ + place.column]; }

    void join(const Place& place) {
        owner(place) = place;
        TableCell& cell = at(place);
        const bool left = is_mark(cell, "<<"), above = is_mark(cell, "^^");
        if (!left && !above) return;
        const bool first_row = place.row == 0 || place.row == table_.head_rows;
        if (left ? place.column == 0 : first_row) {
            diagnostics_.add(Code::table_join_nowhere, cell.inlines.front().text.span,
                             {left ? "<<" : "^^"});
            return;
        }
        const Place to =
            owner(left ? Place{place.row, place.column - 1} : Place{place.row - 1, place.column});
        owner(place) = to;
        TableCell& whole = at(to);
        whole.columns = std::max(whole.columns, place.column + 1 - to.column);
        whole.rows = std::max(whole.rows, place.row + 1 - to.row);
        cell.is_joined = true;
        cell.span = cell.inlines.front().text.span;
        cell.inlines.clear();
    }

    // Of the rectangle of a cell all must be its own, and to its left nothing.
    void check(const Place& place) {
        const TableCell& cell = at(place);
        if (cell.is_joined) return;
        for (std::size_t row = place.row; row < place.row + cell.rows; ++row)
            for (std::size_t column = place.column; column < place.column + cell.columns; ++column)
                if (!is_of(Place{row, column}, place)) {
                    diagnostics_.add(Code::table_join_uneven, cell.span);
                    return;
                }
    }

    bool is_of(const Place& part, const Place& whole) {
        const Place& found = owner(part);
        return found.row == whole.row && found.column == whole.column;
    }

    TableBlock& table_;
    diagnostic::Diagnostics& diagnostics_;
    std::size_t width_;
    std::vector<Place> owners_ = std::vector<Place>(table_.rows.size() * width_);
};

}  // namespace

void join_cells(TableBlock& table, diagnostic::Diagnostics& diagnostics) {
    Joiner(table, diagnostics).run();
}

}  // namespace cicero::content
