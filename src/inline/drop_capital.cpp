#include "inline/drop_capital.hpp"

#include <algorithm>

#include <unicode/uchar.h>

#include "base/utf8.hpp"
#include "font/profile.hpp"
#include "inline/alone.hpp"
#include "inline/faces.hpp"
#include "inline/letterforms.hpp"
#include "inline/small_capitals.hpp"

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

class Maker {
public:
    Maker(const Collected& collected, const story::Paragraph& paragraph, Length cap_height,
          Toolbox& toolbox, std::vector<Remark>& remarks)
        : collected_(collected),
          paragraph_(paragraph),
          style_(paragraph.style),
          cap_height_(cap_height),
          toolbox_(toolbox),
          remarks_(remarks),
          drop_(style_.drop_capital.character) {}

    std::optional<DropCapital> run() {
        const auto opening = opening_of(collected_.text.text);
        if (!opening || !find_size()) return std::nullopt;
        const LineInk letter = alone(opening->letter, opening->letter_end, &drop_).ink;
        if (letter.runs.size() != 1 || letter.runs[0].run.right_to_left) return std::nullopt;
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
            const font::FacePtr face = face_of(drop_, toolbox_.library);
            if (!face || face->metrics().cap_height <= 0) return false;
            drop_.size = height_ * (double(face->units_per_em()) / face->metrics().cap_height);
        }
        return true;
    }

    SetLine alone(std::size_t begin, std::size_t end, const style::CharacterStyle* style) {
        Collected part = part_of(collected_, begin, end);
        if (style)
            for (StyleRun& run : part.runs) {
                run.style = style;
                run.form = StyleRun::Form::Normal;
            }
        return set_alone(part, paragraph_.spans, Length{}, toolbox_, remarks_);
    }

    // An opening quotation mark, before the margin.
    void hang(std::size_t end) {
        if (end == 0) return;
        SetLine signs = alone(0, end, nullptr);
        for (SetRun& run : signs.ink.runs) {
            run.origin.x -= signs.line.width;
            out_.runs.push_back(std::move(run));
        }
    }

    void stand(SetRun run, bool is_word) {
        run.origin = {run.origin.x - ink_of(run).left, height_ - cap_height_};
        const InkBox ink = ink_of(run);
        out_.above = ink.top - cap_height_;
        // The tail of a Q or J takes more lines where it would meet their letters.
        int lines = style_.drop_capital.lines;
        while (-ink.bottom > style_.leading * lines - cap_height_) ++lines;
        out_.indents.assign(std::size_t(lines), ink.right + gap());
        if (!is_word) out_.indents[0] = first_edge(run, ink.right) + gap();
        out_.runs.push_back(std::move(run));
    }

    [[nodiscard]] Length gap() const {
        return style_.drop_capital.gap.value_or(style_.character.size * usual_gap);
    }

    [[nodiscard]] static InkBox ink_of(const SetRun& set) {
        return ink_box(set, set.run.glyphs.front(), set.origin.x);
    }

    // The letter's right side beside the first line, where that is well inside the whole.
    [[nodiscard]] Length first_edge(const SetRun& set, Length whole) const {
        const font::Profile profile(*set.face, set.run.glyphs.front().id);
        const Length size = style_.character.size, drop = set.run.size;
        const auto furthest = profile.right_between((set.origin.y - size * reach_below) / drop,
                                                    (set.origin.y + cap_height_) / drop);
        if (!furthest) return whole;
        const Length near = set.origin.x + drop * *furthest;
        return whole - near > size * seen ? near : whole;
    }

    // Over the letter's foot, at the top; the lines that it reaches go on from it.
    void add_apostrophe(const Opening& opening) {
        LineInk ink_alone = alone(opening.letter_end, opening.end, &drop_).ink;
        if (ink_alone.runs.size() != 1) return;
        SetRun& run = ink_alone.runs[0];
        const Length small = style_.character.size * apostrophe_gap;
        run.origin.y = height_ - cap_height_;
        run.origin.x += out_.indents[0] - gap() + small - ink_of(run).left;
        const InkBox ink = ink_of(run);
        out_.indents[0] = ink.right + small;
        for (std::size_t i = 1; i < out_.indents.size(); ++i)
            if (style_.leading * int(i) - cap_height_ < -ink.bottom)
                out_.indents[i] = std::max(out_.indents[i], out_.indents[0]);
        out_.runs.push_back(std::move(run));
    }

    const Collected& collected_;
    const story::Paragraph& paragraph_;
    const style::ParagraphStyle& style_;
    Length cap_height_, height_;
    Toolbox& toolbox_;
    std::vector<Remark>& remarks_;
    style::CharacterStyle drop_;
    DropCapital out_;
};

// The end of the word that many words further on; a space that holds parts none.
std::size_t words_end(const std::string& text, std::size_t at, int words) {
    for (; at < text.size() && words > 0; ++at)
        if (text[at] == ' ' && --words == 0) return at;
    return at;
}

// Runs are cut at both ends.
void set_form(std::vector<StyleRun>& runs, std::size_t begin, std::size_t end,
              StyleRun::Form form) {
    std::vector<StyleRun> out;
    const auto put = [&](StyleRun run, std::size_t from, std::size_t to, StyleRun::Form as) {
        run.begin = std::max(run.begin, from);
        run.end = std::min(run.end, to);
        run.form = as;
        if (run.begin < run.end) out.push_back(run);
    };
    for (const StyleRun& run : runs) {
        put(run, 0, begin, run.form);
        put(run, begin, end, run.form == StyleRun::Form::Normal ? form : run.form);
        put(run, end, run.end, run.form);
    }
    runs = std::move(out);
}

}  // namespace

bool has_drop_capital(const style::ParagraphStyle& style) {
    const bool from_the_left =
        style.align == style::Align::Left || style.align == style::Align::Justify;
    return style.drop_capital.lines >= 2 && from_the_left;
}

void mark_first_words(Collected& collected, const style::ParagraphStyle& style, Toolbox& toolbox,
                      std::vector<Remark>& remarks) {
    if (style.drop_capital.small_words == 0 || !has_drop_capital(style)) return;
    const auto opening = opening_of(collected.text.text);
    if (!opening) return;
    set_form(collected.runs, opening->end,
             words_end(collected.text.text, opening->end, style.drop_capital.small_words),
             StyleRun::Form::FirstWords);
    if (has_small_capitals(style.character, toolbox.library)) return;
    if (const font::FacePtr face = face_of(style.character, toolbox.library))
        remarks.push_back({diagnostic::Code::small_capitals_scaled,
                           {name_of(*face), "drop-cap: small-cap-words", ""},
                           {},
                           false,
                           style.drop_capital.small_words_said.span});
}

std::optional<DropCapital> drop_capital(const Collected& collected,
                                        const story::Paragraph& paragraph, Length cap_height,
                                        Toolbox& toolbox, std::vector<Remark>& remarks) {
    const bool has_room = cap_height > Length{} && paragraph.style.leading > Length{};
    if (!has_drop_capital(paragraph.style) || !has_room) return std::nullopt;
    return Maker(collected, paragraph, cap_height, toolbox, remarks).run();
}

}  // namespace cicero::inlines
