#include "layout/beside.hpp"

#include <algorithm>

namespace cicero::layout {

std::size_t Beside::lines(Length before, Length leading) const {
    const Length from = down_ + (has_lines_ ? before : Length{});
    const Length left = stack_.height + place_.clear - from;
    if (left <= Length{} || leading <= Length{}) return 0;
    return std::size_t((left.units() + leading.units() - 1) / leading.units());
}

void Beside::add_to(Piece& piece, Length top) const {
    const Length x = place_.at_right ? narrow_measure() + place_.gap : Length{};
    std::vector<document::Child> all;
    put(stack_, {x, top}, all);
    all.insert(all.end(), piece.children.begin(), piece.children.end());
    piece.children = std::move(all);
    piece.remarks.insert(piece.remarks.end(), stack_.remarks.begin(), stack_.remarks.end());
    piece.notes = joined(stack_.notes, piece.notes);
}

void Beside::stand_by(std::vector<Piece>& pieces, std::size_t first, std::size_t narrow) {
    for (std::size_t i = first; i < pieces.size() && !is_passed(); ++i) {
        Piece& piece = pieces[i];
        const Length before = has_lines_ ? piece.before : Length{};
        if (!place_.at_right && i - first < narrow)
            for (document::Child& child : piece.children) child.at.x += place_.width + place_.gap;
        last_baseline_ = down_ + before + piece.cap;
        piece.follows_rigidly = has_lines_;
        if (!has_lines_) add_to(piece, -piece.cap);
        has_lines_ = true;
        down_ += before + piece.height;
        piece.beside = true;
        kept_ = piece.keep_with_next;
        if (!is_passed()) piece.keep_with_next = true;
    }
}

Length Beside::end_at(Piece& last) const {
    last.keep_with_next = kept_;
    const Length over = stack_.height - last_baseline_;
    last.descent = std::max(last.descent, over);
    return std::max(Length{}, over + place_.clear - (last.height - last.baseline));
}

Piece Beside::alone() const {
    Piece out;
    out.height = out.baseline = out.cap = stack_.height;
    out.span = stack_.span;
    add_to(out, -stack_.height);
    return out;
}

}  // namespace cicero::layout
