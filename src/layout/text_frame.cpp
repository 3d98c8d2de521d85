#include "layout/text_frame.hpp"

#include <algorithm>
#include <cstdio>
#include <utility>

namespace cicero::layout {

namespace {

using bind::Story;
using templates::TextContent;

const style::ParagraphStyle* first_style(const Story& story);

struct FirstStyle {
    const style::ParagraphStyle* operator()(const bind::ParagraphItem& p) const {
        return &p.alternatives.front().style;
    }
    const style::ParagraphStyle* operator()(const bind::GroupItem& g) const {
        return first_style(g.story);
    }
    const style::ParagraphStyle* operator()(const bind::SpillItem& s) const {
        return first_style(s.story);
    }
    const style::ParagraphStyle* operator()(const bind::RowItem& r) const {
        for (const auto& cell : r.cells)
            if (const auto* style = first_style(cell.story)) return style;
        return nullptr;
    }
    template <class T>
    const style::ParagraphStyle* operator()(const T&) const {
        return nullptr;
    }
};

const style::ParagraphStyle* first_style(const Story& story) {
    for (const bind::StoryBlock& block : story)
        if (const auto* style = std::visit(FirstStyle{}, block.what)) return style;
    return nullptr;
}

/// One try at one setting.
struct Attempt {
    Galley galley;
    FrameFill fill;
    bool is_whole = false;  ///< all of it is placed
    [[nodiscard]] bool fits() const { return is_whole && !galley.overfull(); }
};

/// Demerits of a line, if nothing were left of a fitted title's size.
constexpr double smaller_demerits = 400000;
/// Of a line whose frame stays empty; half of one: an eighth of it.
constexpr double empty_demerits = 200000;
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

/// The setting that steps of levers mean.
class Levers {
public:
    Levers(const templates::Fit& fit, const Story& story, const Setting& plain)
        : fit_(fit), plain_(plain) {
        const style::ParagraphStyle* style = first_style(story);
        if (fit.active && style) add_sizes(*style);
        const SpillCount count = count_spills(story);
        wording_ = add({"wording", count.alternatives - 1});
        spill_ = add({"spill", count.items, Lever::Use::Dear, Lever::Order::Doubling});
    }

    [[nodiscard]] const std::vector<Lever>& all() const { return levers_; }

    [[nodiscard]] Setting setting(const Steps& steps) const {
        Setting out = plain_;
        out.alternative = steps[wording_];
        out.spilled = steps[spill_];
        if (size_) out.scale = size(steps) / *base_;
        return out;
    }

    /// A size that improves the lines may not be smaller than the smallest.
    [[nodiscard]] bool allow(const Steps& steps) const {
        return !share_ || steps[*share_] == 0 || size(steps) >= fit_.smallest;
    }

    /// Text that does not fit in any way is not left out in vain.
    [[nodiscard]] Steps in_vain(Steps steps) const {
        steps[spill_] = 0;
        return steps;
    }

    [[nodiscard]] bool is_by_line() const { return fit_.active && fit_.by_line; }

    [[nodiscard]] std::vector<std::pair<std::string, std::string>> used(const Steps& steps) const {
        std::vector<std::pair<std::string, std::string>> out;
        if (size_) out.emplace_back("size", points_text(size(steps)));
        for (const std::size_t lever : {wording_, spill_})
            if (steps[lever] > 0)
                out.emplace_back(levers_[lever].name, std::to_string(steps[lever]));
        return out;
    }

private:
    std::size_t add(Lever lever) {
        levers_.push_back(std::move(lever));
        return levers_.size() - 1;
    }

    void add_sizes(const style::ParagraphStyle& style) {
        base_ = style.character.size;
        if (fit_.by_line) {
            sizes_by_line();
            size_ = add({"size", sizes_.size() - 1, Lever::Use::Weighed});
            return;
        }
        // What lies between sizes costs as the square: a little is nothing, much is seen.
        const auto smaller = [](std::size_t step) {
            const double less = 1 - share_of(step);
            return smaller_demerits * less * less;
        };
        if (style.balance) share_ = add({"share", share_steps, Lever::Use::Improving, {}, smaller});
        const auto most = std::size_t((fit_.largest - fit_.smallest).units() / size_step.units());
        for (std::size_t i = most + 1; i-- > 0;)
            sizes_.push_back(fit_.smallest + size_step * std::int64_t(i));
        size_ = add({"size", most, Lever::Use::Dear, Lever::Order::Halving});
    }

    void sizes_by_line() {
        for (Length size = fit_.largest; size >= fit_.smallest; size = size * line_size_step)
            sizes_.push_back(size);
        if (sizes_.empty()) sizes_.push_back(fit_.smallest);
    }

    [[nodiscard]] Length size(const Steps& steps) const {
        const Length found = sizes_[steps[*size_]];
        return share_ ? found * share_of(steps[*share_]) : found;
    }

