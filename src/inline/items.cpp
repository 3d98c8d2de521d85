#include <algorithm>
#include <map>

#include <unicode/uchar.h>

#include "base/utf8.hpp"
#include "inline/margins.hpp"
#include "inline/prepare.hpp"
#include "text/line_breaks.hpp"
#include "text/typography_words.hpp"

namespace cicero::inlines {

namespace {

using paragraph::Box;
using paragraph::Discretionary;
using paragraph::Glue;
using paragraph::Penalty;

constexpr char32_t nbsp = 0xA0, nnbsp = 0x202F;

/// A title's line should not end with an article or a preposition.
constexpr int sense_penalty = 2000;

// FNV-1a over letters: two words of a paragraph that are one by accident cost a stack at most.
constexpr std::uint32_t word_seed = 2166136261u, word_factor = 16777619u;

// Of ICU's questions; most letters are ASCII.
bool is_letter(char32_t c) {
    return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : u_isalpha(UChar32(c)) != 0;
}
bool is_capital(char32_t c) { return c < 0x80 ? c >= 'A' && c <= 'Z' : u_isupper(UChar32(c)) != 0; }
bool is_letter_or_digit(char32_t c) {
    return c < 0x80 ? is_letter(c) || (c >= '0' && c <= '9') : u_isalnum(UChar32(c)) != 0;
}
char32_t lower(char32_t c) {
    return c < 0x80 ? (is_capital(c) ? c | 0x20 : c) : char32_t(u_tolower(UChar32(c)));
}

struct Character {
    char32_t c;
    std::size_t begin, end;
};

std::vector<Character> characters(const std::string& text) {
    std::vector<Character> out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const base::Decoded d = base::decode_utf8(text, i);
        out.push_back({d.code_point, i, i + d.size});
        i += d.size;
    }
    return out;
}

class ItemMaker {
public:
    ItemMaker(Prepared& prepared, const style::ParagraphStyle& style, Workshop& workshop)
        : out_(prepared),
          style_(style),
          workshop_(workshop),
          text_(prepared.collected.text.text),
          chars_(characters(text_)),
          advances_(text_.size() + 1),
          glyphs_(text_.size() + 1),
          clusters_(text_.size() + 1, Cluster::Inside) {
        out_.items.reserve(text_.size() / 3 + 4);
        out_.item_text.reserve(text_.size() / 3 + 4);
        letters_give_ =
            style.align == style::Align::Justify && style.letters() != style::LetterGive{{}, 0};
        measure();
        breaks_ = text::line_breaks(text_, style.character.language);
        if (style.hyphenate && !style.balance) find_hyphens();
    }

    void run() {
        for (at_ = 0; at_ < chars_.size(); ++at_) step();
        close_box();
        finish();
    }

private:
    /// What stands at a byte of the text, as HarfBuzz shaped the whole.
    enum class Cluster : std::uint8_t { Inside, Unsafe, Safe };
    /// A place where the patterns divide a word.
    struct Hyphen {
        std::size_t byte = 0;
        int cost = 0;
    };
    /// A space as wide as its glyph.
    struct KnownSpace {
        const ShapedRun* run = nullptr;
        std::uint32_t glyph = 0;
        int advance = 0;
    };

    // The advance of each cluster, at its first byte, and whether the text may be cut there.
    void measure() {
        for (const ShapedRun& run : out_.runs) {
            const Length tracking = run.style->tracking.at(run.size);
            const int upem = run.face->units_per_em();
            auto last_cluster = std::size_t(-1);
            for (std::size_t g = 0; g < run.glyphs.size(); ++g) {
                const text::ShapedGlyph& glyph = run.glyphs[g];
                const std::size_t at = run.begin + glyph.cluster;
                advances_[at] += base::scale_font_units(glyph.advance, run.size, upem);
                if (at != last_cluster) {
                    advances_[at] += tracking;
                    glyphs_[at] = std::uint32_t(g);
                }
                last_cluster = at;
                kern_space(run, glyph, at);
                if (clusters_[at] != Cluster::Unsafe)
                    clusters_[at] = glyph.unsafe_to_break ? Cluster::Unsafe : Cluster::Safe;
            }
            if (run.joint == Length{}) continue;
            advances_[last_cluster] += run.joint;
            clusters_[run.end] = Cluster::Unsafe;  // a line that ends there has no joint
        }
    }

