#include <algorithm>
#include <map>

#include "inline/breakable_text.hpp"
#include "inline/faces.hpp"
#include "inline/margins.hpp"
#include "inline/places.hpp"
#include "inline/sense.hpp"

namespace cicero::inlines {

namespace {

using paragraph::Box;
using paragraph::Discretionary;
using paragraph::Glue;
using paragraph::Penalty;

constexpr char32_t nbsp = 0xA0, nnbsp = 0x202F;

/// A line that ends inside a word at a slash or the like: GNU/ | Linux.
constexpr int inner_penalty = 200;

/// U+202F is half a word space; but where that is narrow (EB Garamond: a tenth of the size) the
/// sign would seem glued to its word, so it is at least this part of the size.
constexpr double fine_share = 0.5, least_fine = 1.0 / 8;

// FNV-1a over letters: two words of a paragraph that are one by accident cost a stack at most.
constexpr std::uint32_t word_seed = 2166136261u, word_factor = 16777619u;

class ItemMaker {
public:
    ItemMaker(BreakableText& breakable, const style::ParagraphStyle& style, Toolbox& toolbox)
        : out_(breakable),
          style_(style),
          letter_give_(style.letters()),
          toolbox_(toolbox),
          text_(breakable.collected.text.text),
          chars_(characters(text_)),
          advances_(text_.size() + 1),
          glyphs_(text_.size() + 1),
          clusters_(text_.size() + 1, Cluster::Inside) {
        out_.items.reserve(text_.size() / 3 + 4);
        out_.item_text.reserve(text_.size() / 3 + 4);
        letters_give_ =
            style.align == style::Align::Justify && letter_give_ != style::LetterGive{{}, 0};
        if (style.align == style::Align::Justify) out_.least_space = least_space();
        measure();
        kept_ = kept_places(chars_, style.keep_words);
        breaks_ = toolbox.opportunities.inside_words(text_, style.character.language);
        if (style.hyphenate && !style.balance)
            hyphens_ = hyphen_places(chars_, breakable, style, toolbox.hyphenator);
        if (style.balance || style_.is_ragged())
            for (const Character& ch : chars_) letters_ += ch.c;
    }

    void run() {
        for (at_ = 0; at_ < chars_.size(); ++at_) step();
        close_box();
        finish();
    }

private:
    /// What stands at a byte of the text, as HarfBuzz shaped the whole.
    enum class Cluster : std::uint8_t { Inside, Unsafe, Safe };
    /// A space as wide as its glyph.
    struct KnownSpace {
        const ShapedRun* run = nullptr;
        std::uint32_t glyph = 0;
        int advance = 0;
    };

    // No line may end before character `at`.
    [[nodiscard]] bool is_kept(std::size_t at) const { return !kept_.empty() && kept_[at]; }

    // By the paragraph's own face, whatever its words are set in: one share for a line's ratio.
    [[nodiscard]] double least_space() const {
        const font::FacePtr face = face_of(style_.character, toolbox_.library);
        if (!face) return style_.word_space.ideal;
        const auto em = [&](int value) { return Em{double(value) / face->units_per_em()}; };
        return style_.word_space.least_of(em(face->metrics().space),
                                          em(face->metrics().letter_gap));
    }

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
        const bool is_nbsp = text_[at] == '\xC2' && text_[at + 1] == '\xA0';
        if (text_[at] != ' ' && !is_nbsp) return;
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
        if (!run_ || byte < run_->begin || byte >= run_end_) find_run(byte);
        return run_;
    }

    void find_run(std::size_t byte) {
        run_ = inlines::run_at(out_.runs, byte);
        const ShapedRun* next = run_ ? run_ + 1 : out_.runs.data();
        const bool is_last = next == out_.runs.data() + out_.runs.size();
        run_end_ = is_last ? std::size_t(-1) : next->begin;
        if (run_) measure_run();
    }

