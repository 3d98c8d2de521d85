#include "layout/leaves.hpp"

#include <algorithm>

namespace cicero::layout {

namespace {

using story::Story;

bool is_left_out(const story::GroupItem& group, int rank) {
    return group.optional > 0 && group.optional <= rank;
}

class Collector {
public:
    Collector(std::size_t spills_kept, const LeftOut& left_out)
        : spills_kept_(spills_kept), told_(left_out.told), optional_(left_out.optional) {}

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
        if (is_left_out(group, optional_)) return;
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
    int optional_;
    int groups_ = 0;
    std::vector<Leaf> leaves_;
};

}  // namespace

std::vector<Leaf> leaves_of(const Story& story, const LeftOut& left_out) {
    const std::size_t spills = count_spills(story).items;
    Collector collector(spills - std::min(spills, left_out.spilled), left_out);
    collector.add(story);
    return collector.take();
}

std::vector<Leaf> leaves_of_cell(const Story& story, std::size_t& kept, const LeftOut& left_out) {
    Collector collector(kept, left_out);
    collector.add(story);
    kept = collector.spills_kept();
    return collector.take();
}

std::vector<int> ranks_in(const Story& story) {
    std::vector<int> out;
    story::for_each_item<story::GroupItem>(story, [&](const story::GroupItem& group) {
        if (group.optional > 0) out.push_back(group.optional);
    });
    std::ranges::sort(out);
    const auto [first, last] = std::ranges::unique(out);
    out.erase(first, last);
    return out;
}

std::vector<diagnostic::SourcedText> texts_up_to(const Story& story, int rank) {
    std::vector<diagnostic::SourcedText> out;
    story::for_each_item<story::GroupItem>(story, [&](const story::GroupItem& group) {
        if (!is_left_out(group, rank)) return;
        std::optional<diagnostic::SourcedText> first;
        story::for_each_item<story::ParagraphItem>(
            group.story, [&](const story::ParagraphItem& item) {
                if (!first && !item.wordings.front().spans.empty())
                    first = item.wordings.front().spans.front().text;
            });
        out.push_back(first.value_or(diagnostic::SourcedText{}));
    });
    return out;
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
