#include "inline/composer.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "inline/breaking.hpp"
#include "inline/clearance.hpp"
#include "inline/drop_capital.hpp"
#include "inline/enlarge.hpp"
#include "inline/faces.hpp"
#include "inline/finish.hpp"
#include "inline/prepare.hpp"
#include "inline/quality.hpp"
#include "inline/small_capitals.hpp"

namespace cicero::inlines {

namespace {

using diagnostic::Code;

/// What a space may go beyond its limit before anybody is told, of the font's own.
constexpr double unseen = 0.05;

}  // namespace

struct Composer::State {
    Workshop workshop;

    ComposedParagraph compose(const Paragraph& paragraph, std::function<Length(std::size_t)> widths,
                              std::size_t uniform_from);
};

Composer::Composer(font::Library& library) : state_(new State{{library, {}, {}}}) {}

Composer::~Composer() = default;

void Composer::join_words(bool on) { state_->workshop.shapes.join_words(on); }

namespace {

class Composition {
public:
    Composition(const Paragraph& paragraph, std::function<Length(std::size_t)> widths,
                std::size_t uniform_from, Workshop& workshop)
        : paragraph_(paragraph),
          style_(paragraph.style),
          widths_(std::move(widths)),
          uniform_from_(uniform_from),
          workshop_(workshop) {}

    ComposedParagraph run() {
        workshop_.remarks = {};
        compose();
        out_.remarks = each_once(std::move(workshop_.remarks));
        return std::move(out_);
    }

private:
    void compose() {
        prepared_.collected = collect(paragraph_.spans, style_.character);
        substitute_small_capitals(prepared_.collected, workshop_.library);
        out_.text = prepared_.collected.text.text;
        measure_capitals();
        if (out_.text.empty()) return add_empty_line();
        take_drop_capital();
        prepared_.runs = shape_runs(prepared_.collected, workshop_);
        make_items(prepared_, style_, workshop_);
        const paragraph::Breaks breaks = find_breaks();
        out_.demerits = breaks.demerits;
        out_.emergency =
            breaks.pass == paragraph::Pass::Emergency || breaks.pass == paragraph::Pass::LastResort;
        for (std::size_t i = 0; i < breaks.lines.size(); ++i) finish(breaks, i);
        if (style_.balance || paragraph_.line_sizes) measure_clearance();
        out_.quality = quality_of(paragraph_, prepared_.least_space, out_, breaks);
        if (out_.emergency) report_loose_lines();
        if (!breaks.is_as_loose_as_wanted)
            remark(Code::looseness_not_reached, {0, prepared_.collected.text.text.size()},
                   {std::to_string(style_.breaking.looseness)});
        if ((style_.balance || paragraph_.line_sizes) && !are_balanced(breaks))
            remark(Code::too_long_to_balance, {0, prepared_.collected.text.text.size()},
                   {std::to_string(most_balanced_lines)});
        if (style_.balance && !paragraph_.line_sizes) report_touching_lines();
        add_marker();
        if (drop_) add_drop_capital();
        freeze();
    }

    // Of bytes of the text that was prepared.
    void remark(Code code, TextMap::Range at, std::vector<std::string> params) {
        workshop_.remarks.push_back(
            {code, std::move(params), prepared_.collected.source_of(at.begin, at.end)});
    }

    static std::vector<Remark> each_once(std::vector<Remark> remarks) {
        std::vector<Remark> out;
        for (Remark& one : remarks)
            if (std::ranges::find(out, one) == out.end()) out.push_back(std::move(one));
        return out;
    }

    void take_drop_capital() {
        drop_ = drop_capital(prepared_.collected, paragraph_, out_.cap_height, workshop_);
        if (!drop_) return;
        const std::size_t size = prepared_.collected.text.text.size();
        prepared_.collected = part_of(prepared_.collected, drop_->end, size);
        uniform_from_ = std::max(uniform_from_, drop_->indents.size());
    }

    // The lines know only the rest of the text.
    void add_drop_capital() {
        for (Line& line : out_.lines) {
            line.text_begin += drop_->end;
            line.text_end += drop_->end;
        }
        out_.lines.front().text_begin = 0;
        std::vector<SetRun>& runs = inks_.front().runs;
        for (SetRun& run : drop_->runs) run.origin.x += style_.left_indent;
        runs.insert(runs.begin(), std::make_move_iterator(drop_->runs.begin()),
                    std::make_move_iterator(drop_->runs.end()));
        out_.drop_lines = int(drop_->indents.size());
        out_.drop_above = drop_->above;
    }