    // What the font's kerning adds to a space (Lato's does in one pair of words of twelve). U+202F
    // is left out: HarfBuzz makes one from U+0020 where the font has none.
    void kern_space(const ShapedRun& run, const text::ShapedGlyph& glyph, std::size_t at) {
        if (text_[at] != ' ' && text_.compare(at, 2, "\u00A0") != 0) return;
        if (known_space_.run != &run || known_space_.glyph != glyph.id)
            known_space_ = {&run, glyph.id,
                            hb_font_get_glyph_h_advance(run.face->hb_font(), glyph.id)};
        const int kern = glyph.advance - known_space_.advance;
        if (kern != 0)
            kerns_[at] = base::scale_font_units(kern, run.size, run.face->units_per_em());
    }

    [[nodiscard]] Length kern_at(const Character& space) const {
        if (kerns_.empty()) return {};
        const auto found = kerns_.find(space.begin);
        return found == kerns_.end() ? Length{} : found->second;
    }

    // Most questions are about the run that was asked for last.
    [[nodiscard]] const ShapedRun* run_at(std::size_t byte) {
        if (!run_ || byte < run_->begin || byte >= run_end_) {
            run_ = find_run(byte);
            const ShapedRun* next = run_ ? run_ + 1 : out_.runs.data();
            const bool is_last = next == out_.runs.data() + out_.runs.size();
            run_end_ = is_last ? std::size_t(-1) : next->begin;
            if (run_) measure_run();
        }
        return run_;
    }

    // What is the same for all letters of a run.
    void measure_run() {
        tracking_ = run_->style->tracking.at(run_->size);
        tracking_gives_ = style_.letters().tracking.at(run_->size).units();
        takes_tracking_ = takes_tracking(run_->key.script);
        hyphen_.clear();
    }

    // Of the run at `byte`, until another is asked for.
    const std::string& hyphen_at(std::size_t byte) {
        const ShapedRun& run = *run_at(byte);
        if (hyphen_.empty()) {
            hyphen_ = hyphen_for(*run.face);
            hyphen_width_ = width(run, hyphen_);
        }
        return hyphen_;
    }

    [[nodiscard]] const ShapedRun* find_run(std::size_t byte) const {
        const auto after =
            std::upper_bound(out_.runs.begin(), out_.runs.end(), byte,
                             [](std::size_t b, const ShapedRun& run) { return b < run.begin; });
        return after == out_.runs.begin() ? nullptr : &*(after - 1);
    }

    void find_hyphens() {
        for (std::size_t i = 0; i < chars_.size(); ++i) {
            if (!is_letter(chars_[i].c)) continue;
            std::size_t end = i;
            while (end < chars_.size() && text::is_word_character(chars_[end].c)) ++end;
            hyphenate(i, end);
            i = end;
        }
    }

    void hyphenate(std::size_t begin, std::size_t end) {
        const std::size_t from = chars_[begin].begin, to = chars_[end - 1].end;
        const ShapedRun* run = run_at(from);
        if (!run || !run->style->typography) return;
        std::size_t capitals = 0;
        for (std::size_t k = begin; k < end; ++k)
            capitals += is_capital(chars_[k].c) && !run_at(chars_[k].begin)->scaled_capitals;
        if (capitals > 1) return;  // an acronym, or capitals all through
        // A capital inside a sentence: most likely a name.
        const bool name = capitals == 1 && begin > 0 && chars_[begin - 1].c != '.';
        const int cost =
            style_.breaking.hyphen_penalty +
            (name && !style_.breaking.as_tex ? style_.breaking.name_hyphen_penalty : 0);
        for (const std::size_t offset : workshop_.hyphenator.breaks(
                 std::string_view(text_).substr(from, to - from), run->style->language))
            hyphens_.push_back({from + offset, cost});
    }

