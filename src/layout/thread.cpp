#include "layout/thread.hpp"

namespace cicero::layout {

namespace {

Length spare_above(const story::BoundFrame& frame, const FrameFill& fill) {
    const Length spare = frame.inside.size.height - fill.used();
    switch (std::get<story::BoundText>(frame.content).vertical) {
        case style::Vertical::Bottom: return spare;
        case style::Vertical::Middle: return spare / 2;
        default: return {};
    }
}

}  // namespace

std::vector<FrameResult> Thread::fill(const ThreadFrames& frames) {
    const auto first = frames(0);
    if (story_.empty() || !first) return {};
    Setting setting;
    setting.measure = columns_in(*first).front().area.size.width;
    const ThreadWay way =
        cheapest_way(std::make_shared<Galley>(story_, setting, composer_), frames, {});
    std::vector<FrameResult> out(way.stops.empty() ? 0 : way.stops.back().frame + 1);
    for (const ThreadWay::Stop& stop : way.stops) {
        const ThreadFrame place = *frames(stop.frame);
        const FrameFill fill = fill_to(*stop.galley, stop.first, stop.ends, columns_in(place));
        place_pieces(*stop.galley, fill, spare_above(*place.frame, fill), out[stop.frame]);
    }
    last_ = way.galley;
    next_ = way.next;
    return out;
}

std::size_t Thread::left() { return last_ ? last_->count() - next_ : story_.size(); }

std::string Thread::characters_left() {
    return last_ ? characters_from(*last_, next_) : std::string();
}

diagnostic::SourceSpan Thread::next_span() {
    if (last_ && last_->has(next_)) return (*last_)[next_].span;
    return story_.empty() ? diagnostic::SourceSpan{} : story_.front().span;
}

std::vector<diagnostic::Diagnostic> Thread::remarks_left() {
    return last_ ? remarks_from(*last_, next_) : std::vector<diagnostic::Diagnostic>{};
}

}  // namespace cicero::layout
