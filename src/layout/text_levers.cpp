#include "layout/text_levers.hpp"

#include <algorithm>
#include <cmath>

#include "layout/fewest.hpp"

namespace cicero::layout {

namespace {

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

/// Demerits of a line, if nothing were left of a fitted title's size.
constexpr double smaller_demerits = 400000;
/// A title or quotation may be this much smaller than need be where its lines then end by sense.
constexpr double smallest_share = 0.8;
constexpr std::size_t share_steps = 10;
/// Closer lines and letters are seen sooner than smaller ones.
constexpr double closer_demerits = 800000;
/// Of a frame among those that share a look: all of them a tenth smaller are as bad as each of them
/// with a shorter wording.
constexpr double shorter_demerits = 4000, elsewhere_demerits = 12000;
/// A column more is no loss, but for its shorter lines, which tell of it themselves.
constexpr double column_demerits = 500;
/// In sizes of the text: about eighty characters.
constexpr double longest_line = 36;
/// Nor is a narrower measure: it is taken where lines are too long, in steps of so much of it.
constexpr double narrower_demerits = 100, measure_step = 0.05;
/// Lines and pictures give in steps of so much of what they have, letters in so many thousandths.
constexpr double share_step = 0.025;
constexpr int tracking_step = 5;
/// Nobody is told to set lines closer.
constexpr double least_leading_told = 0.8;
/// How many of the cheapest answers that were not taken a report names.
constexpr std::size_t most_rejected = 3;
/// Sizes of a whole text are tried in these steps, those of text that is fitted line by line in
/// shares: finer than a line more changes the mean line.
const Length size_step = Length::points(0.25);
constexpr double line_size_step = 0.93;

double share_of(std::size_t step) {
    return 1 - (1 - smallest_share) * double(step) / double(share_steps);
}

// What lies between sizes costs as the square: a little is nothing, much is seen.
double price_of_share(std::size_t step) {
    const double less = 1 - share_of(step);
    return smaller_demerits * less * less;
}

double price_of_less(double less, double demerits) { return demerits * less * less; }

std::size_t steps_of_share(double least) {
    return std::size_t(std::floor((1 - least) / share_step + 1e-9));
}

}  // namespace

const style::ParagraphStyle* first_style(const story::Story& story) {
    for (const story::StoryBlock& block : story)
        if (const auto* style = std::visit(FirstStyle{}, block.what)) return style;
    return nullptr;
}

TextLevers::TextLevers(const style::Fit& fit, const story::Story& story, const Setting& plain,
                       Look look, const Steps* shared)
    : fit_(fit), plain_(plain), look_(look) {
    if (fit.active) add_look(first_style(story));
    looks_ = levers_.size();
    if (shared) {
        shared_ = *shared;
        levers_.clear();
    }
    const SpillCount count = count_spills(story);
    wording_ = add({"wording", count.wordings - 1});
    spill_ = add({"spill", count.items, Lever::Use::Dear, Lever::Order::Doubling});
    ranks_ = ranks_in(story);
    optional_ = add({"optional", ranks_.size()});
}

std::size_t TextLevers::add(Lever lever) {
    levers_.push_back(std::move(lever));
    return levers_.size() - 1;
}

std::vector<Lever> TextLevers::of_look() const {
    return {levers_.begin(), levers_.begin() + std::ptrdiff_t(looks_)};
}

void TextLevers::add_look(const style::ParagraphStyle* style) {
    if (!fit_.by_line) add_closeness();
    add_sizes(style);
}

// Cheapest first: what readers see least.
void TextLevers::add_closeness() {
    using Use = Lever::Use;
    const Use use = look_ == Look::Weighed ? Use::Weighed : Use::Dear;
    if (fit_.most_columns > fit_.fewest_columns)
        columns_ = add({"columns", std::size_t(fit_.most_columns - fit_.fewest_columns), use,
                        Lever::Order::Rising,
                        [](std::size_t step) { return column_demerits * double(step); }});
    if (fit_.least_measure < 1)
        measure_ =
            add({"measure", std::size_t((1 - fit_.least_measure) / measure_step + 1e-9),
                 look_ == Look::Weighed ? Use::Weighed : Use::Improving, Lever::Order::Rising,
                 [](std::size_t step) { return narrower_demerits * double(step); }});
    if (fit_.least_picture < 1)
        picture_ = add({"picture", steps_of_share(fit_.least_picture), use, Lever::Order::Halving,
                        [](std::size_t step) {
                            return price_of_less(share_step * double(step), smaller_demerits / 4);
                        }});
    if (fit_.tightest < 0)
        tracking_ = add({"tracking", std::size_t(-fit_.tightest / tracking_step), use,
                         Lever::Order::Halving, [](std::size_t step) {
                             return price_of_less(double(tracking_step) * double(step) / 100,
                                                  closer_demerits);
                         }});
    if (fit_.least_leading < 1)
        leading_ = add({"leading", steps_of_share(fit_.least_leading), use, Lever::Order::Halving,
                        [](std::size_t step) {
                            return price_of_less(share_step * double(step), closer_demerits);
                        }});
}

void TextLevers::add_sizes(const style::ParagraphStyle* style) {
    if (!style && !fit_.base) return;
    base_ = fit_.base ? *fit_.base : style->character.size;
    if (fit_.by_line) list_sizes_of_lines();
    else list_sizes_of_text();
    if (sizes_.empty()) sizes_ = {fit_.smallest};
    if (fit_.by_line) {
        size_ = add({"size", sizes_.size() - 1, Lever::Use::Weighed});
        return;
    }
    if (look_ == Look::Weighed) {
        const double largest = fit_.largest.points(), step_of = size_step.points();
        size_ = add({"size", sizes_.size() - 1, Lever::Use::Weighed, Lever::Order::Halving,
                     [=](std::size_t step) {
                         return price_of_less(step_of * double(step) / largest, smaller_demerits);
                     }});
        return;
    }
    if (style && style->balance)
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

// Of the look, those that others found where there are such.
const Steps& TextLevers::look_of(const Steps& steps) const { return shared_ ? *shared_ : steps; }

Length TextLevers::size(const Steps& steps) const {
    const Length found = sizes_[look_of(steps)[*size_]];
    return share_ && !shared_ ? found * share_of(steps[*share_]) : found;
}

Setting TextLevers::setting(const Steps& steps) const {
    Setting out = plain_;
    const Steps& look = look_of(steps);
    out.wording = steps[wording_];
    out.left_out.spilled = steps[spill_];
    if (steps[optional_] > 0) out.left_out.optional = ranks_[steps[optional_] - 1];
    if (fit_.active) out.columns = fit_.fewest_columns;
    if (columns_) out.columns += int(look[*columns_]);
    if (measure_) out.width = 1 - measure_step * double(look[*measure_]);
    if (size_) out.scale = size(steps) / *base_;
    if (leading_) out.closeness.leading = 1 - share_step * double(look[*leading_]);
    if (tracking_) out.closeness.tracking = -tracking_step * int(look[*tracking_]);
    if (picture_) out.pictures = 1 - share_step * double(look[*picture_]);
    return out;
}

bool TextLevers::allow(const Steps& steps) const {
    return shared_ || !share_ || steps[*share_] == 0 || size(steps) >= fit_.smallest;
}

Steps TextLevers::in_vain(Steps steps) const {
    steps[spill_] = steps[optional_] = 0;
    return steps;
}

Setting TextLevers::used_up() const {
    Steps most;
    for (const Lever& lever : levers_)
        most.push_back(lever.use == Lever::Use::Improving ? 0 : lever.most);
    if (measure_) most[*measure_] = 0;  // it gives no room
    return setting(in_vain(most));
}

std::string TextLevers::enough(const std::function<bool(const Setting&)>& fits) const {
    std::string out;
    if (!size_ || is_by_line()) return out;
    const Setting most = used_up();
    const auto say = [&](const char* lever, const std::string& value) {
        out += (out.empty() ? "" : ", ") + std::string(lever) + ": " + value;
    };
    const auto with_leading = [&](std::size_t step) {
        Setting setting = most;
        setting.closeness.leading -= share_step * double(step);
        return setting;
    };
    const auto with_size = [&](std::size_t step) {
        Setting setting = most;
        setting.scale = (fit_.smallest - size_step * std::int64_t(step)) / *base_;
        return setting;
    };
    const auto sizes = std::size_t(fit_.smallest.points() / 2 / size_step.points());
    if (const auto step = fewest(sizes, [&](std::size_t s) { return fits(with_size(s)); }))
        say("size", points_text(fit_.smallest - size_step * std::int64_t(*step)));
    const std::size_t leadings =
        steps_of_share(least_leading_told) -
        std::min(steps_of_share(least_leading_told), steps_of_share(fit_.least_leading));
    if (const auto step = fewest(leadings, [&](std::size_t s) { return fits(with_leading(s)); }))
        say("leading",
            std::to_string(std::lround(100 * with_leading(*step).closeness.leading)) + "%");
    return out;
}

double TextLevers::price_of_words(const Steps& steps) const {
    return shorter_demerits * double(steps[wording_]) +
           elsewhere_demerits * double(steps[spill_] + steps[optional_]);
}

double TextLevers::price_of_measure(const Setting& setting) const {
    if ((!columns_ && !measure_) || !base_) return 0;
    const double ems = setting.measure / (*base_ * setting.scale);
    return price_of_less(std::max(0.0, ems / longest_line - 1), smaller_demerits);
}

UsedLevers TextLevers::used(const Steps& steps) const {
    UsedLevers out = shared_ ? UsedLevers{} : used_of_look(steps);
    for (const std::size_t lever : {wording_, spill_, optional_})
        if (steps[lever] > 0) out.emplace_back(levers_[lever].name, std::to_string(steps[lever]));
    return out;
}

UsedLevers TextLevers::used_of_look(const Steps& steps) const {
    UsedLevers out;
    if (size_) out.emplace_back("size", points_text(size(steps)));
    if (columns_)
        out.emplace_back("columns", std::to_string(fit_.fewest_columns + int(steps[*columns_])));
    if (measure_ && steps[*measure_] > 0)
        out.emplace_back(
            "measure",
            std::to_string(std::lround(100 - 100 * measure_step * double(steps[*measure_]))) + "%");
    const auto percent = [&](std::size_t lever) {
        return std::to_string(std::lround(100 * (1 - share_step * double(steps[lever])))) + "%";
    };
    if (tracking_ && steps[*tracking_] > 0)
        out.emplace_back("tracking", std::to_string(-tracking_step * int(steps[*tracking_])));
    if (leading_ && steps[*leading_] > 0) out.emplace_back("leading", percent(*leading_));
    if (picture_ && steps[*picture_] > 0) out.emplace_back("picture", percent(*picture_));
    return out;
}

template <class Used>
FitReport TextLevers::reported(const Answer& answer, const Steps& steps,
                               const std::vector<Lever>& levers, const Used& used) {
    FitReport out;
    out.found = answer.found;
    out.cost = answer.cost;
    out.levers = used(steps);
    for (std::size_t i = 0; i < levers.size(); ++i)
        if (const auto& price = levers[i].price; price && steps[i] > 0)
            out.prices.emplace_back(levers[i].name, price(steps[i]));
    for (const Try& one : answer.tries) {
        if (one.steps == answer.steps) continue;
        if (out.rejected.size() == most_rejected) break;
        out.rejected.push_back({used(one.steps), one.fits, one.cost, one.left});
    }
    return out;
}

FitReport TextLevers::report(const Answer& answer) const {
    return reported(answer, answer.found ? answer.steps : in_vain(answer.steps), levers_,
                    [&](const Steps& steps) { return used(steps); });
}

FitReport TextLevers::report_of_look(const Answer& answer, const std::vector<Lever>& levers) const {
    return reported(answer, answer.steps, levers,
                    [&](const Steps& steps) { return used_of_look(steps); });
}

}  // namespace cicero::layout
