#include "layout/page_sequence.hpp"

#include <algorithm>

namespace cicero::layout {

namespace {

using diagnostic::Code;
using story::BoundFrame;
using story::BoundPage;
using story::BreakItem;
using story::FlowIndex;

/// A text that never ends (a page too small for one line) must not fill the disk.
constexpr std::size_t most_pages = 10'000;
/// Pages more than without one, so that the last page may be another one.
constexpr std::size_t most_for_last = 2;

bool is_left(std::size_t instance) { return instance % 2 == 1; }

// That stands for a page on its side of the sheet.
const BoundPage& on_side(const BoundPage& page, std::size_t instance) {
    const auto& variant = is_left(instance) ? page.variants.left : page.variants.right;
    return variant ? *variant : page;
}

}  // namespace

std::optional<FlowIndex> flow_of(const BoundFrame& frame) {
    const auto* text = std::get_if<story::BoundText>(&frame.content);
    return text ? text->flow : std::nullopt;
}

bool is_stood_in_for(const BoundFrame& thread, const BoundPage& page) {
    bool out = false;
    for_each_frame(page.frames, [&](const BoundFrame& frame) {
        out |= !frame.instead_of.empty() && frame.instead_of == thread.name;
    });
    return out;
}

const std::vector<BoundFrame>& PageInstance::frames() const {
    static const std::vector<BoundFrame> none;
    return is_blank ? none : page->frames;
}

/// They are made as they are asked for, and stand behind `begin` pages.
class PageSequence::Ahead {
public:
    /// `page`: that repeats; null: there are none.
    Ahead(const BoundPage* page, FlowIndex flow, std::size_t begin)
        : page_(page), flow_(flow), begin_(begin) {}

    /// As they are, but for the last of so many.
    void end_after(std::size_t pages) {
        most_ = pages;
        ends_ = true;
        pages_.clear();
        frames_.clear();
    }

    /// Of those of the flow.
    [[nodiscard]] std::optional<ThreadFrame> frame(std::size_t number) {
        while (frames_.size() <= number && add_page()) {
        }
        if (frames_.size() <= number) return std::nullopt;
        const auto& [page, frame] = frames_[number];
        return ThreadFrame{frame, &pages_[page]->geometry};
    }

    /// Of the page of a frame that was given: how many pages end with it.
    [[nodiscard]] std::size_t pages_to(std::size_t frame) const { return frames_[frame].first + 1; }
    [[nodiscard]] const BoundPage& page(std::size_t number) const { return *pages_[number]; }

private:
    bool add_page() {
        const std::size_t number = pages_.size();
        const std::size_t most = ends_ ? most_ : most_pages - std::min(most_pages, begin_);
        if (!page_ || number >= most || is_without_frames()) return false;
        pages_.push_back(&variant(number));
        for_each_frame(pages_.back()->frames, [&](const BoundFrame& frame) {
            if (flow_of(frame) == flow_) frames_.emplace_back(number, &frame);
        });
        return true;
    }

    // One of each kind was looked at.
    [[nodiscard]] bool is_without_frames() const {
        constexpr std::size_t kinds = 3;
        return frames_.empty() && pages_.size() >= kinds;
    }

    [[nodiscard]] const BoundPage& variant(std::size_t number) const {
        const story::PageVariants& variants = page_->variants;
        if (ends_ && number + 1 == most_ && variants.last)
            return on_side(*variants.last, begin_ + number);
        if (number == 0 && variants.first) return on_side(*variants.first, begin_);
        return on_side(*page_, begin_ + number);
    }

