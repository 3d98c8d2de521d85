#include "inline/drop_capital.hpp"

#include <algorithm>

#include <unicode/uchar.h>

#include "base/utf8.hpp"
#include "font/outline.hpp"
#include "inline/faces.hpp"
#include "inline/finish.hpp"

namespace cicero::inlines {

namespace {

/// From the letter to the text beside it where the style says nothing, as a share of the text's
/// size.
constexpr double usual_gap = 0.3;
/// The first line comes nearer than the others only where that is seen, by this share of the size.
constexpr double seen = 0.4;
/// From the apostrophe to the word that it begins.
constexpr double apostrophe_gap = 0.1;
/// What a line's letters reach below its baseline, of their size.
constexpr double reach_below = 0.25;

/// The text's beginning: « | L | ’
struct Opening {
    std::size_t letter = 0, letter_end = 0, end = 0;
    bool is_word = false;  ///< by itself: a space follows, which it takes
};

bool opens(char32_t c) {
    constexpr std::u32string_view signs = U"«“‘„‹([ \u00A0\u202F";
    return signs.find(c) != std::u32string_view::npos;
}

std::optional<Opening> opening_of(const std::string& text) {
    Opening out;
    std::size_t at = 0;
    const auto here = [&] { return base::decode_utf8(text, at); };
    while (at < text.size() && opens(here().code_point)) at += here().size;
    if (at >= text.size() || !u_isalnum(UChar32(here().code_point))) return std::nullopt;
    out.letter = at;
    at += here().size;
    constexpr auto marks = U_GC_M_MASK;
    while (at < text.size() && (U_GET_GC_MASK(UChar32(here().code_point)) & marks) != 0)
        at += here().size;
    if (at < text.size() && text[at] == ' ') {
        out.is_word = true;
        ++at;
    }
    out.letter_end = out.end = at;
    if (at < text.size() && here().code_point == U'’') out.end = at + here().size;
    return out;
}

/// The right end of an outline between two heights (y down).
class Edge {
public:
    Edge(Length top, Length bottom) : top_(top), bottom_(bottom) {}

    void add(const std::vector<document::PathStep>& steps) {
        for (const document::PathStep& step : steps) std::visit(*this, step);
    }
    void operator()(const document::MoveTo& step) { at_ = begin_ = step.to; }
    void operator()(const document::LineTo& step) { line_to(step.to); }
    void operator()(const document::CurveTo& step) {
        constexpr int parts = 16;
        const Point from = at_;
        for (int i = 1; i <= parts; ++i) {
            const double t = double(i) / parts, s = 1 - t;
            const auto mix = [&](Length a, Length b, Length c, Length d) {
                return a * (s * s * s) + b * (3 * s * s * t) + c * (3 * s * t * t) +
                       d * (t * t * t);
            };
            line_to({mix(from.x, step.c1.x, step.c2.x, step.to.x),
                     mix(from.y, step.c1.y, step.c2.y, step.to.y)});
        }
    }
    void operator()(const document::ClosePath&) { line_to(begin_); }

    [[nodiscard]] std::optional<Length> right() const { return right_; }

private:
    void line_to(Point to) {
        Point low = at_, high = to;
        if (high.y < low.y) std::swap(low, high);
        at_ = to;
        if (high.y < top_ || low.y > bottom_) return;
        const auto x_at = [&](Length y) {
            if (high.y == low.y) return std::max(low.x, high.x);
            return low.x + (high.x - low.x) * ((y - low.y) / (high.y - low.y));
        };
        const Length reach = std::max(x_at(std::max(low.y, top_)), x_at(std::min(high.y, bottom_)));
        right_ = std::max(right_.value_or(reach), reach);
    }

    Length top_, bottom_;
    Point at_, begin_;
    std::optional<Length> right_;
};

class Maker {
public:
    Maker(const Collected& collected, const Paragraph& paragraph, Length cap_height,
          Workshop& workshop, FontTable& fonts)
        : collected_(collected),
          paragraph_(paragraph),
          style_(paragraph.style),
          cap_height_(cap_height),
          workshop_(workshop),
          fonts_(fonts),
          drop_(style_.drop_capital.character) {}

    std::optional<DropCapital> run() {
        const auto opening = opening_of(collected_.text.text);
        if (!opening || !find_size()) return std::nullopt;
        const Line letter = alone(opening->letter, opening->letter_end, &drop_);
        if (letter.runs.size() != 1 || letter.runs[0].right_to_left) return std::nullopt;
        out_.end = opening->end;
        hang(opening->letter);
        stand(letter.runs[0], opening->is_word);
        if (opening->end > opening->letter_end) add_apostrophe(*opening);
        return std::move(out_);
    }

private:
    // So that its capitals reach from the first line's capitals to the last line's baseline.
    // The family may have another cut for that size, whose capitals are other.
    bool find_size() {
        height_ = style_.leading * (style_.drop_capital.lines - 1) + cap_height_;
        drop_.size = height_;
        for (int round = 0; round < 2; ++round) {
            const font::FacePtr face = workshop_.library.find(drop_.families, wanted(drop_));
            if (!face || face->metrics().cap_height <= 0) return false;
            drop_.size = height_ * (double(face->units_per_em()) / face->metrics().cap_height);
        }
        return true;
    }

