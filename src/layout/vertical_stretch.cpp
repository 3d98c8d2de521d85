#include "layout/vertical_stretch.hpp"

#include <algorithm>

namespace cicero::layout {

namespace {

Length rounded_down(Length length, Length step) {
    return step == Length{} ? length : step * int(length.units() / step.units());
}

}  // namespace

StretchGap gap_over(const Galley& galley, std::size_t piece, const style::VerticalStretch& limits,
                    Length grid_step) {
    using Over = StretchGap::Over;
    const Piece &above = galley[piece - 1], &below = galley[piece];
    if (below.follows_rigidly || (below.in_table && above.leaf == below.leaf)) return {};
    if (!below.headings.empty())
        return {Over::Heading, rounded_down(limits.over_headings, grid_step)};
    if (galley.begins_block(piece)) {
        if (above.keep_with_next) return {};
        return {Over::Paragraph, rounded_down(limits.between_paragraphs, grid_step)};
    }
    if (grid_step > Length{} || !below.is_text) return {};
    return {Over::Line, below.height * limits.leading};
}

std::vector<Length> stretched(const std::vector<StretchGap>& gaps, Length spare, Length grid_step) {
    using Over = StretchGap::Over;
    std::vector<Length> out(gaps.size() + 1);
    Length left = rounded_down(spare, grid_step);
    for (const Over kind : {Over::Heading, Over::Paragraph, Over::Line}) {
        Length all, passed;
        for (const StretchGap& gap : gaps)
            if (gap.over == kind) all += gap.most;
        const Length taken = std::min(left, all);
        left -= taken;
        for (std::size_t i = 0; i < gaps.size(); ++i) {
            if (gaps[i].over == kind) passed += gaps[i].most;
            if (all > Length{}) out[i + 1] += rounded_down(taken * (passed / all), grid_step);
        }
    }
    return left > Length{} ? std::vector<Length>(out.size()) : out;
}

}  // namespace cicero::layout
