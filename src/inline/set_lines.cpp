#include "inline/set_lines.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "inline/breaking.hpp"
#include "inline/clearance.hpp"
#include "inline/enlarge.hpp"
#include "inline/finish.hpp"
#include "inline/quality.hpp"
#include "inline/window.hpp"

namespace cicero::inlines {

namespace {

using diagnostic::Code;

/// What a space may go beyond its limit before anybody is told, of the font's own.
constexpr double unseen = 0.05;
/// Spaces half as wide again are what a reader may see, and an author may act upon.
constexpr double least_told = 1.5;

class LineSetter {
public:
    LineSetter(const ReadyParagraph& ready, const Measures& measures, const Resumption& from,
               Toolbox& toolbox)
        : ready_(ready),
          paragraph_(*ready.paragraph),
          style_(paragraph_.style),
          breakable_(ready.breakable),
          measures_(measures),
          from_(from),
          toolbox_(toolbox) {}

    ComposedParagraph run() {
        if (begins()) out_.text = ready_.text;
        out_.cap_height = ready_.cap_height;
        out_.remarks = ready_.remarks;
        out_.marker = begins() ? ready_.marker : nullptr;
        if (ready_.text.empty()) return empty_line();
        const paragraph::Breaks breaks = find_breaks();
        out_.demerits = breaks.demerits;
        out_.emergency =
            breaks.pass == paragraph::Pass::Emergency || breaks.pass == paragraph::Pass::LastResort;
        for (std::size_t i = 0; i < breaks.lines.size(); ++i) finish(breaks, i);
        if (is_balanced()) measure_clearance();
        out_.qualities =
            qualities_of({paragraph_, breakable_.least_space, from_}, out_.lines, breaks);
        report(breaks);
        if (ready_.drop) take_in_drop_capital();
        freeze();
        return std::move(out_);
    }

private:
    [[nodiscard]] bool begins() const { return from_.lines == 0; }
    [[nodiscard]] bool is_balanced() const {
        return style_.balance || paragraph_.line_sizes.has_value();
    }

    void report(const paragraph::Breaks& breaks) {
        const TextMap::Range all{0, breakable_.collected.text.text.size()};
        if (out_.emergency) report_loose_lines();
        if (!breaks.is_as_loose_as_wanted)
            remark(Code::looseness_not_reached, all, {std::to_string(style_.breaking.looseness)});
        if (is_balanced() && !are_balanced(breaks))
            remark(Code::too_long_to_balance, all, {std::to_string(most_balanced_lines)});
        if (style_.balance && !paragraph_.line_sizes) report_touching_lines();
    }

    // Of bytes of the text that is broken.
    void remark(Code code, TextMap::Range at, std::vector<std::string> params) {
        out_.remarks.push_back(
            {code, std::move(params), breakable_.collected.source_of(at.begin, at.end)});
    }

    // The lines know only the text after it.
    void take_in_drop_capital() {
        const DropCapital& drop = *ready_.drop;
        for (Line& line : out_.lines) {
            line.text_begin += drop.end;
            line.text_end += drop.end;
        }
        if (!begins()) return;
        out_.lines.front().text_begin = 0;
        std::vector<SetRun> runs = drop.runs;
        for (SetRun& run : runs) run.origin.x += style_.left_indent;
        std::vector<SetRun>& all = inks_.front().runs;
        all.insert(all.begin(), std::make_move_iterator(runs.begin()),
                   std::make_move_iterator(runs.end()));
        out_.drop_lines = int(drop.indents.size());
        out_.drop_above = drop.above;
    }

    [[nodiscard]] paragraph::Breaks find_breaks() {
        const LinesToFill lines{[this](std::size_t line) { return available(line).units(); },
                                uniform_from(), measures_.undivided};
        if (paragraph_.line_sizes)
            return find_fitted_breaks(breakable_.items, style_, lines.width(0));
        std::optional<paragraph::Parameters::Before> before;
        if (!begins()) before = {from_.item, from_.hyphens, from_.ratio};
        const std::vector<paragraph::Item>& items = breakable_.items;
        if (style_.balance || (begins() && measures_.enough == Measures::all))
            return inlines::find_breaks(items, style_, lines, before);
        const Window window = window_of(items, from_.item, enough_width());
        if (before) before->item -= window.begin;
        paragraph::Breaks breaks =
            inlines::find_breaks(part_of(items, window), style_, lines, before);
        if (window.end < items.size() && breaks.lines.size() > measures_.enough) {
            breaks.lines.resize(measures_.enough);
            out_.is_whole = false;
        }
        for (paragraph::Line& line : breaks.lines) {
            line.first += window.begin;
            line.last += window.begin;
        }
        return breaks;
    }

    // Of the lines that are wanted, and some more on which their breaks may depend.
    [[nodiscard]] paragraph::Width enough_width() const {
        constexpr std::size_t further = 30;
        if (measures_.enough == Measures::all) return std::numeric_limits<paragraph::Width>::max();
        Length widest = measures_.rest;
        for (const Measures::Part& part : measures_.first) widest = std::max(widest, part.width);
        return (widest * std::int64_t(measures_.enough + further)).units();
    }

    // The first line may have an indent of its own, and those beside a drop capital.
    [[nodiscard]] std::size_t uniform_from() const {
        const std::size_t unlike = std::max<std::size_t>(1, ready_.drop_lines());
        return std::max(measures_.uniform_from(), unlike - std::min(unlike, from_.lines));
    }