    const templates::Fit& fit_;
    Setting plain_;
    std::vector<Lever> levers_;
    std::vector<Length> sizes_;  ///< by steps of `size_`
    std::optional<Length> base_;
    std::optional<std::size_t> share_, size_;
    std::size_t wording_ = 0, spill_ = 0;
};

class TextFrameSetter {
public:
    TextFrameSetter(const bind::BoundFrame& frame, const PageContext& page,
                    inlines::Composer& composer)
        : frame_(frame),
          content_(std::get<TextContent>(frame.spec->content)),
          story_(std::get<bind::BoundText>(frame.content).story),
          page_(page),
          composer_(composer),
          columns_(columns_of(frame.area.inset_by(frame.spec->padding), content_.columns,
                              content_.gutter)),
          levers_(content_.fit, story_, plain_setting()) {
        if (!content_.fit.active) align_to_grid(columns_, *page.geometry);
    }

    FrameResult run() {
        const Answer answer =
            find_fit(levers_.all(), [&](const Steps& steps) { return outcome(steps); });
        const Steps steps = answer.found ? answer.steps : levers_.in_vain(answer.steps);
        const Setting setting = levers_.setting(steps);
        Attempt final = attempt(setting, true);
        if (setting.spilled > 0) collect_told(story_, setting.spilled, *page_.told);
        FrameResult result;
        if (!answer.found && !final.is_whole) complain(final, result.remarks);
        place_pieces(final.galley, final.fill, offset(final.fill), result);
        const auto unplaced = remarks_from(final.galley, final.fill.next);
        result.remarks.insert(result.remarks.end(), unplaced.begin(), unplaced.end());
        auto used = levers_.used(steps);
        if (!used.empty())
            result.fits.push_back({frame_.spec->name, page_.number, std::move(used)});
        return result;
    }

private:
    Setting plain_setting() const {
        Setting out;
        out.measure = columns_.front().area.size.width;
        out.page_number = page_.number;
        out.page_count = page_.count;
        out.told = page_.told;
        if (content_.fit.active && content_.fit.by_line)
            out.line_sizes = {content_.fit.smallest, content_.fit.largest};
        return out;
    }

    Attempt attempt(const Setting& setting, bool force = false) {
        Attempt a{{story_, setting, composer_}, {}};
        a.fill = fill_frame(a.galley, 0, columns_, force);
        a.is_whole = !a.galley.has(a.fill.next);
        return a;
    }

    Outcome outcome(const Steps& steps) {
        if (!levers_.allow(steps)) return {};
        Attempt a = attempt(levers_.setting(steps));
        if (!a.fits()) return {};
        return {true, a.galley.has(0) ? cost(a) : 0};
    }

    // Of text that gives by its size, demerits of a line: lines that end by sense, are not too
    // unlike, and fill the frame.
    [[nodiscard]] double cost(Attempt& attempt) const {
        const double lines = attempt.galley.demerits() / double(attempt.galley.count());
        if (!levers_.is_by_line()) return lines;
        const double blank = 1 - attempt.fill.used() / columns_.front().area.size.height;
        return lines + empty_demerits * blank * blank * blank;
    }

    Length offset(const FrameFill& fill) const {
        const Length height = columns_.front().area.size.height;
        switch (content_.vertical) {
            case templates::Vertical::Top: break;
            case templates::Vertical::Middle: return (height - fill.used()) / 2;
            case templates::Vertical::Bottom: return height - fill.used();
            case templates::Vertical::Baseline:
                return fill.columns.empty() ? Length{} : height - fill.columns.front().baseline;
        }
        return {};
    }

    void complain(Attempt& attempt, std::vector<diagnostic::Diagnostic>& remarks) {
        const std::size_t left = attempt.galley.count() - attempt.fill.next;
        remarks.push_back(diagnostic::make(diagnostic::Code::text_does_not_fit,
                                           attempt.galley[attempt.fill.next].span,
                                           {std::to_string(left), frame_.spec->name}));
    }

    const bind::BoundFrame& frame_;
    const TextContent& content_;
    const Story& story_;
    const PageContext& page_;
    inlines::Composer& composer_;
    std::vector<Column> columns_;
    Levers levers_;
};

}  // namespace

void place_pieces(const Galley& galley, const FrameFill& fill, Length down, FrameResult& out) {
    for (const ColumnFill& column : fill.columns) {
        for (const PlacedPiece& placed : column.pieces) {
            const Piece& piece = galley[placed.index];
            const Point at = placed.at + Point{Length{}, down};
            for (const document::Child& child : piece.children)
                out.children.push_back({at + child.at, child.what, child.anchor});
            out.qualities.insert(out.qualities.end(), piece.qualities.begin(),
                                 piece.qualities.end());
            out.remarks.insert(out.remarks.end(), piece.remarks.begin(), piece.remarks.end());
            for (const Heading& heading : piece.headings)
                out.headings.push_back({heading, at.y - piece.cap});
        }
    }
}

void align_to_grid(std::vector<Column>& columns, const templates::PageGeometry& page) {
    if (!page.grid.baseline) return;
    for (Column& column : columns) {
        column.grid_origin = page.margins.top;
        column.grid_step = *page.grid.baseline;
    }
}

FrameResult set_text_frame(const bind::BoundFrame& frame, const PageContext& page,
                           inlines::Composer& composer) {
    return TextFrameSetter(frame, page, composer).run();
}

}  // namespace cicero::layout
