// What a critic circles in justified text: sets each line of a file as a paragraph in the style
// « fin » of texture.yaml and counts short last lines, divisions that leave two letters, uneven
// lines side by side. Run by texture.sh.
#include <cmath>
#include <cstdlib>

#include <fmt/format.h>

#include "base/units.hpp"
#include "base/utf8.hpp"
#include "setting.hpp"

using namespace cicero;
using namespace cicero::tests;

namespace {

/// A last line under this part of the measure is short.
constexpr double short_share = 0.2;
/// Of the limit: from here on a line is seen as loose, or tight.
constexpr double uneven = 0.6;
constexpr double apart = 1.0;  ///< lines side by side whose ratios differ by more are unlike

struct Figures {
    std::size_t paragraphs = 0, lines = 0, full = 0, hyphens = 0, doubles = 0, short_pieces = 0;
    std::size_t short_ends = 0, lone_words = 0, loose = 0, tight = 0, unlike = 0, emergencies = 0;
    double ratios = 0;

    [[nodiscard]] double of_lines(std::size_t n) const { return 100.0 * double(n) / double(full); }
    [[nodiscard]] double of_paragraphs(std::size_t n) const {
        return 100.0 * double(n) / double(paragraphs);
    }
};

// The letters after the last space, apostrophe or hyphen before `end`.
std::size_t letters_before(const std::string& text, std::size_t begin, std::size_t end) {
    std::size_t count = 0;
    for (std::size_t at = begin; at < end;) {
        const base::Decoded d = base::decode_utf8(text, at);
        const bool parts = d.code_point == ' ' || d.code_point == 0xA0 || d.code_point == 0x202F ||
                           d.code_point == U'’' || d.code_point == '-' || d.code_point == U'«';
        count = parts ? 0 : count + 1;
        at += d.size;
    }
    return count;
}

void add_last(Figures& to, const inlines::ComposedParagraph& composed, Length measure) {
    const inlines::Line& last = composed.lines.back();
    if (composed.lines.size() < 2) return;
    to.short_ends += last.width < measure * short_share ? 1 : 0;
    const std::string_view text =
        std::string_view(composed.text).substr(last.text_begin, last.text_end - last.text_begin);
    to.lone_words += text.find(' ') == std::string_view::npos ? 1 : 0;
}

void add(Figures& to, const inlines::ComposedParagraph& composed, Length measure) {
    ++to.paragraphs;
    to.lines += composed.lines.size();
    to.emergencies += composed.emergency ? 1 : 0;
    add_last(to, composed, measure);
    for (std::size_t i = 0; i + 1 < composed.lines.size(); ++i) {
        const inlines::Line& line = composed.lines[i];
        ++to.full;
        to.ratios += std::abs(line.ratio);
        to.loose += line.ratio > uneven ? 1 : 0;
        to.tight += line.ratio < -uneven ? 1 : 0;
        if (i > 0) to.unlike += std::abs(line.ratio - composed.lines[i - 1].ratio) > apart ? 1 : 0;
        if (!line.hyphenated) continue;
        ++to.hyphens;
        if (i > 0) to.doubles += composed.lines[i - 1].hyphenated ? 1 : 0;
        if (letters_before(composed.text, line.text_begin, line.text_end) <= 2) ++to.short_pieces;
    }
}

void print(const char* width, const Figures& f) {
    fmt::print(
        "{:>6}  {} paragraphs, {} lines; in 100 paragraphs: {:.2f} last lines under a fifth, {:.2f} "
        "lone words, {:.2f} emergencies; in 100 lines: {:.2f} hyphens ({:.2f} in a row, {:.2f} after "
        "two letters), {:.2f} loose, {:.2f} tight, {:.2f} unlike the line above; mean |ratio| {:.3f}\n",
        width, f.paragraphs, f.lines, f.of_paragraphs(f.short_ends), f.of_paragraphs(f.lone_words),
        f.of_paragraphs(f.emergencies), f.of_lines(f.hyphens), f.of_lines(f.doubles),
        f.of_lines(f.short_pieces), f.of_lines(f.loose), f.of_lines(f.tight), f.of_lines(f.unlike),
        f.ratios / double(f.full));
}

}  // namespace

/// blemishes LAYOUT PARAGRAPHS MEASURE...
int main(int argc, char** argv) {
    if (argc < 4) return 2;
    const auto paragraphs = lines_of(argv[2]);
    for (int i = 3; i < argc; ++i) {
        const Length width = base::parse_length(argv[i]).value();
        diagnostic::Diagnostics diagnostics;
        font::Library library(shipped_fonts(diagnostics));
        inlines::Composer composer(library);
        const style::ParagraphStyle style = style_of(argv[1], "fin");
        Figures figures;
        for (const std::string& text : paragraphs)
            add(figures, composer.compose(paragraph_of(text, style), width), width);
        print(argv[i], figures);
    }
}
