#pragma once

#include <deque>
#include <map>
#include <memory>
#include <set>
#include <vector>

#include "layout/flow_parts.hpp"
#include "layout/text_frame.hpp"
#include "layout/thread.hpp"

namespace cicero::layout {

using FrameResults = std::map<const story::BoundFrame*, FrameResult>;

/// A page of the finished document, and what threads put into its frames.
struct PageInstance {
    const story::BoundPage* page = nullptr;
    document::PageLabel label{};
    bool is_blank =
        false;  ///< so that the next one is a right-hand page: none of its frames is there
    FrameResults results{};
    ToldLists told{};  ///< what its frames left out

    [[nodiscard]] const std::vector<story::BoundFrame>& frames() const;
};

template <class Visit>
void for_each_frame(const std::vector<story::BoundFrame>& frames, const Visit& visit) {
    for (const story::BoundFrame& frame : frames) {
        visit(frame);
        for_each_frame(frame.children, visit);
    }
}

/// Which flow runs through a frame.
[[nodiscard]] std::optional<story::FlowIndex> flow_of(const story::BoundFrame& frame);
/// Something else stands in a flow's frame where no text does.
[[nodiscard]] bool is_stood_in_for(const story::BoundFrame& thread, const story::BoundPage& page);

/// Which pages there are: those that the layout has, and of those that repeat as many as their
/// threads fill.
class PageSequence {
public:
    /// Both must outlive it.
    PageSequence(const story::BoundDocument& bound, inlines::Composer& composer);

    /// A page that is repeated is so as often as its thread needs: those are filled first that need
    /// it, in the order of these pages; then how many pages there are is known to all others.
    [[nodiscard]] std::vector<PageInstance> run();
    /// Some page begins to count anew.
    [[nodiscard]] bool has_labels() const { return !numbered_.empty(); }
    /// Of threads that their frames did not take whole.
    void complain_of_rest(diagnostic::Diagnostics& diagnostics);

private:
    struct FramePlace {
        std::size_t instance = 0;
        const story::BoundFrame* frame = nullptr;
    };
    struct Flow {
        std::vector<FlowPart> parts;
        std::vector<Thread> threads;     ///< of the parts
        std::vector<FramePlace> frames;  ///< as they are met
        bool is_run = false;
    };
    /// Pages behind those that there are, for one part of a flow.
    class Ahead;

    void add_instance(const story::BoundPage& page, const story::BoundPage& stands_for,
                      bool is_blank = false);
    void run_flow(story::FlowIndex flow, const story::BoundPage* repeated);
    [[nodiscard]] std::size_t next_page(const Flow& flow, std::size_t page) const;
    [[nodiscard]] std::size_t first_page(const Flow& flow, std::size_t part,
                                         const story::BoundPage* repeated);
    void run_part(story::FlowIndex flow, std::size_t part, const story::BoundPage* repeated);
    [[nodiscard]] std::vector<FrameResult> fill(Thread& thread,
                                                const std::vector<FramePlace>& known,
                                                Ahead& ahead) const;
    void keep(story::FlowIndex flow, std::size_t from, std::vector<FrameResult> results);

    const story::BoundDocument& bound_;
    std::vector<Flow> flows_;
    std::vector<PageInstance> instances_;
    std::size_t behind_ = 0;  ///< the first page behind the last part
    document::PageLabel next_label_;
    std::set<const story::BoundPage*> numbered_;
};

}  // namespace cicero::layout
