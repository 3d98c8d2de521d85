#include "layout/text_levers.hpp"

#include <cstdio>

namespace cicero::layout {

namespace {

const style::ParagraphStyle* first_style(const story::Story& story);

struct FirstStyle {
    const style::ParagraphStyle* operator()(const story::ParagraphItem& p) const {
        return &p.wordings.front().style;
    }
    const style::ParagraphStyle* operator()(const story::GroupItem& g) const {
        return first_style(g.story);
    }
    const style::ParagraphStyle* operator()(const story::SpillItem& s) const {
        return first_style(s.story);
    }
    const style::ParagraphStyle* operator()(const story::RowItem& r) const {
        for (const auto& cell : r.cells)
            if (const auto* style = first_style(cell.story)) return style;
        return nullptr;
    }
    const style::ParagraphStyle* operator()(const story::BesideItem& b) const {
        return first_style(b.story);
    }
    const style::ParagraphStyle* operator()(const story::TableItem& t) const {
        return t.cells.empty() ? nullptr : &t.cells.front().paragraph.style;
    }
    template <class T>
    const style::ParagraphStyle* operator()(const T&) const {
        return nullptr;
    }
};

const style::ParagraphStyle* first_style(const story::Story& story) {
    for (const story::StoryBlock& block : story)
        if (const auto* style = std::visit(FirstStyle{}, block.what)) return style;
    return nullptr;
}

/// Demerits of a line, if nothing were left of a fitted title's size.
constexpr double smaller_demerits = 400000;
/// A title or quotation may be this much smaller than need be where its lines then end by sense.
constexpr double smallest_share = 0.8;
constexpr std::size_t share_steps = 10;
/// Sizes of a whole text are tried in these steps, those of text that is fitted line by line in
/// shares: finer than a line more changes the mean line.
const Length size_step = Length::points(0.25);
constexpr double line_size_step = 0.93;

double share_of(std::size_t step) {
    return 1 - (1 - smallest_share) * double(step) / double(share_steps);
}

std::string points_text(Length length) {
    char out[32];
    std::snprintf(out, sizeof out, "%.2fpt", length.points());
    return out;
}

// What lies between sizes costs as the square: a little is nothing, much is seen.
double price_of_share(std::size_t step) {
    const double less = 1 - share_of(step);
    return smaller_demerits * less * less;
}

}  // namespace

TextLevers::TextLevers(const style::Fit& fit, const story::Story& story, const Setting& plain)
    : fit_(fit), plain_(plain) {
    const style::ParagraphStyle* style = first_style(story);
    if (fit.active && style) add_sizes(*style);
    const SpillCount count = count_spills(story);
    wording_ = add({"wording", count.wordings - 1});
    spill_ = add({"spill", count.items, Lever::Use::Dear, Lever::Order::Doubling});
}

std::size_t TextLevers::add(Lever lever) {
    levers_.push_back(std::move(lever));
    return levers_.size() - 1;
}

void TextLevers::add_sizes(const style::ParagraphStyle& style) {
    base_ = style.character.size;
    if (fit_.by_line) list_sizes_of_lines();
    else list_sizes_of_text();
    if (sizes_.empty()) sizes_ = {fit_.smallest};
    if (fit_.by_line) {
        size_ = add({"size", sizes_.size() - 1, Lever::Use::Weighed});
        return;
    }
    if (style.balance)
        share_ = add({"share", share_steps, Lever::Use::Improving, {}, price_of_share});
    size_ = add({"size", sizes_.size() - 1, Lever::Use::Dear, Lever::Order::Halving});
}

void TextLevers::list_sizes_of_text() {
    const std::int64_t most = (fit_.largest - fit_.smallest).units() / size_step.units();
    for (std::int64_t i = most; i >= 0; --i) sizes_.push_back(fit_.smallest + size_step * i);
}

void TextLevers::list_sizes_of_lines() {
    for (Length size = fit_.largest; size >= fit_.smallest; size = size * line_size_step)
        sizes_.push_back(size);
}

Length TextLevers::size(const Steps& steps) const {
    const Length found = sizes_[steps[*size_]];
    return share_ ? found * share_of(steps[*share_]) : found;
}

Setting TextLevers::setting(const Steps& steps) const {
    Setting out = plain_;
    out.wording = steps[wording_];
    out.spilled = steps[spill_];
    if (size_) out.scale = size(steps) / *base_;
    return out;
}

bool TextLevers::allow(const Steps& steps) const {
    return !share_ || steps[*share_] == 0 || size(steps) >= fit_.smallest;
}

Steps TextLevers::in_vain(Steps steps) const {
    steps[spill_] = 0;
    return steps;
}

std::vector<std::pair<std::string, std::string>> TextLevers::used(const Steps& steps) const {
    std::vector<std::pair<std::string, std::string>> out;
    if (size_) out.emplace_back("size", points_text(size(steps)));
    for (const std::size_t lever : {wording_, spill_})
        if (steps[lever] > 0) out.emplace_back(levers_[lever].name, std::to_string(steps[lever]));
    return out;
}

}  // namespace cicero::layout
