#include "layout/thread.hpp"

#include <algorithm>

namespace cicero::layout {

namespace {

std::vector<Column> columns_of_frame(const story::BoundFrame& frame) {
    const auto& text = std::get<story::BoundText>(frame.content);
    return columns_of(frame.inside, text.columns, text.gutter);
}

/// The first piece of the same paragraph, not before `first`.
std::size_t first_line(const Galley& galley, std::size_t piece, std::size_t first) {
    const std::size_t leaf = galley[piece].leaf;
    while (piece > first && galley[piece - 1].leaf == leaf) --piece;
    return piece;
}

}  // namespace

Length measure_of(const story::BoundFrame& frame) {
    return columns_of_frame(frame).front().area.size.width;
}

bool Thread::finished() { return story_.empty() || (galley_ && !galley_->has(next_)); }

FrameResult Thread::fill(const story::BoundFrame& frame, const style::PageGeometry& page,
                         std::optional<Length> next_measure) {
    std::vector<Column> columns = columns_of_frame(frame);
    align_to_grid(columns, page);
    const Length measure = columns.front().area.size.width;
    if (galley_) {
        galley_->go_on(next_, measure);
    } else {
        Setting setting;
        setting.measure = measure;
        galley_.emplace(story_, setting, composer_);
    }
    const FrameFill filled = fill(columns, next_measure);
    next_ = filled.next;
    const style::Vertical vertical = std::get<story::BoundText>(frame.content).vertical;
    const Length spare = columns.front().area.size.height - filled.used();
    const Length down = vertical == style::Vertical::Bottom   ? spare
                        : vertical == style::Vertical::Middle ? spare / 2
                                                              : Length{};
    FrameResult result;
    place_pieces(*galley_, filled, down, result);
    return result;
}

FrameFill Thread::fill(const std::vector<Column>& columns, std::optional<Length> next_measure) {
    // Something must go in where another frame comes: else the thread would never end.
    const bool force = next_measure.has_value();
    FrameFill whole = fill_frame(*galley_, next_, columns, force);
    const bool ended = whole.columns.back().ended_frame || !galley_->has(whole.next);
    if (ended || !next_measure || *next_measure == galley_->measure()) return whole;
    if (auto across = fill_across(columns, whole, *next_measure)) return *std::move(across);
    return fill_frame(*galley_, next_, columns, force);
}

// The paragraph that does not go in whole is set again: as many lines of it as there is room for in
// this measure, the rest in the next. The more lines stay, the better; which break is allowed
// depends on how many there are then (widows). Where none is, the paragraph waits for the next
// frame; nothing where it stands at the top of this one already.
std::optional<FrameFill> Thread::fill_across(const std::vector<Column>& columns,
                                             const FrameFill& whole, Length next_measure) {
    constexpr std::size_t most_tries = 8;  // more than any widows ask for
    const std::size_t over =
        galley_->has(whole.reached()) && (*galley_)[whole.reached()].continues_paragraph()
            ? whole.reached()
            : whole.next;
    if (!(*galley_)[over].continues_paragraph()) return std::nullopt;
    const std::size_t first = first_line(*galley_, over, next_);
    std::size_t lines = std::max(whole.reached(), over) - first;
    for (std::size_t tries = 0; lines > 0 && tries < most_tries; --lines, ++tries) {
        if (!galley_->split(first, lines, next_measure)) continue;
        const std::size_t end = first + lines;
        FrameFill fill = fill_columns(*galley_, {next_, end}, columns, false);
        if (fill.next == end) return fill;
    }
    galley_->unsplit(first);
    std::size_t end = first;
    while (end > next_ && (*galley_)[end - 1].keep_with_next) --end;
    if (end == next_) return std::nullopt;
    return fill_columns(*galley_, {next_, end}, columns, false);
}

std::size_t Thread::left() { return galley_ ? galley_->count() - next_ : story_.size(); }

std::string Thread::characters_left() {
    return galley_ ? characters_from(*galley_, next_) : std::string();
}

diagnostic::SourceSpan Thread::next_span() {
    if (galley_ && galley_->has(next_)) return (*galley_)[next_].span;
    return story_.empty() ? diagnostic::SourceSpan{} : story_.front().span;
}

std::vector<diagnostic::Diagnostic> Thread::remarks_left() {
    return galley_ ? remarks_from(*galley_, next_) : std::vector<diagnostic::Diagnostic>{};
}

}  // namespace cicero::layout
