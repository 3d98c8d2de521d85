#include "layout/thread.hpp"

#include "layout/thread_fit.hpp"

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
    layout_ = first->frame->span.file;
    const FittedWay fitted = fitted_way(story_, fit_, frames, composer_);
    const ThreadWay& way = fitted.way;
    const ThreadFrames places = with_columns(frames, fitted.columns);
    std::vector<FrameResult> out(way.stops.empty() ? 0 : way.stops.back().frame + 1);
    for (const ThreadWay::Stop& stop : way.stops) {
        const ThreadFrame place = *places(stop.frame);
        const FrameFill fill =
            fill_by(*stop.galley, stop.from, stop.way, ThreadWay::columns_of(stop, place));
        place_pieces(*stop.galley, fill, spare_above(*place.frame, fill), out[stop.frame]);
    }
    if (!out.empty()) tell_of_left_out(story_, fitted.left_out, out.front().remarks);
    if (fitted.report && !out.empty()) out.front().fits.push_back(*fitted.report);
    enough_ = fitted.enough;
    last_ = way.galley;
    end_ = way.end;
    return out;
}

std::size_t Thread::left() {
    if (!last_) return story_.size();
    const std::size_t notes = end_.rest.is_some() ? 1 : 0;
    return last_->count() - end_.next + notes + end_.floats.size();
}

std::string Thread::characters_left() {
    return last_ ? characters_from(*last_, end_.next) : std::string();
}

diagnostic::SourceSpan Thread::next_span() {
    if (last_) return content_from(*last_, end_.next, layout_);
    return story_.empty() ? diagnostic::SourceSpan{} : story_.front().span;
}

std::vector<diagnostic::Diagnostic> Thread::remarks_left() {
    return last_ ? remarks_from(*last_, end_.next) : std::vector<diagnostic::Diagnostic>{};
}

}  // namespace cicero::layout
