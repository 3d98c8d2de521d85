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
    FontTable& fonts;

    ComposedParagraph compose(const Paragraph& paragraph, std::function<Length(std::size_t)> widths,
                              std::size_t uniform_from);
};

Composer::Composer(font::Library& library, FontTable& fonts)
    : state_(new State{{library, {}, {}}, fonts}) {}

Composer::~Composer() = default;

void Composer::join_words(bool on) { state_->workshop.shapes.join_words(on); }

namespace {

class Composition {
public:
    Composition(const Paragraph& paragraph, std::function<Length(std::size_t)> widths,
                std::size_t uniform_from, Workshop& workshop, FontTable& fonts)
        : paragraph_(paragraph),
          style_(paragraph.style),
          widths_(std::move(widths)),
          uniform_from_(uniform_from),
          workshop_(workshop),
          fonts_(fonts) {}

    ComposedParagraph run() {
        workshop_.remarks = {};
        compose();
        out_.remarks = workshop_.remarks.all();
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
        out_.quality = quality_of(paragraph_, prepared_.least_space, out_, breaks);
        if (out_.emergency) report_loose_lines();
        if (!breaks.is_as_loose_as_wanted)
            workshop_.remarks.add(
                Code::looseness_not_reached,
                prepared_.collected.text.span_of(0, prepared_.collected.text.text.size()),
                {std::to_string(style_.breaking.looseness)});
        if ((style_.balance || paragraph_.line_sizes) && !are_balanced(breaks))
            workshop_.remarks.add(
                Code::too_long_to_balance,
                prepared_.collected.text.span_of(0, prepared_.collected.text.text.size()),
                {std::to_string(most_balanced_lines)});
        if (style_.balance || paragraph_.line_sizes) measure_clearance();
        if (style_.balance && !paragraph_.line_sizes) report_touching_lines();
        add_marker();
        if (drop_) add_drop_capital();
    }

    void take_drop_capital() {
        drop_ = drop_capital(prepared_.collected, paragraph_, out_.cap_height, workshop_, fonts_);
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
        std::vector<document::GlyphRun>& runs = out_.lines.front().runs;
        for (document::GlyphRun& run : drop_->runs) run.origin.x += style_.left_indent;
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
            out_.lines[i].clearance = clearance(out_.lines[i - 1], out_.lines[i], fonts_);
    }

    // Under the worst of them.
    void report_touching_lines() {
        const auto closer = [](const Line& a, const Line& b) { return a.clearance < b.clearance; };
        const auto worst = std::max_element(out_.lines.begin(), out_.lines.end(), closer);
        if (worst == out_.lines.end() || worst->clearance <= style_.leading) return;
        const auto points = std::lround(std::ceil(worst->clearance.points()));
        workshop_.remarks.add(Code::lines_touch,
                              prepared_.collected.text.span_of(worst->text_begin, worst->text_end),
                              {std::to_string(points)});
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
        workshop_.remarks.add(
            style_.hyphenate ? Code::lines_too_loose : Code::lines_too_loose_undivided,
            prepared_.collected.text.span_of(worst->text_begin, worst->text_end),
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
    }

    void finish(const paragraph::Breaks& breaks, std::size_t i) {
        const paragraph::Line& line = breaks.lines[i];
        LinePlan plan;
        plan.begin = prepared_.item_text[std::min(line.first, prepared_.item_text.size() - 1)];
        plan.end = prepared_.item_text[line.last];
        const auto* penalty = std::get_if<paragraph::Penalty>(&prepared_.items[line.last]);
        plan.hyphenated =
            std::binary_search(prepared_.hyphens.begin(), prepared_.hyphens.end(), plan.end);
        plan.last = penalty && penalty->cost <= paragraph::forced;
        plan.overfull = line.overfull;
        plan.indent = indent(i);
        plan.measure = available(i);
        Line finished = finish_line(prepared_, paragraph_, plan, workshop_, fonts_);
        finished.ascent = std::max(finished.ascent, ascent_);
        finished.descent = std::max(finished.descent, descent_);
        if (paragraph_.line_sizes) finished = fitted(std::move(finished), plan);
        if (finished.overfull)
            finished.remarks.push_back(diagnostic::make(
                Code::line_too_wide, prepared_.collected.text.span_of(plan.begin, plan.end),
                {prepared_.collected.text.text.substr(plan.begin, plan.end - plan.begin)}));
        out_.lines.push_back(std::move(finished));
    }

    // As wide as the measure, or as large as it may be.
    [[nodiscard]] Line fitted(Line line, const LinePlan& plan) const {
        if (line.width <= Length{}) return line;
        const Length size = style_.character.size;
        const double factor =
            std::min(plan.measure / line.width, paragraph_.line_sizes->largest / size);
        line = enlarged(std::move(line), factor, anchor(plan));
        line.overfull = size * factor < paragraph_.line_sizes->smallest;
        return line;
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
        auto runs = finish_marker(paragraph_.marker, style_, x, workshop_, fonts_);
        Line& first = out_.lines.front();
        first.runs.insert(first.runs.begin(), std::make_move_iterator(runs.begin()),
                          std::make_move_iterator(runs.end()));
    }

    const Paragraph& paragraph_;
    const style::ParagraphStyle& style_;
    std::function<Length(std::size_t)> widths_;
    std::size_t uniform_from_;
    Workshop& workshop_;
    FontTable& fonts_;
    Prepared prepared_;
    std::optional<DropCapital> drop_;
    Length ascent_, descent_;
    ComposedParagraph out_;
};

}  // namespace

ComposedParagraph Composer::State::compose(const Paragraph& paragraph,
                                           std::function<Length(std::size_t)> widths,
                                           std::size_t uniform_from) {
    return Composition(paragraph, std::move(widths), uniform_from, workshop, fonts).run();
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