    void push(paragraph::Item item, std::size_t text_at) {
        out_.items.push_back(item);
        out_.item_text.push_back(text_at);
    }

    void step() {
        const Character& ch = chars_[at_];
        if (ch.c == line_separator) return line_end(ch);
        if (ch.c == ' ' || ch.c == '\n' || ch.c == '\t') return word_space(ch);
        if (ch.c == nbsp || ch.c == nnbsp) return fixed_space(ch);
        if (box_open_ && ch.begin > box_begin_) break_before(ch);
        open_box(ch);
        box_.width += advances_[ch.begin].units();
        if (is_letter_or_digit(ch.c)) word_ = (word_ ^ std::uint32_t(lower(ch.c))) * word_factor;
        if (letters_give_ && clusters_[ch.begin] != Cluster::Inside) give(ch.begin);
        last_ = &ch;
    }

    // What the cluster may give: the space after it, its own width.
    void give(std::size_t byte) {
        const ShapedRun* run = run_at(byte);
        if (!run || !takes_tracking_) return;
        const auto tracking = tracking_gives_;
        const Length glyphs = advances_[byte] - tracking_;
        const auto expansion = (glyphs * style_.letters().glyph_width).units();
        last_tracking_ = tracking;
        box_.tracking.stretch += tracking;
        box_.tracking.shrink += tracking;
        box_.expansion.stretch += expansion;
        box_.expansion.shrink += expansion;
    }

    void open_box(const Character& ch) {
        if (box_open_) return;
        box_ = Box{};
        last_tracking_ = 0;
        word_ = word_seed;
        if (style_.optical_margins) box_.hang_left = margin(ch, left_margin);
        box_open_ = true;
        box_begin_ = ch.begin;
    }

    // Tracking stands between letters: a word has one gap fewer than it has clusters.
    void close_box(bool word_goes_on = false) {
        if (!box_open_) return;
        if (word_ != word_seed) box_.first_word = box_.last_word = word_;
        if (!word_goes_on) {
            box_.tracking.stretch -= last_tracking_;
            box_.tracking.shrink -= last_tracking_;
        }
        if (style_.optical_margins && last_) box_.hang_right = margin(*last_, right_margin);
        push(box_, box_begin_);
        box_open_ = false;
    }

    // At most the box's width, of which the breaker makes sure.
    template <class Margin>
    [[nodiscard]] paragraph::Width margin(const Character& ch, const Margin& at) {
        const ShapedRun* run = run_at(ch.begin);
        if (!run || run->level != 0) return 0;
        auto glyph = run->glyphs.begin() + glyphs_[ch.begin];
        if (clusters_[ch.begin] == Cluster::Inside)
            glyph = std::lower_bound(run->glyphs.begin(), run->glyphs.end(), ch.begin - run->begin,
                                     [](const text::ShapedGlyph& g, std::size_t cluster) {
                                         return g.cluster < cluster;
                                     });
        if (glyph == run->glyphs.end()) return 0;
        return at(ch.c, *glyph, *run->face, run->size).units();
    }

    // A legal break inside what is not separated by a space.
    void break_before(const Character& ch) {
        while (hyphens_at_ < hyphens_.size() && hyphens_[hyphens_at_].byte < ch.begin)
            ++hyphens_at_;
        if (hyphens_at_ < hyphens_.size() && hyphens_[hyphens_at_].byte == ch.begin)
            return push_hyphen(ch, hyphens_[hyphens_at_].cost);
        while (breaks_at_ < breaks_.size() && breaks_[breaks_at_] < ch.begin) ++breaks_at_;
        if (breaks_at_ == breaks_.size() || breaks_[breaks_at_] != ch.begin) return;
        const char32_t before = chars_[at_ - 1].c;
        const bool hyphen = before == '-' || before == 0x2010;
        if (hyphen && style_.balance) return;
        close_box();
        push_break(ch, hyphen);
    }

