#include "layout/leaves.hpp"

#include <algorithm>

namespace cicero::layout {

namespace {

using story::Story;

class Collector {
public:
    Collector(std::size_t spills_kept, const ToldLists* told)
        : spills_kept_(spills_kept), told_(told) {}

    void add(const Story& story) {
        for (const story::StoryBlock& block : story)
            std::visit([&](const auto& what) { add(what, block); }, block.what);
    }

    std::vector<Leaf> take() { return std::move(leaves_); }
    [[nodiscard]] std::size_t spills_kept() const { return spills_kept_; }

private:
    template <class Item>
    void add(const Item&, const story::StoryBlock& block) {
        leaves_.push_back({&block, groups_, 0});
    }
    void add(const story::RowItem& row, const story::StoryBlock& block) {
        leaves_.push_back({&block, groups_, spills_kept_});
        std::size_t inside = 0;
        for (const story::RowItem::Cell& cell : row.cells)
            story::for_each_item<story::SpillItem>(cell.story,
                                                   [&](const story::SpillItem&) { ++inside; });
        spills_kept_ -= std::min(spills_kept_, inside);
    }
    void add(const story::GroupItem& group, const story::StoryBlock&) {
        if (!group.keep_together) return add(group.story);
        ++groups_;
        add(group.story);
        leaves_.push_back({nullptr, --groups_, 0});
    }
    void add(const story::SpillItem& item, const story::StoryBlock&) {
        if (spills_kept_ == 0) return;
        --spills_kept_;
        add(item.story);
    }
    void add(const story::ToldItem& item, const story::StoryBlock&) {
        if (!told_) return;
        const auto found = told_->find(item.list);
        if (found == told_->end() || found->second.empty()) return;
        add(item.before);
        add(found->second);
    }

    std::size_t spills_kept_;
    const ToldLists* told_;
    int groups_ = 0;
    std::vector<Leaf> leaves_;
};

}  // namespace

std::vector<Leaf> leaves_of(const Story& story, std::size_t spilled, const ToldLists* told) {
    const std::size_t spills = count_spills(story).items;
    Collector collector(spills - std::min(spills, spilled), told);
    collector.add(story);
    return collector.take();
}

std::vector<Leaf> leaves_of_cell(const Story& story, std::size_t& kept, const ToldLists* told) {
    Collector collector(kept, told);
    collector.add(story);
    kept = collector.spills_kept();
    return collector.take();
}

SpillCount count_spills(const Story& story) {
    SpillCount count;
    story::for_each_item<story::SpillItem>(story, [&](const story::SpillItem&) { ++count.items; });
    story::for_each_item<story::ParagraphItem>(story, [&](const story::ParagraphItem& p) {
        count.wordings = std::max(count.wordings, p.wordings.size());
    });
    return count;
}

void collect_told(const Story& story, std::size_t n, ToldLists& told) {
    std::vector<const story::SpillItem*> all;
    story::for_each_item<story::SpillItem>(
        story, [&](const story::SpillItem& item) { all.push_back(&item); });
    for (std::size_t i = all.size() - std::min(n, all.size()); i < all.size(); ++i) {
        Story& list = told[all[i]->list];
        list.insert(list.end(), all[i]->told.begin(), all[i]->told.end());
    }
}

}  // namespace cicero::layout