    Line alone(std::size_t begin, std::size_t end, const style::CharacterStyle* style) {
        Collected part = part_of(collected_, begin, end);
        if (style)
            for (StyleRun& run : part.runs) {
                run.style = style;
                run.form = StyleRun::Form::Normal;
            }
        return finish_alone(std::move(part), paragraph_.spans, Length{}, workshop_, fonts_);
    }

    // An opening quotation mark, before the margin.
    void hang(std::size_t end) {
        if (end == 0) return;
        Line signs = alone(0, end, nullptr);
        for (document::GlyphRun& run : signs.runs) {
            run.origin.x -= signs.width;
            out_.runs.push_back(std::move(run));
        }
    }

    void stand(document::GlyphRun run, bool is_word) {
        const Length down = height_ - cap_height_;
        run.origin.y += down;
        run.origin.x -= ink_of(run).left;
        const Heights ink = heights_of(run);
        out_.above = ink.above - height_;
        int lines = style_.drop_capital.lines;
        // The tail of a Q or J takes more lines where it would meet their letters.
        while (ink.below > style_.leading * (lines - style_.drop_capital.lines + 1) - cap_height_)
            ++lines;
        const Length whole = run.origin.x + ink_of(run).right + gap();
        out_.indents.assign(std::size_t(lines), whole);
        if (!is_word) out_.indents[0] = std::min(whole, first_edge(run) + gap());
        out_.runs.push_back(std::move(run));
    }

    [[nodiscard]] Length gap() const {
        return style_.drop_capital.gap.value_or(style_.character.size * usual_gap);
    }

    struct Sides {
        Length left, right;  ///< of the ink, from the run's origin
    };
    [[nodiscard]] Sides ink_of(const document::GlyphRun& run) const {
        const font::Face& face = fonts_.face(run.font);
        const auto scaled = [&](int units) {
            return base::scale_font_units(units, run.size, face.units_per_em());
        };
        const document::PlacedGlyph& glyph = run.glyphs.front();
        const font::Ink ink = face.ink(glyph.id);
        return {scaled(ink.left), scaled(glyph.advance - ink.right)};
    }

    struct Heights {
        Length above, below;  ///< of the ink, from the run's baseline
    };
    [[nodiscard]] Heights heights_of(const document::GlyphRun& run) const {
        const font::Face& face = fonts_.face(run.font);
        const font::Ink ink = face.ink(run.glyphs.front().id);
        return {base::scale_font_units(ink.top, run.size, face.units_per_em()),
                base::scale_font_units(-ink.bottom, run.size, face.units_per_em())};
    }

    // The letter's right side beside the first line, where that is well inside the whole.
    [[nodiscard]] Length first_edge(const document::GlyphRun& run) const {
        const Length whole = run.origin.x + ink_of(run).right;
        Edge beside(-cap_height_, style_.character.size * reach_below);
        beside.add(
            font::outline_at(fonts_.face(run.font), run.glyphs.front().id, run.size, run.origin));
        const Length near = beside.right().value_or(whole);
        return whole - near > style_.character.size * seen ? near : whole;
    }

    // Over the letter's foot, at the top; the lines that it reaches go on from it.
    void add_apostrophe(const Opening& opening) {
        Line line = alone(opening.letter_end, opening.end, &drop_);
        if (line.runs.size() != 1) return;
        document::GlyphRun& run = line.runs[0];
        const Sides ink = ink_of(run);
        const Length small = style_.character.size * apostrophe_gap;
        run.origin = {out_.indents[0] - gap() + small - ink.left, height_ - cap_height_};
        const Length bottom = run.origin.y + heights_of(run).below;
        const Length right = run.origin.x + ink.right + small;
        for (std::size_t i = 0; i < out_.indents.size(); ++i)
            if (i == 0 || style_.leading * int(i) - cap_height_ < bottom)
                out_.indents[i] = std::max(i == 0 ? Length{} : out_.indents[i], right);
        out_.runs.push_back(std::move(run));
    }

    const Collected& collected_;
    const Paragraph& paragraph_;
    const style::ParagraphStyle& style_;
    Length cap_height_, height_;
    Workshop& workshop_;
    FontTable& fonts_;
    style::CharacterStyle drop_;
    DropCapital out_;
};

}  // namespace

std::optional<DropCapital> drop_capital(const Collected& collected, const Paragraph& paragraph,
                                        Length cap_height, Workshop& workshop, FontTable& fonts) {
    const style::ParagraphStyle& style = paragraph.style;
    const bool from_the_left =
        style.align == style::Align::Left || style.align == style::Align::Justify;
    const bool has_room = cap_height > Length{} && style.leading > Length{};
    if (style.drop_capital.lines < 2 || !from_the_left || !has_room) return std::nullopt;
    return Maker(collected, paragraph, cap_height, workshop, fonts).run();
}

}  // namespace cicero::inlines