    void push_hyphen(const Character& ch, int cost) {
        close_box(true);
        const std::string& mark = hyphen_at(ch.begin - 1);
        const Length hyphen_width = hyphen_width_;
        Discretionary d{before_break(ch.begin, mark).units(), after_break(ch.begin).units(), 0,
                        cost, true};
        if (style_.optical_margins) d.hang_before = (hyphen_width * hang_right('-')).units();
        out_.hyphens.push_back(ch.begin);
        push(d, ch.begin);
    }

    // After a hyphen, dash or slash of the text. Where it is kerned with the letter that follows,
    // the line that ends there is wider than what stands in the whole.
    void push_break(const Character& ch, bool hyphen) {
        const int cost = hyphen ? style_.breaking.explicit_hyphen_penalty : 0;
        Discretionary d{0, 0, 0, cost, hyphen};
        if (clusters_[ch.begin] != Cluster::Safe) {
            d.before = before_break(ch.begin, {}).units();
            d.after = after_break(ch.begin).units();
        }
        if (d.before == 0 && d.after == 0) return push(Penalty{cost, hyphen}, ch.begin);
        if (style_.optical_margins) {
            d.hang_before = margin(*last_, right_margin);
            d.hang_after = margin(ch, left_margin);
        }
        push(d, ch.begin);
    }

    // What a line that ends at `byte` with `mark` is wider by than the letters as they stand in
    // the whole word: the hyphen, a kern with it, a ligature undone. What lies left of the last
    // place where the text may be cut does not change.
    Length before_break(std::size_t byte, const std::string& mark) {
        const ShapedRun& run = *run_at(byte - 1);
        std::size_t from = byte - 1;
        while (from > run.begin && clusters_[from] != Cluster::Safe) --from;
        return width(run, text_.substr(from, byte - from) + mark) - advance(from, byte);
    }

    // The same for the line that begins there.
    Length after_break(std::size_t byte) {
        const ShapedRun& run = *run_at(byte);
        if (byte == run.begin || clusters_[byte] == Cluster::Safe) return {};
        std::size_t to = byte + 1;
        while (to < run.end && clusters_[to] != Cluster::Safe) ++to;
        const Length last = run.style->tracking.at(run.size);
        return width(run, text_.substr(byte, to - byte)) + last - advance(byte, to);
    }

    [[nodiscard]] Length advance(std::size_t begin, std::size_t end) const {
        Length sum;
        for (std::size_t at = begin; at < end; ++at) sum += advances_[at];
        return sum;
    }

    // Tracked, but not after the last cluster.
    Length width(const ShapedRun& run, const std::string& text) {
        Length sum;
        const Length tracking = run.style->tracking.at(run.size);
        const text::ShapedGlyph* last = nullptr;
        for (const text::ShapedGlyph& g : workshop_.shapes.shaped(text, run.context)) {
            sum += base::scale_font_units(g.advance, run.size, run.face->units_per_em());
            if (last && last->cluster != g.cluster) sum += tracking;
            last = &g;
        }
        return sum;
    }

    [[nodiscard]] Length space_width(const ShapedRun& run) const {
        return base::scale_font_units(run.face->metrics().space, run.size,
                                      run.face->units_per_em()) +
               run.style->tracking.at(run.size);
    }

    void word_space(const Character& ch) {
        const ShapedRun* run = run_at(ch.begin);
        const Length kern = take_kern(ch);
        close_box();
        if (!run) return;
        Space space = stretching_space(ch, space_width(*run));
        space.width += kern_at(ch);
        out_.spaces.push_back(space);
        if (style_.balance && ends_with_function_word())
            push(Penalty{sense_penalty, false}, ch.begin);
        push(Glue{(space.width + kern).units(), space.stretch.units(), space.shrink.units()},
             ch.begin);
    }

    // The kern of a letter with the space after it goes from the box to the glue: it is not there
    // where the line ends.
    Length take_kern(const Character& space) {
        if (!box_open_ || clusters_[space.begin] == Cluster::Safe) return {};
        const ShapedRun& run = *run_at(space.begin - 1);
        if (run.end == space.begin) return {};
        const Length kern = -before_break(space.begin, {}) - run.style->tracking.at(run.size);
        box_.width -= kern.units();
        return kern;
    }

