#include "layout/stack.hpp"

#include <algorithm>

namespace cicero::layout {

Stack stacked(const std::vector<Piece>& pieces) {
    Stack out;
    Length y;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const Piece& piece = pieces[i];
        if (i > 0) y += piece.before;
        for (const document::Child& child : piece.children)
            out.children.push_back(
                {child.at + Point{Length{}, y + piece.baseline}, child.what, child.anchor});
        out.remarks.insert(out.remarks.end(), piece.remarks.begin(), piece.remarks.end());
        out.notes = joined(out.notes, piece.notes);
        out.height = std::max(out.height, y + piece.baseline + piece.descent);
        y += piece.height;
    }
    if (!pieces.empty()) out.span = pieces.front().span;
    return out;
}

void put(const Stack& stack, Point at, std::vector<document::Child>& out) {
    for (const document::Child& child : stack.children)
        out.push_back({at + child.at, child.what, child.anchor});
}

}  // namespace cicero::layout
