#include "layout/margin_notes.hpp"

#include <algorithm>

namespace cicero::layout {

namespace {

/// Lines of one note.
struct Block {
    std::size_t first = 0, end = 0;  ///< in `ColumnFill::notes`
    Length height;
    Length top;
    [[nodiscard]] Length bottom() const { return top + height; }
};

bool are_of_one(const Foot::Line& a, const Foot::Line& b) {
    return a.notes == b.notes && a.note == b.note;
}

// What began on the page before stands at the column's top.
Length top_beside_mark(const Galley& galley, const Column& column, const ColumnFill& fill,
                       const Foot::Line& line) {
    const auto marked = std::ranges::find_if(fill.pieces, [&](const PlacedPiece& placed) {
        return galley[placed.index].notes == line.notes;
    });
    if (marked == fill.pieces.end() || line.line > 0) return column.area.top();
    return marked->at.y - line.piece().baseline;
}

std::vector<Block> blocks_of(const Galley& galley, const Column& column, const ColumnFill& fill) {
    std::vector<Block> out;
    for (std::size_t i = 0; i < fill.notes.size(); ++i) {
        const Foot::Line& line = fill.notes[i].line;
        if (out.empty() || !are_of_one(fill.notes[i - 1].line, line))
            out.push_back({i, i, {}, top_beside_mark(galley, column, fill, line)});
        Block& block = out.back();
        block.height += line.piece().height + (i > block.first ? line.piece().before : Length{});
        block.end = i + 1;
    }
    return out;
}

// Half a line apart, and none where the column is too short for that.
void part(std::vector<Block>& blocks, const ColumnFill& fill, Length foot) {
    for (std::size_t i = 1; i < blocks.size(); ++i) {
        const Length white = fill.notes[blocks[i].first].line.piece().height / 2;
        blocks[i].top = std::max(blocks[i].top, blocks[i - 1].bottom() + white);
    }
    for (std::size_t i = blocks.size(); i > 0; --i) {
        Block& block = blocks[i - 1];
        block.top = std::min(block.top, foot - block.height);
        foot = block.top;
    }
}

}  // namespace

void place_beside(const Galley& galley, const Column& column, ColumnFill& fill) {
    std::vector<Block> blocks = blocks_of(galley, column, fill);
    part(blocks, fill, column.area.bottom() + column.below);
    const style::NoteMargin& margin = *column.note_margin;
    const Length x = margin.at_right ? column.area.right() + margin.gap
                                     : column.area.left() - margin.gap - margin.width;
    for (const Block& block : blocks) {
        Length y = block.top;
        for (std::size_t i = block.first; i < block.end; ++i) {
            const Piece& piece = fill.notes[i].line.piece();
            if (i > block.first) y += piece.before;
            fill.notes[i].at = {x, y + piece.baseline};
            y += piece.height;
        }
    }
}

}  // namespace cicero::layout
