// How even justified text is: sets each line of a file as a paragraph in the styles of texture.yaml
// and says how wide the word spaces came out, how many lines end in a hyphen, and how many go
// beyond what the style allows. Run by texture.sh.
#include <cmath>

#include <fmt/format.h>

#include "../../support/runs.hpp"
#include "base/units.hpp"
#include "inline/composer.hpp"
#include "setting.hpp"

using namespace cicero;
using namespace cicero::tests;

namespace {

/// Of lines that fill their measure.
struct Figures {
    std::size_t lines = 0, hyphens = 0, emergencies = 0;
    std::size_t outside = 0;      ///< the limits
    std::size_t stray = 0;        ///< of these, in paragraphs that have a setting within the limits
    double sum = 0, squares = 0;  ///< of each line's word space, as a share of the font's
    double least = 1e9, most = 0;

    void add(double space) {
        sum += space;
        squares += space * space;
        least = std::min(least, space);
        most = std::max(most, space);
        ++lines;
    }
    [[nodiscard]] double mean() const { return sum / double(lines); }
    [[nodiscard]] double spread() const {
        return std::sqrt(squares / double(lines) - mean() * mean());
    }
    [[nodiscard]] double hyphens_of_100() const { return 100.0 * double(hyphens) / double(lines); }
};

/// The mean width of a line's word spaces, as drawn; 0 where it has none.
double word_space(const inlines::Line& line) {
    double sum = 0;
    std::size_t count = 0;
    for (const PlacedRun& run : runs_of(line))
        for (const document::PlacedGlyph& g : run.glyphs) {
            if (run.text[g.cluster] != ' ') continue;
            const Length advance =
                base::scale_font_units(g.advance, run.size, run.font->units_per_em);
            const Length width = advance * run.horizontal_scale + g.adjust;
            sum += width.points();
            ++count;
        }
    return count == 0 ? 0 : sum / double(count);
}

class Setting {
public:
    Setting(const style::ParagraphStyle& style, Length measure) : style_(style), measure_(measure) {
        const font::FacePtr face =
            library_.find(style.character.families,
                          {style.character.weight, style.character.italic, style.character.size});
        const auto em = [&](int value) { return Em{double(value) / face->units_per_em()}; };
        least_ =
            style.word_space.least_of(em(face->metrics().space), em(face->metrics().letter_gap));
        space_ = base::scale_font_units(face->metrics().space, style.character.size,
                                        face->units_per_em())
                     .points();
    }

    Figures measure(const std::vector<std::string>& paragraphs) {
        for (const std::string& text : paragraphs) set(text);
        return figures_;
    }

private:
    void set(const std::string& text) {
        const inlines::ComposedParagraph composed =
            composer_.compose(paragraph_of(text, style_), measure_);
        figures_.emergencies += composed.emergency ? 1 : 0;
        for (std::size_t i = 0; i + 1 < composed.lines.size(); ++i)
            add(composed.lines[i], composed.emergency);
    }

    void add(const inlines::Line& line, bool emergency) {
        const double space = word_space(line) / space_;
        if (space == 0) return;
        figures_.add(space);
        figures_.hyphens += line.hyphenated ? 1 : 0;
        constexpr double rounding = 0.002;  // kerned spaces of a line are unlike: Lato's by more
        const style::WordSpace& share = style_.word_space;
        if (!line.overfull && space <= share.most + rounding && space >= least_ - rounding) return;
        ++figures_.outside;
        figures_.stray += emergency ? 0 : 1;
    }

    const style::ParagraphStyle& style_;
    Length measure_;
    diagnostic::Diagnostics diagnostics_;
    font::Library library_{shipped_fonts(diagnostics_)};
    inlines::Composer composer_{library_};
    double space_ = 1, least_ = 1;
    Figures figures_;
};

void print(const std::string& name, const std::string& measure, const Figures& f) {
    fmt::print(
        "{:8} {:>6}  {:6} lines  space {:5.1f} % ± {:4.1f} ({:.0f}–{:.0f})  {:5.2f} hyphens in 100  "
        "{} outside ({:.2f} %), {} where a setting within the limits exists  {} emergencies\n",
        name, measure, f.lines, 100 * f.mean(), 100 * f.spread(), 100 * f.least, 100 * f.most,
        f.hyphens_of_100(), f.outside, 100.0 * double(f.outside) / double(f.lines), f.stray,
        f.emergencies);
}

}  // namespace

/// texture LAYOUT PARAGRAPHS MEASURE...; the status is 1 where the style « fin » does not keep what
/// it promises beside « simple ».
int main(int argc, char** argv) {
    if (argc < 4) return 2;
    const auto paragraphs = lines_of(argv[2]);
    bool kept = true;
    for (int i = 3; i < argc; ++i) {
        const Length measure = base::parse_length(argv[i]).value();
        const Figures plain = Setting(style_of(argv[1], "simple"), measure).measure(paragraphs);
        const Figures fine = Setting(style_of(argv[1], "fin"), measure).measure(paragraphs);
        print("simple", argv[i], plain);
        print("fin", argv[i], fine);
        // A third narrower, a quarter fewer, and none.
        kept = kept && fine.spread() <= plain.spread() * 2 / 3 &&
               fine.hyphens_of_100() <= plain.hyphens_of_100() * 3 / 4 && fine.stray == 0;
    }
    return kept ? 0 : 1;
}
