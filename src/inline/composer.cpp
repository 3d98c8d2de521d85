#include "inline/composer.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

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

/// Ragged lines: what the blank at a line's end may take before it looks short, of the size.
constexpr double ragged_stretch = 3.0;

paragraph::Parameters parameters_for(const style::ParagraphStyle& style) {
    paragraph::Parameters p;
    const Length size = style.character.size;
    const style::Breaking& b = style.breaking;
    p.tolerance = b.strict_tolerance;
    p.loose_tolerance = b.tolerance;
    p.line_penalty = b.line_penalty;
    p.adjacent_demerits = b.adjacent_demerits;
    p.flagged_demerits = b.double_hyphen_demerits;
    p.final_flagged_demerits = b.final_hyphen_demerits;
    p.free_flagged = b.max_consecutive_hyphens;
    p.most_flagged = b.max_consecutive_hyphens + 1;
    p.most_flagged_demerits = b.excess_hyphen_demerits;
    p.shortest_last_line = b.last_line.at(size).units();
    p.runt_demerits = b.runt_demerits;
    p.looseness = b.looseness;
    p.stack_demerits = b.stack_demerits;
    if (b.as_tex) {
        p.as_tex = true;
        p.stack_demerits = p.shortest_last_line = 0;
    }
    if (style.align == style::Align::Justify) {
        p.within_limits = !b.as_tex;
        p.first_pass_divides = false;  // a word is whole where the lines can do without its halves
        p.emergency_stretch = b.emergency_stretch.at(size).units();
    } else {
        p.line_end_stretch = (size * ragged_stretch).units();
        p.adjacent_demerits = 0;  // unlike lengths are what ragged setting is
        if (style.balance) p.shortest_last_line = 0;
    }
    return p;
}

}  // namespace

document::FontId FontTable::id(const font::FacePtr& face) {
    for (std::size_t i = 0; i < faces_.size(); ++i)
        if (faces_[i] == face) return {std::uint32_t(i)};
    faces_.push_back(face);
    return {std::uint32_t(faces_.size() - 1)};
}

std::vector<document::FontResource> FontTable::resources() const {
    std::vector<document::FontResource> out;
    for (const font::FacePtr& face : faces_) out.push_back(face->resource());
    return out;
}

struct Composer::State {
    Workshop workshop;
    FontTable& fonts;
    bool report_lines = true;

    ComposedParagraph compose(const Paragraph& paragraph, std::function<Length(std::size_t)> widths,
                              std::size_t uniform_from);
};

Composer::Composer(font::Library& library, FontTable& fonts, diagnostic::Diagnostics& diagnostics)
    : state_(new State{{library, diagnostics, {}, {}}, fonts}) {}

Composer::~Composer() = default;

void Composer::report_lines(bool on) { state_->report_lines = on; }
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

    ComposedParagraph run(bool report) {
        prepared_.collected = collect(paragraph_.spans, style_.character);
        substitute_small_capitals(prepared_.collected, workshop_.library);
        out_.text = prepared_.collected.text.text;
        measure_capitals();
        if (out_.text.empty()) return empty();
        prepared_.runs = shape_runs(prepared_.collected, workshop_);
        make_items(prepared_, style_, workshop_);
        const paragraph::Breaks breaks = find_breaks();
        out_.emergency =
            breaks.pass == paragraph::Pass::Emergency || breaks.pass == paragraph::Pass::LastResort;
        for (std::size_t i = 0; i < breaks.lines.size(); ++i) finish(breaks, i, report);
        out_.quality = quality_of(paragraph_, out_, breaks);
        if (report && out_.emergency) report_loose_lines();
        add_marker();
        return std::move(out_);
    }

private:
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
        workshop_.diagnostics.add(
            style_.hyphenate ? Code::lines_too_loose : Code::lines_too_loose_undivided,
            prepared_.collected.text.span_of(worst->text_begin, worst->text_end),
            {std::to_string(count), std::to_string(std::lround(width * 100))});
    }

    [[nodiscard]] Length indent(std::size_t line) const {
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

    ComposedParagraph empty() {
        Line line;
        line.ascent = ascent_;
        line.descent = descent_;
        out_.lines.push_back(std::move(line));
        return std::move(out_);
    }

    paragraph::Breaks break_at(double share) const {
        const auto width = [&](std::size_t line) { return (available(line) * share).units(); };
        paragraph::Parameters parameters = parameters_for(style_);
        parameters.uniform_from = uniform_from_;
        return paragraph::break_paragraph(prepared_.items, width, parameters);
    }

    // Balanced: the narrowest measure, in hundredths, that needs no more lines than the whole one.
    paragraph::Breaks find_breaks() const {
        paragraph::Breaks best = break_at(1);
        if (!style_.balance || best.lines.size() < 2) return best;
        int low = 30, high = 100;
        while (low + 1 < high) {
            const int middle = (low + high) / 2;
            paragraph::Breaks tried = break_at(middle / 100.0);
            const bool overfull = std::any_of(tried.lines.begin(), tried.lines.end(),
                                              [](const paragraph::Line& l) { return l.overfull; });
            if (tried.lines.size() > best.lines.size() || overfull) low = middle;
            else {
                high = middle;
                best = std::move(tried);
            }
        }
        return best;
    }

    void finish(const paragraph::Breaks& breaks, std::size_t i, bool report) {
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
        if (report && finished.overfull)
            workshop_.diagnostics.add(Code::line_too_wide,
                                      prepared_.collected.text.span_of(plan.begin, plan.end),
                                      {out_.text.substr(plan.begin, plan.end - plan.begin)});
        out_.lines.push_back(std::move(finished));
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
    Length ascent_, descent_;
    ComposedParagraph out_;
};

}  // namespace

ComposedParagraph Composer::State::compose(const Paragraph& paragraph,
                                           std::function<Length(std::size_t)> widths,
                                           std::size_t uniform_from) {
    return Composition(paragraph, std::move(widths), uniform_from, workshop, fonts)
        .run(report_lines);
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