    // What the style gives a space whose width in the font is `w`.
    [[nodiscard]] Space stretching_space(const Character& ch, Length w) const {
        const style::WordSpace& share = style_.word_space;
        Space space{ch.begin, ch.end - ch.begin, w * share.ideal, {}, {}};
        if (style_.align == style::Align::Justify) {
            space.stretch = w * (share.most - share.ideal);
            space.shrink = w * (share.ideal - share.least);
        }
        return space;
    }

    [[nodiscard]] bool ends_with_function_word() const {
        std::u32string word;
        for (std::size_t k = at_; k > 0 && is_letter(chars_[k - 1].c); --k)
            word.insert(word.begin(), lower(chars_[k - 1].c));
        return text::words::is_function_word(word);
    }

    // The widths of the French table: half a space and rigid; a space; 0.8 of one inside
    // guillemets.
    void fixed_space(const Character& ch) {
        const ShapedRun* run = run_at(ch.begin);
        close_box();
        if (!run) return;
        const Length w = space_width(*run);
        const bool guillemet = (at_ > 0 && chars_[at_ - 1].c == U'«') ||
                               (at_ + 1 < chars_.size() && chars_[at_ + 1].c == U'»');
        Space space = stretching_space(ch, w);
        if (ch.c == nnbsp) {
            space.width = w * 0.5;
            space.stretch = space.shrink = Length{};
        } else if (guillemet) {
            space.width = w * 0.8;
            space.stretch = space.stretch * 0.3;
            space.shrink = space.shrink * 0.8;
        }
        space.width += kern_at(ch);
        out_.spaces.push_back(space);
        push(Penalty{paragraph::forbidden, false}, ch.begin);
        push(Glue{space.width.units(), space.stretch.units(), space.shrink.units()}, ch.begin);
    }

    void line_end(const Character& ch) {
        close_box();
        push(Penalty{paragraph::forbidden, false}, ch.begin);
        push(Glue{0, 0, 0, 1}, ch.begin);
        push(Penalty{paragraph::forced, false}, ch.begin);
    }

    void finish() {
        while (!out_.items.empty() && std::holds_alternative<Glue>(out_.items.back())) {
            out_.items.pop_back();
            out_.item_text.pop_back();
        }
        const std::size_t end = out_.items.empty() ? 0 : text_.size();
        push(Penalty{paragraph::forbidden, false}, end);
        push(Glue{0, 0, 0, 1}, end);
        push(Penalty{paragraph::forced, false}, end);
    }

    Prepared& out_;
    const style::ParagraphStyle& style_;
    Workshop& workshop_;
    const std::string& text_;
    std::vector<Character> chars_;
    std::vector<Length> advances_;
    std::vector<std::uint32_t> glyphs_;  ///< the first of each cluster, at its first byte
    std::vector<Cluster> clusters_;
    std::vector<std::size_t> breaks_;
    std::vector<Hyphen> hyphens_;                 ///< in order
    std::size_t breaks_at_ = 0, hyphens_at_ = 0;  ///< the first that lie not before `at_`
    const ShapedRun* run_ = nullptr;              ///< asked for last; what follows is of it
    std::size_t run_end_ = 0;
    Length tracking_, hyphen_width_;
    paragraph::Width tracking_gives_ = 0;
    bool takes_tracking_ = false;
    std::string hyphen_;
    KnownSpace known_space_;
    bool letters_give_ = false;
    paragraph::Width last_tracking_ = 0;
    std::uint32_t word_ = 0;  ///< of the open box: what its letters read, whatever their case
    std::map<std::size_t, Length> kerns_;  ///< of spaces
    std::size_t at_ = 0;
    bool box_open_ = false;
    std::size_t box_begin_ = 0;
    Box box_;
    const Character* last_ = nullptr;
};

}  // namespace

void make_items(Prepared& prepared, const style::ParagraphStyle& style, Workshop& workshop) {
    ItemMaker(prepared, style, workshop).run();
}

std::string hyphen_for(const font::Face& face) { return face.has(0x2010) ? "\u2010" : "-"; }

}  // namespace cicero::inlines
