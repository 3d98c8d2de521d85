#include "layout/thread.hpp"

#include <algorithm>

namespace cicero::layout {

namespace {

std::vector<Column> columns_of_frame(const bind::BoundFrame& frame) {
    const auto& content = std::get<templates::TextContent>(frame.spec->content);
    return columns_of(frame.area.inset_by(frame.spec->padding), content.columns, content.gutter);
}

}  // namespace

Length measure_of(const bind::BoundFrame& frame) {
    return columns_of_frame(frame).front().area.size.width;
}

bool Thread::finished() { return story_.empty() || (galley_ && next_ == galley_->pieces.size()); }

// In another measure the text is set again; what stands on paper already ended with a block.
void Thread::set_measure(Length measure) {
    if (galley_ && (measure == measure_ || next_ == galley_->pieces.size())) return;
    Setting setting;
    setting.measure = measure_ = measure;
    Galley galley = make_galley(story_, setting, resources_);
    if (galley_) {
        const std::uint32_t group = galley_->pieces[next_].group;
        const auto found = std::find_if(galley.pieces.begin(), galley.pieces.end(),
                                        [&](const Piece& piece) { return piece.group >= group; });
        next_ = std::size_t(found - galley.pieces.begin());
    }
    galley_ = std::move(galley);
}

FrameResult Thread::fill(const bind::BoundFrame& frame, const templates::PageGeometry& page,
                         std::optional<Length> next_measure) {
    std::vector<Column> columns = columns_of_frame(frame);
    align_to_grid(columns, page);
    set_measure(columns.front().area.size.width);
    FrameResult result;
    const bool measure_changes = next_measure && *next_measure != measure_;
    const FrameFill filled =
        fill_frame(*galley_, next_, columns, next_measure.has_value(), measure_changes);
    next_ = filled.next;
    const auto& content = std::get<templates::TextContent>(frame.spec->content);
    const Length spare = columns.front().area.size.height - filled.used();
    const Length down = content.vertical == templates::Vertical::Bottom   ? spare
                        : content.vertical == templates::Vertical::Middle ? spare / 2
                                                                          : Length{};
    place_pieces(*galley_, filled, down, result);
    return result;
}

diagnostic::SourceSpan Thread::next_span() const {
    if (galley_ && next_ < galley_->pieces.size()) return galley_->pieces[next_].span;
    return story_.empty() ? diagnostic::SourceSpan{} : story_.front().span;
}

std::vector<diagnostic::Diagnostic> Thread::remarks_left() const {
    return galley_ ? remarks_from(*galley_, next_) : std::vector<diagnostic::Diagnostic>{};
}

}  // namespace cicero::layout
