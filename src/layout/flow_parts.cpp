#include "layout/flow_parts.hpp"

#include <algorithm>

namespace cicero::layout {

namespace {

using story::BreakItem;
using story::GroupItem;
using story::Story;
using story::StoryBlock;

const BreakItem* page_break(const StoryBlock& block) {
    const auto* item = std::get_if<BreakItem>(&block.what);
    return item && item->page != BreakItem::Page::None ? item : nullptr;
}

const GroupItem* open_group(const StoryBlock& block) {
    const auto* group = std::get_if<GroupItem>(&block.what);
    return group && !group->keep_together ? group : nullptr;
}

bool has_page_break(const Story& story) {
    return std::ranges::any_of(story, [](const StoryBlock& block) {
        const GroupItem* group = open_group(block);
        return page_break(block) || (group && has_page_break(group->story));
    });
}

class Parter {
public:
    std::vector<FlowPart> run(const Story& story) {
        add(story);
        end(BreakItem::Page::None);
        return std::move(parts_);
    }

private:
    void add(const Story& story) {
        for (const StoryBlock& block : story) {
            const GroupItem* group = open_group(block);
            if (const BreakItem* item = page_break(block)) end(item->page);
            else if (group && has_page_break(group->story)) add(group->story);
            else part_.push_back(block);
        }
    }

    // Two breaks one behind the other are one, and what asks for a right-hand page gets it.
    void end(BreakItem::Page next) {
        if (!part_.empty())
            parts_.push_back({std::make_shared<const Story>(std::exchange(part_, {})), begins_});
        else if (begins_ == BreakItem::Page::Right) next = begins_;
        begins_ = next;
    }

    Story part_;
    BreakItem::Page begins_ = BreakItem::Page::None;
    std::vector<FlowPart> parts_;
};

}  // namespace

std::vector<FlowPart> parts_of(const story::BoundFlow& flow) {
    const std::shared_ptr<const Story> whole(std::shared_ptr<const Story>(), &flow.story);
    if (!has_page_break(flow.story)) return {{whole}};
    std::vector<FlowPart> out = Parter().run(flow.story);
    if (out.empty()) out.push_back({whole});
    return out;
}

}  // namespace cicero::layout
