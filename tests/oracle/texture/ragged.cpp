// How quiet the edge of ragged text is: sets each line of a file as a paragraph in the styles «
// drapeau » and « drapeau-tex » of texture.yaml and counts stairs, short words left hanging,
// hyphens, and how unlike the lines are. Run by texture.sh.
#include <cmath>
#include <set>

#include <fmt/format.h>

#include "base/units.hpp"
#include "setting.hpp"

using namespace cicero;
using namespace cicero::tests;

namespace {

/// What a proofreader would not leave at a line's end; the words are not those of the library.
const std::set<std::string> leaning = {"le",  "la",   "les", "un",  "une", "des", "du",   "de",
                                       "à",   "au",   "aux", "et",  "ou",  "en",  "dans", "sur",
                                       "par", "pour", "que", "qui", "il",  "ils", "on",   "je",
                                       "ce",  "ces",  "sa",  "son", "ses"};

/// Of all lines but the last ones.
struct Figures {
    std::size_t lines = 0, stairs = 0, hanging = 0, hyphens = 0;
    double sum = 0, squares = 0;  ///< of blanks, in type sizes

    [[nodiscard]] double of_100(std::size_t n) const { return 100.0 * double(n) / double(lines); }
    [[nodiscard]] double mean() const { return sum / double(lines); }
    [[nodiscard]] double spread() const {
        return std::sqrt(squares / double(lines) - mean() * mean());
    }
};

std::string last_word(const std::string& text, const inlines::Line& line) {
    const std::size_t space = text.find_last_of(" ’", line.text_end - 1);
    const std::size_t begin = space == std::string::npos ? 0 : space + 1;
    return text.substr(begin, line.text_end - begin);
}

// Each longer than the one before by half a size to two and a half, or each shorter.
bool is_stairs(double a, double b, double c) {
    const auto step = [](double d) { return std::abs(d) >= 0.5 && std::abs(d) <= 2.5; };
    return step(b - a) && step(c - b) && (b - a > 0) == (c - b > 0);
}

void add(Figures& to, const inlines::ComposedParagraph& composed, Length measure, Length size) {
    std::vector<double> blanks;
    for (std::size_t i = 0; i + 1 < composed.lines.size(); ++i) {
        const inlines::Line& line = composed.lines[i];
        const double blank = (measure - line.width) / size;
        blanks.push_back(blank);
        ++to.lines;
        to.sum += blank;
        to.squares += blank * blank;
        to.hyphens += line.hyphenated ? 1 : 0;
        to.hanging += leaning.count(last_word(composed.text, line));
    }
    for (std::size_t i = 2; i < blanks.size(); ++i)
        to.stairs += is_stairs(blanks[i - 2], blanks[i - 1], blanks[i]) ? 1 : 0;
}

Figures measure(const style::ParagraphStyle& style, Length width,
                const std::vector<std::string>& paragraphs) {
    diagnostic::Diagnostics diagnostics;
    font::Library library(shipped_fonts(diagnostics));
    inlines::Composer composer(library);
    Figures out;
    for (const std::string& text : paragraphs)
        add(out, composer.compose(paragraph_of(text, style), width), width, style.character.size);
    return out;
}

void print(const char* name, const char* width, const Figures& f) {
    fmt::print(
        "{:12} {:>6}  {:6} lines  blank {:4.2f} ± {:4.2f} sizes  in 100: {:5.2f} stairs  "
        "{:5.2f} hanging  {:5.2f} hyphens\n",
        name, width, f.lines, f.mean(), f.spread(), f.of_100(f.stairs), f.of_100(f.hanging),
        f.of_100(f.hyphens));
}

}  // namespace

/// ragged LAYOUT PARAGRAPHS MEASURE...; the status is 1 where ours has not half the stairs and half
/// the hanging words.
int main(int argc, char** argv) {
    if (argc < 4) return 2;
    const auto paragraphs = lines_of(argv[2]);
    bool kept = true;
    for (int i = 3; i < argc; ++i) {
        const Length width = base::parse_length(argv[i]).value();
        const Figures plain = measure(style_of(argv[1], "drapeau-tex"), width, paragraphs);
        const Figures ours = measure(style_of(argv[1], "drapeau"), width, paragraphs);
        print("drapeau-tex", argv[i], plain);
        print("drapeau", argv[i], ours);
        kept = kept && ours.stairs * 2 <= plain.stairs && ours.hanging * 2 <= plain.hanging;
    }
    return kept ? 0 : 1;
}