    void measure_clearance() {
        for (std::size_t i = 1; i < out_.lines.size(); ++i)
            out_.lines[i].clearance = clearance(inks_[i - 1], inks_[i]);
    }

    // Under the worst of them.
    void report_touching_lines() {
        const auto closer = [](const Line& a, const Line& b) { return a.clearance < b.clearance; };
        const auto worst = std::max_element(out_.lines.begin(), out_.lines.end(), closer);
        if (worst == out_.lines.end() || worst->clearance <= style_.leading) return;
        const auto points = std::lround(std::ceil(worst->clearance.points()));
        remark(Code::lines_touch, {worst->text_begin, worst->text_end}, {std::to_string(points)});
    }

    // Under the loosest of them.
    void report_loose_lines() {
        const Line* worst = nullptr;
        int count = 0;
        const style::WordSpace& space = style_.word_space;
        for (const Line& line : out_.lines) {
            const double most = std::max(space.most, least_told);
            if (line.ratio * (space.most - space.ideal) <= most - space.ideal + unseen) continue;
            ++count;
            if (!worst || line.ratio > worst->ratio) worst = &line;
        }
        if (!worst) return;
        const double width = space.ideal + worst->ratio * (space.most - space.ideal);
        remark(style_.hyphenate ? Code::lines_too_loose : Code::lines_too_loose_undivided,
               {worst->text_begin, worst->text_end},
               {std::to_string(count), std::to_string(std::lround(width * 100))});
    }

    // Of a line counted from the first that is set here.
    [[nodiscard]] Length indent(std::size_t line) const {
        const std::size_t number = from_.lines + line;
        if (ready_.drop)
            return style_.left_indent +
                   (number < ready_.drop_lines() ? ready_.drop->indents[number] : Length{});
        return style_.left_indent + (number == 0 ? style_.first_indent : Length{});
    }
    [[nodiscard]] Length available(std::size_t line) const {
        return measures_[line] - indent(line) - style_.right_indent;
    }

    ComposedParagraph empty_line() {
        Line line;
        line.ascent = ready_.ascent;
        line.descent = ready_.descent;
        out_.lines.push_back(std::move(line));
        inks_.emplace_back();
        freeze();
        return std::move(out_);
    }

    // No line changes from here on.
    void freeze() {
        for (std::size_t i = 0; i < out_.lines.size(); ++i) {
            Line& line = out_.lines[i];
            line.fragment =
                fragment_of(std::move(inks_[i]),
                            {{line.x, -line.ascent}, {line.width, line.ascent + line.descent}});
        }
    }

    void finish(const paragraph::Breaks& breaks, std::size_t i) {
        const paragraph::Line& line = breaks.lines[i];
        LinePlan plan;
        plan.number = std::uint32_t(from_.lines + i);
        plan.begin = breakable_.item_text[std::min(line.first, breakable_.item_text.size() - 1)];
        plan.end = breakable_.item_text[line.last];
        const auto* penalty = std::get_if<paragraph::Penalty>(&breakable_.items[line.last]);
        plan.hyphenated =
            std::binary_search(breakable_.hyphens.begin(), breakable_.hyphens.end(), plan.end);
        plan.last = penalty && penalty->cost <= paragraph::forced;
        plan.overfull = line.overfull;
        plan.indent = indent(i);
        plan.measure = available(i);
        SetLine set = finish_line(breakable_, paragraph_, plan, toolbox_);
        set.line.ascent = std::max(set.line.ascent, ready_.ascent);
        set.line.descent = std::max(set.line.descent, ready_.descent);
        if (paragraph_.line_sizes) set = fitted(std::move(set), plan);
        if (set.line.overfull)
            set.line.remarks.push_back(
                {Code::line_too_wide,
                 {breakable_.collected.text.text.substr(plan.begin, plan.end - plan.begin)},
                 set.line.source});
        set.line.item = line.last;
        out_.lines.push_back(std::move(set.line));
        inks_.push_back(std::move(set.ink));
    }

    // As wide as the measure, or as large as it may be.
    [[nodiscard]] SetLine fitted(SetLine set, const LinePlan& plan) const {
        if (set.line.width <= Length{}) return set;
        const Length size = style_.character.size;
        const double factor =
            std::min(plan.measure / set.line.width, paragraph_.line_sizes->largest / size);
        set = enlarged(std::move(set), factor, anchor(plan));
        set.line.overfull = size * factor < paragraph_.line_sizes->smallest;
        return set;
    }

    // The point that alignment holds.
    [[nodiscard]] Length anchor(const LinePlan& plan) const {
        switch (style_.align) {
            case style::Align::Center: return plan.indent + plan.measure / 2;
            case style::Align::Right: return plan.indent + plan.measure;
            default: return plan.indent;
        }
    }

    const ReadyParagraph& ready_;
    const story::Paragraph& paragraph_;
    const style::ParagraphStyle& style_;
    const BreakableText& breakable_;
    const Measures& measures_;
    const Resumption& from_;
    Toolbox& toolbox_;
    std::vector<LineInk> inks_;  ///< of `out_.lines`
    ComposedParagraph out_;
};

}  // namespace

ComposedParagraph set_lines(const ReadyParagraph& ready, const Measures& measures,
                            const Resumption& from, Toolbox& toolbox) {
    return LineSetter(ready, measures, from, toolbox).run();
}

}  // namespace cicero::inlines
