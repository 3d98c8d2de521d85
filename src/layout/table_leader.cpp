#include "layout/table_leader.hpp"

#include <algorithm>

#include "layout/scale.hpp"

namespace cicero::layout {

namespace {

/// In type sizes: from dot to dot, besides their own width; between them and the text, at least.
constexpr double dot_gap = 0.3, text_gap = 0.4;
/// One dot alone, or two, lead nowhere.
constexpr std::int64_t fewest_dots = 3;

story::Paragraph paragraph_of(const story::TableItem& item, double scale) {
    story::Paragraph out;
    out.style.character = item.character;
    out.style.character.typography = false;
    out.style.optical_margins = false;
    story::Span span;
    span.text.text = item.look.leader;
    span.text.map.append_replaced(span.text.text.size(), 0, 0);
    out.spans.push_back(std::move(span));
    return scaled(out, scale);
}

/// The signs of one table.
class Leader {
public:
    Leader(const story::TableItem& item, const TableFrame& frame, double scale,
           inlines::Composer& composer)
        : right_(frame.right), size_(item.character.size * scale) {
        const auto composed =
            composer.compose(std::make_shared<const story::Paragraph>(paragraph_of(item, scale)),
                             {{}, frame.right - frame.left});
        fragment_ = composed->lines.front().fragment;
        width_ = composed->lines.front().width;
        pitch_ = width_ + size_ * dot_gap;
    }

    void lead(Length from, Length to, Length y, std::vector<LeaderDot>& out) const {
        const Length begin = from + size_ * text_gap, end = to - size_ * text_gap;
        const std::int64_t nearest = steps_up(right_ - end + width_),
                           farthest = (right_ - begin).units() / pitch_.units();
        if (farthest - nearest + 1 < fewest_dots) return;
        const auto anchor = std::make_shared<const document::Anchor>();
        for (std::int64_t step = farthest; step >= nearest; --step)
            out.push_back({{right_ - pitch_ * step, y}, fragment_, anchor});
    }

private:
    [[nodiscard]] std::int64_t steps_up(Length distance) const {
        return (distance.units() + pitch_.units() - 1) / pitch_.units();
    }

    Length right_, size_, width_, pitch_;
    document::FragmentPtr fragment_;
};

}  // namespace

std::vector<LeaderDot> leader_dots(const story::TableItem& item, const TableFrame& frame,
                                   const TableRows& rows, double scale,
                                   inlines::Composer& composer) {
    std::vector<LeaderDot> out;
    if (item.look.leader.empty()) return out;
    const Leader leader(item, frame, scale, composer);
    const TableLine* before = nullptr;
    for (const TableLine& line : rows.lines) {
        const TableCell& cell = *line.cell;
        const bool ends = cell.column + cell.columns == item.columns.size();
        if (ends && before && before->cell->row == cell.row && cell.row >= item.head_rows &&
            before->baseline == line.baseline)
            leader.lead(before->cell->end_of_line(before->number), cell.begin_of_line(line.number),
                        line.baseline, out);
        before = &line;
    }
    std::ranges::stable_sort(out, {}, [](const LeaderDot& dot) { return dot.at.y; });
    return out;
}

}  // namespace cicero::layout