    // What is the same for all letters of a run.
    void measure_run() {
        tracking_ = run_->style->tracking.at(run_->size);
        tracking_gives_ = letter_give_.tracking.at(run_->size).units();
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

    void push(paragraph::Item item, std::size_t text_at) {
        out_.items.push_back(item);
        out_.item_text.push_back(text_at);
    }

    void step() {
        const Character& ch = chars_[at_];
        if (ch.c == story::line_separator) return line_end(ch);
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
        const auto expansion = (glyphs * letter_give_.glyph_width).units();
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
        if (style_.optical_margins) box_.hang_left = margin(ch, &Margins::left);
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
        if (style_.optical_margins && last_) box_.hang_right = margin(*last_, &Margins::right);
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
        return (toolbox_.margins.*at)(ch.c, *glyph, *run->face, run->size).units();
    }

    // A legal break inside what is not separated by a space.
    void break_before(const Character& ch) {
        if (is_kept(at_)) return;
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
        const int cost = hyphen ? style_.breaking.explicit_hyphen_penalty : inner_cost();
        Discretionary d{0, 0, 0, cost, hyphen};
        if (clusters_[ch.begin] != Cluster::Safe) {
            d.before = before_break(ch.begin, {}).units();
            d.after = after_break(ch.begin).units();
        }
        if (d.before == 0 && d.after == 0) return push(Penalty{cost, hyphen}, ch.begin);
        if (style_.optical_margins) {
            d.hang_before = margin(*last_, &Margins::right);
            d.hang_after = margin(ch, &Margins::left);
        }
        push(d, ch.begin);
    }

    // After a slash or another sign inside a word; a dash parts words.
    [[nodiscard]] int inner_cost() const {
        const char32_t before = chars_[at_ - 1].c;
        return style_.breaking.as_tex || before == U'–' || before == U'—' ? 0 : inner_penalty;
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
        for (const text::ShapedGlyph& g : toolbox_.shapes.shaped(text, run.context)) {
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
        const int cost = is_kept(at_) ? paragraph::forbidden : end_cost(*run);
        if (cost > 0) push(Penalty{cost, false}, ch.begin);
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
            space.shrink = w * (share.ideal - out_.least_space);
        }
        return space;
    }

    // What it costs to end a line here, but for how long it is.
    [[nodiscard]] int end_cost(const ShapedRun& run) const {
        if (!style_.balance && !style_.is_ragged()) return 0;
        const WordGap gap = word_gap(letters_, at_);
        return style_.balance ? title_cost(gap, run.style->language)
                              : hanging_cost(gap, run.style->language);
    }

    // The widths of the French table: a fine space, rigid; a space; 0.8 of one inside guillemets.
    void fixed_space(const Character& ch) {
        const ShapedRun* run = run_at(ch.begin);
        close_box();
        if (!run) return;
        const Length w = space_width(*run);
        const bool guillemet = (at_ > 0 && chars_[at_ - 1].c == U'«') ||
                               (at_ + 1 < chars_.size() && chars_[at_ + 1].c == U'»');
        Space space = stretching_space(ch, w);
        if (ch.c == nnbsp) {
            space.width = std::max(w * fine_share, run->size * least_fine);
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
        push_end(ch.begin);
    }

    void finish() {
        while (!out_.items.empty() && std::holds_alternative<Glue>(out_.items.back())) {
            out_.items.pop_back();
            out_.item_text.pop_back();
        }
        const std::size_t end = out_.items.empty() ? 0 : text_.size();
        push_end(end);
    }

    // The last line of a balanced paragraph is a line like the others.
    void push_end(std::size_t at) {
        push(Penalty{paragraph::forbidden, false}, at);
        push(Glue{0, 0, 0, style_.balance ? 0 : 1}, at);
        push(Penalty{paragraph::forced, false}, at);
    }

    BreakableText& out_;
    const style::ParagraphStyle& style_;
    const style::LetterGive letter_give_;
    Toolbox& toolbox_;
    const std::string& text_;
    std::vector<Character> chars_;
    std::vector<Length> advances_;
    std::vector<std::uint32_t> glyphs_;  ///< the first of each cluster, at its first byte
    std::vector<Cluster> clusters_;
    std::vector<std::size_t> breaks_;
    std::vector<HyphenPlace> hyphens_;            ///< in order
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
    std::vector<bool> kept_;  ///< before which characters no line ends; empty: none
    std::u32string letters_;  ///< the whole, where breaks ask for its words
};

}  // namespace

void make_items(BreakableText& breakable, const style::ParagraphStyle& style, Toolbox& toolbox) {
    ItemMaker(breakable, style, toolbox).run();
}

std::string hyphen_for(const font::Face& face) { return face.has(0x2010) ? "\u2010" : "-"; }

}  // namespace cicero::inlines