    [[nodiscard]] paragraph::Breaks find_breaks() const {
        const auto width = [this](std::size_t line) { return available(line).units(); };
        if (paragraph_.line_sizes) return find_fitted_breaks(prepared_.items, style_, width(0));
        return inlines::find_breaks(prepared_.items, style_, width, uniform_from_);
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
            if (line.ratio * (space.most - space.ideal) <= space.most - space.ideal + unseen)
                continue;
            ++count;
            if (!worst || line.ratio > worst->ratio) worst = &line;
        }
        if (!worst) return;
        const double width = space.ideal + worst->ratio * (space.most - space.ideal);
        remark(style_.hyphenate ? Code::lines_too_loose : Code::lines_too_loose_undivided,
               {worst->text_begin, worst->text_end},
               {std::to_string(count), std::to_string(std::lround(width * 100))});
    }

    [[nodiscard]] Length indent(std::size_t line) const {
        if (drop_)
            return style_.left_indent +
                   (line < drop_->indents.size() ? drop_->indents[line] : Length{});
        return style_.left_indent + (line == 0 ? style_.first_indent : Length{});
    }
    [[nodiscard]] Length available(std::size_t line) const {
        return widths_(line) - indent(line) - style_.right_indent;
    }

    void measure_capitals() {
        const font::FacePtr face = face_of(style_.character, workshop_.library);
        if (!face) return;
        const auto scaled = [&](int value) {
            return base::scale_font_units(value, style_.character.size, face->units_per_em());
        };
        out_.cap_height = scaled(face->metrics().cap_height);
        out_.x_height = scaled(face->metrics().x_height);
        ascent_ = scaled(face->metrics().ascender);
        descent_ = scaled(-face->metrics().descender);
    }

    void add_empty_line() {
        Line line;
        line.ascent = ascent_;
        line.descent = descent_;
        out_.lines.push_back(std::move(line));
        inks_.emplace_back();
        freeze();
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
        plan.number = std::uint32_t(i);
        plan.begin = prepared_.item_text[std::min(line.first, prepared_.item_text.size() - 1)];
        plan.end = prepared_.item_text[line.last];
        const auto* penalty = std::get_if<paragraph::Penalty>(&prepared_.items[line.last]);
        plan.hyphenated =
            std::binary_search(prepared_.hyphens.begin(), prepared_.hyphens.end(), plan.end);
        plan.last = penalty && penalty->cost <= paragraph::forced;
        plan.overfull = line.overfull;
        plan.indent = indent(i);
        plan.measure = available(i);
        SetLine set = finish_line(prepared_, paragraph_, plan, workshop_);
        set.line.ascent = std::max(set.line.ascent, ascent_);
        set.line.descent = std::max(set.line.descent, descent_);
        if (paragraph_.line_sizes) set = fitted(std::move(set), plan);
        if (set.line.overfull)
            set.line.remarks.push_back(
                {Code::line_too_wide,
                 {prepared_.collected.text.text.substr(plan.begin, plan.end - plan.begin)},
                 set.line.source});
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

    void add_marker() {
        if (paragraph_.marker.empty() || out_.lines.empty()) return;
        const Length x = style_.left_indent - style_.marker_width;
        const std::size_t before = workshop_.remarks.size();
        out_.marker = finish_marker(paragraph_.marker, style_, x, workshop_);
        for (std::size_t i = before; i < workshop_.remarks.size(); ++i)
            workshop_.remarks[i].of_marker = true;
    }

    const Paragraph& paragraph_;
    const style::ParagraphStyle& style_;
    std::function<Length(std::size_t)> widths_;
    std::size_t uniform_from_;
    Workshop& workshop_;
    Prepared prepared_;
    std::vector<LineInk> inks_;  ///< of `out_.lines`
    std::optional<DropCapital> drop_;
    Length ascent_, descent_;
    ComposedParagraph out_;
};

}  // namespace

ComposedParagraph Composer::State::compose(const Paragraph& paragraph,
                                           std::function<Length(std::size_t)> widths,
                                           std::size_t uniform_from) {
    return Composition(paragraph, std::move(widths), uniform_from, workshop).run();
}

ComposedParagraph Composer::compose(const Paragraph& paragraph, Length measure) {
    // The second line is like all further ones.
    return state_->compose(
        paragraph, [measure](std::size_t) { return measure; }, 1);
}

ComposedParagraph Composer::compose(const Paragraph& paragraph,
                                    const std::function<Length(std::size_t)>& widths) {
    return state_->compose(paragraph, widths, std::numeric_limits<std::size_t>::max());
}

}  // namespace cicero::inlines
