#include "layout/evenness.hpp"

#include "inline/quality.hpp"

namespace cicero::layout {

void Evenness::add(const Piece& piece) {
    if (piece.justified.get() != lines_) {
        close();
        lines_ = piece.justified.get();
        first_ = piece.line;
    }
    if (lines_) ++count_;
    out_.insert(out_.end(), piece.qualities.begin(), piece.qualities.end());
}

void Evenness::close() {
    if (lines_)
        out_.push_back({lines_->paragraph, lines_->before + first_ > 0, lines_->span,
                        inlines::quality_of(*lines_->composed, first_, count_)});
    lines_ = nullptr;
    count_ = 0;
}

}  // namespace cicero::layout
