#include "layout/beside.hpp"

#include <algorithm>

namespace cicero::layout {

Beside::Beside(const std::vector<Piece>& pieces, const Place& place) : place_(place) {
    Length y;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const Piece& piece = pieces[i];
        if (i > 0) y += piece.before;
        for (const document::Child& child : piece.children)
            children_.push_back(
                {child.at + Point{Length{}, y + piece.baseline}, child.what, child.anchor});
        told_.remarks.insert(told_.remarks.end(), piece.remarks.begin(), piece.remarks.end());
        told_.notes = joined(told_.notes, piece.notes);
        height_ = std::max(height_, y + piece.baseline + piece.descent);
        y += piece.height;
    }
    if (!pieces.empty()) told_.span = pieces.front().span;
}

std::size_t Beside::lines(Length before, Length leading) const {
    const Length from = down_ + (has_lines_ ? before : Length{});
    const Length left = height_ + place_.clear - from;
    if (left <= Length{} || leading <= Length{}) return 0;
    return std::size_t((left.units() + leading.units() - 1) / leading.units());
}

void Beside::add_to(Piece& piece, Length top) const {
    const Length x = place_.at_right ? narrow_measure() + place_.gap : Length{};
    std::vector<document::Child> all;
    for (const document::Child& child : children_)
        all.push_back({child.at + Point{x, top}, child.what, child.anchor});
    all.insert(all.end(), piece.children.begin(), piece.children.end());
    piece.children = std::move(all);
    piece.remarks.insert(piece.remarks.end(), told_.remarks.begin(), told_.remarks.end());
    piece.notes = joined(told_.notes, piece.notes);
}

void Beside::stand_by(std::vector<Piece>& pieces, std::size_t first, std::size_t narrow) {
    for (std::size_t i = first; i < pieces.size() && !is_passed(); ++i) {
        Piece& piece = pieces[i];
        const Length before = has_lines_ ? piece.before : Length{};
        if (!place_.at_right && i - first < narrow)
            for (document::Child& child : piece.children) child.at.x += place_.width + place_.gap;
        last_baseline_ = down_ + before + piece.cap;
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
    const Length over = height_ - last_baseline_;
    last.descent = std::max(last.descent, over);
    return std::max(Length{}, over + place_.clear - (last.height - last.baseline));
}

Piece Beside::alone() const {
    Piece out = told_;
    out.height = out.baseline = out.cap = height_;
    add_to(out, -height_);
    out.remarks = told_.remarks;
    out.notes = told_.notes;
    return out;
}

}  // namespace cicero::layout
