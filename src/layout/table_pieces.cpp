#include "layout/table_pieces.hpp"

#include <algorithm>

#include "layout/evenness.hpp"
#include "layout/notes.hpp"

namespace cicero::layout {

namespace {

/// A row of no more lines than these is not parted: it is taken in at one glance.
constexpr std::size_t most_lines_together = 4;

document::AnchorPtr without_tags(const document::AnchorPtr& anchor) {
    if (!anchor) return nullptr;
    auto out = std::make_shared<document::Anchor>(*anchor);
    out->tag = nullptr;
    out->parts.clear();
    return out;
}

// What stands there again is not read again, and nothing more is to be said of it.
Piece repeated(const Piece& head) {
    Piece out = head;
    for (document::Child& child : out.children) child.anchor = without_tags(child.anchor);
    out.before = {};
    out.qualities.clear();
    out.remarks.clear();
    out.notes = nullptr;
    return out;
}

Length y_of(const LeaderDot& dot) { return dot.at.y; }

}  // namespace

TablePieces::TablePieces(const Table& table, const TableSetting& setting)
    : table_(table), setting_(setting), lines_(table.item.rows) {
    for (const TableLine& line : table_.rows.lines) lines_[line.cell->row].push_back(&line);
}

std::vector<Piece> TablePieces::run() {
    const std::vector<Band> all = bands();
    for (const Band& band : all) {
        const std::size_t first = pieces_.size();
        add(band);
        for (std::size_t i = first; i < pieces_.size(); ++i) {
            pieces_[i].in_table = Piece::InTable{band.begin, i > first};
            pieces_[i].head = head_;
        }
        if (band.end == table_.item.head_rows) finish_head();
    }
    keep_rows_together();
    // Those of other rows were needed for the widths of the columns.
    std::erase_if(pieces_, [&](const Piece& p) { return p.in_table->row < setting_.from_row; });
    if (!pieces_.empty())
        pieces_.front().before =
            std::max(setting_.pending,
                     setting_.from_row == 0 ? table_.item.before * setting_.scale : Length{});
    return std::move(pieces_);
}

std::vector<TablePieces::Band> TablePieces::bands() const {
    std::vector<std::size_t> ends(table_.item.rows);
    for (std::size_t row = 0; row < ends.size(); ++row) ends[row] = row + 1;
    for (const TableCell& cell : table_.cells)
        ends[cell.row] = std::max(ends[cell.row], cell.row + cell.rows);
    if (table_.item.head_rows > 0) ends[0] = table_.item.head_rows;
    std::vector<Band> out;
    for (std::size_t begin = 0; begin < ends.size();) {
        std::size_t end = ends[begin];
        for (std::size_t row = begin; row < end; ++row) end = std::max(end, ends[row]);
        out.push_back({begin, end});
        begin = end;
    }
    return out;
}

// At a row's edge where there is one between two lines, else where the lower one begins.
std::vector<Length> TablePieces::cuts(const Band& band) const {
    const std::vector<Length>& tops = table_.rows.tops;
    std::vector<const TableLine*> lines;
    for (std::size_t row = band.begin; row < band.end; ++row)
        lines.insert(lines.end(), lines_[row].begin(), lines_[row].end());
    std::ranges::sort(lines, {}, [](const TableLine* line) { return line->top; });
    std::vector<Length> out{tops[band.begin]};
    Length reached = tops[band.begin];
    for (const TableLine* line : lines) {
        if (line->top >= reached && reached > tops[band.begin]) {
            const auto edge = std::lower_bound(tops.begin(), tops.end(), reached);
            out.push_back(edge != tops.end() && *edge <= line->top ? *edge : line->top);
        }
        reached = std::max(reached, line->bottom);
    }
    out.push_back(tops[band.end]);
    return out;
}

void TablePieces::add(const Band& band) {
    std::vector<Length> at = cuts(band);
    const bool is_head = band.begin < table_.item.head_rows;
    if (is_head || at.size() <= most_lines_together + 1) at = {at.front(), at.back()};
    const std::size_t first = pieces_.size();
    for (std::size_t i = 0; i + 1 < at.size(); ++i)
        pieces_.push_back(piece_between(band, at[i], at[i + 1]));
    // No line alone on either side.
    if (pieces_.size() == first + 1) return;
    pieces_[first].strands = true;
    pieces_[pieces_.size() - 2].strands = true;
}

Piece TablePieces::piece_between(const Band& band, Length top, Length bottom) const {
    Piece piece;
    piece.height = bottom - top;
    piece.span = setting_.span;
    std::vector<const TableLine*> lines;
    for (std::size_t row = band.begin; row < band.end; ++row)
        for (const TableLine* line : lines_[row])
            if (line->top >= top && line->bottom <= bottom) lines.push_back(line);
    Length origin = bottom;
    for (const TableLine* line : lines) origin = std::min(origin, line->baseline);
    piece.baseline = origin - top;
    table_.drawing.add(top, bottom, origin, piece.children);
    Evenness evenness(piece.qualities);
    for (const TableLine* line : lines) {
        add_line(*line, origin, piece);
        evenness.add(line->piece());
    }
    evenness.close();
    auto dot = std::ranges::lower_bound(table_.dots, top, {}, y_of);
    for (; dot != table_.dots.end() && dot->at.y < bottom; ++dot)
        piece.children.push_back({{dot->at.x, dot->at.y - origin}, dot->fragment, dot->anchor});
    if (table_.drawing.begins_at(top)) piece.cap = piece.baseline;
    if (table_.drawing.ends_at(bottom)) piece.descent = bottom - origin;
    return piece;
}

void TablePieces::add_line(const TableLine& line, Length origin, Piece& piece) const {
    const Piece& from = line.piece();
    const Point move{line.cell->x, line.baseline - origin};
    for (const document::Child& child : from.children)
        piece.children.push_back({child.at + move, child.what, child.anchor});
    if (line.baseline == origin) {
        piece.cap = std::max(piece.cap, from.cap);
        if (piece.span == setting_.span) piece.span = from.span;
    }
    piece.descent = std::max(piece.descent, line.baseline + from.descent - origin);
    piece.remarks.insert(piece.remarks.end(), from.remarks.begin(), from.remarks.end());
    piece.notes = joined(piece.notes, from.notes);
}

void TablePieces::finish_head() {
    pieces_.back().keep_with_next = true;
    head_ = std::make_shared<const Piece>(repeated(pieces_.back()));
}

// The first two rows of the body, and the last two, where none of them is tall.
void TablePieces::keep_rows_together() {
    std::vector<std::size_t> rows;  // their pieces
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
        const bool is_alone = i + 1 == pieces_.size() || !pieces_[i + 1].in_table->goes_on;
        const bool is_head = pieces_[i].in_table->row < table_.item.head_rows;
        if (!is_head)
            rows.push_back(pieces_[i].in_table->goes_on || !is_alone ? pieces_.size() : i);
    }
    const auto keep = [&](std::size_t upper, std::size_t lower) {
        if (upper < pieces_.size() && lower < pieces_.size()) pieces_[upper].strands = true;
    };
    if (rows.size() < 2) return;
    keep(rows[0], rows[1]);
    keep(rows[rows.size() - 2], rows.back());
}

}  // namespace cicero::layout