    const BoundPage* page_;
    FlowIndex flow_;
    std::size_t begin_, most_ = 0;
    bool ends_ = false;
    std::vector<const BoundPage*> pages_;
    std::vector<std::pair<std::size_t, const BoundFrame*>> frames_;  ///< page, frame
};

PageSequence::PageSequence(const story::BoundDocument& bound, inlines::Composer& composer)
    : bound_(bound) {
    for (const story::BoundFlow& flow : bound.flows) {
        flows_.emplace_back();
        flows_.back().parts = parts_of(flow);
        for (const FlowPart& part : flows_.back().parts)
            flows_.back().threads.emplace_back(*part.story, composer, flow.fit);
    }
}

std::vector<PageInstance> PageSequence::run() {
    for (const BoundPage& page : bound_.pages) {
        if (!page.repeats) add_instance(on_side(page, instances_.size()), page);
        else if (!std::exchange(flows_[*page.repeats].is_run, true)) run_flow(*page.repeats, &page);
    }
    for (FlowIndex flow = 0; flow < flows_.size(); ++flow)
        if (!flows_[flow].is_run) run_flow(flow, nullptr);
    return std::move(instances_);
}

void PageSequence::add_instance(const BoundPage& page, const BoundPage& stands_for, bool is_blank) {
    if (stands_for.numbering && !is_blank && numbered_.insert(&stands_for).second)
        next_label_ = {stands_for.numbering->numerals, std::uint32_t(stands_for.numbering->start)};
    instances_.push_back({&page, next_label_, is_blank});
    ++next_label_.number;
    for_each_frame(instances_.back().frames(), [&](const BoundFrame& frame) {
        if (const auto flow = flow_of(frame))
            flows_[*flow].frames.push_back({instances_.size() - 1, &frame});
    });
}

void PageSequence::run_flow(FlowIndex flow, const BoundPage* repeated) {
    const bool has_own = [&] {
        bool any = false;
        if (repeated)
            for_each_frame(repeated->frames,
                           [&](const BoundFrame& frame) { any |= flow_of(frame) == flow; });
        return any;
    }();
    if (repeated && !has_own) add_instance(on_side(*repeated, instances_.size()), *repeated);
    behind_ = 0;
    for (std::size_t part = 0; part < flows_[flow].parts.size(); ++part) {
        run_part(flow, part, has_own ? repeated : nullptr);
        if (flows_[flow].threads[part].left() > 0) return;
    }
}

// From a page on the first that the flow may stand on.
std::size_t PageSequence::next_page(const Flow& flow, std::size_t page) const {
    const auto found = std::ranges::find_if(
        flow.frames, [&](const FramePlace& place) { return place.instance >= page; });
    return found == flow.frames.end() ? instances_.size() : found->instance;
}

// Where the part may begin. A page that the layout has on the wrong side is passed over; where
// pages repeat a blank one is put there.
std::size_t PageSequence::first_page(const Flow& flow, std::size_t part,
                                     const BoundPage* repeated) {
    if (flow.parts[part].begins == BreakItem::Page::None) return 0;
    std::size_t first = next_page(flow, behind_);
    if (flow.parts[part].begins == BreakItem::Page::Next || !is_left(first)) return first;
    if (first == instances_.size() && repeated)
        add_instance(on_side(*repeated, first), *repeated, true);
    return first + 1;
}

void PageSequence::run_part(FlowIndex flow, std::size_t part, const BoundPage* repeated) {
    const std::size_t first = first_page(flows_[flow], part, repeated);
    std::vector<FramePlace> known;
    for (const FramePlace& place : flows_[flow].frames)
        if (place.instance >= first) known.push_back(place);
    const std::size_t from = flows_[flow].frames.size() - known.size();
    Thread& thread = flows_[flow].threads[part];
    Ahead ahead(repeated, flow, instances_.size());
    std::vector<FrameResult> results = fill(thread, known, ahead);
    const bool is_last = part + 1 == flows_[flow].parts.size();
    if (is_last && repeated && repeated->variants.last && results.size() > known.size()) {
        const std::size_t least = ahead.pages_to(results.size() - known.size() - 1);
        for (std::size_t more = 0; more <= most_for_last; ++more) {
            ahead.end_after(least + more);
            results = fill(thread, known, ahead);
            if (thread.left() == 0) break;
        }
    }
    if (results.size() > known.size()) {
        const std::size_t pages = ahead.pages_to(results.size() - known.size() - 1);
        for (std::size_t page = 0; page < pages; ++page) add_instance(ahead.page(page), *repeated);
    }
    keep(flow, from, std::move(results));
}

std::vector<FrameResult> PageSequence::fill(Thread& thread, const std::vector<FramePlace>& known,
                                            Ahead& ahead) const {
    return thread.fill([&](std::size_t i) -> std::optional<ThreadFrame> {
        if (i >= known.size()) return ahead.frame(i - known.size());
        const BoundPage& page = *instances_[known[i].instance].page;
        return ThreadFrame{known[i].frame, &page.geometry, 1,
                           is_stood_in_for(*known[i].frame, page)};
    });
}

void PageSequence::keep(FlowIndex flow, std::size_t from, std::vector<FrameResult> results) {
    for (std::size_t i = 0; i < results.size(); ++i) {
        const FramePlace& place = flows_[flow].frames[from + i];
        instances_[place.instance].results[place.frame] = std::move(results[i]);
        behind_ = std::max(behind_, place.instance + 1);
    }
}

void PageSequence::complain_of_rest(diagnostic::Diagnostics& diagnostics) {
    for (FlowIndex i = 0; i < flows_.size(); ++i) {
        for (Thread& thread : flows_[i].threads) {
            if (thread.left() == 0) continue;
            for (const diagnostic::Diagnostic& remark : thread.remarks_left())
                diagnostics.add(remark);
            diagnostic::Diagnostic remark =
                diagnostic::make(Code::flow_does_not_fit, thread.next_span(),
                                 {std::to_string(thread.left()), bound_.flows[i].name,
                                  thread.characters_left(), thread.enough()});
            if (!flows_[i].frames.empty()) remark.layout = flows_[i].frames.back().frame->span;
            if (remark.layout.file == remark.span.file) remark.layout = {};
            diagnostics.add(std::move(remark));
            break;
        }
    }
}

}  // namespace cicero::layout
