#include "inline/run_part.hpp"

#include <catch2/catch.hpp>

#include "base/utf8.hpp"
#include "inline/faces.hpp"
#include "paragraphs.hpp"

using namespace cicero;
using namespace cicero::inlines;
using namespace cicero::tests;

namespace {

struct Sample {
    std::string family, language, text;
};

// The bytes at which characters begin, and the end.
std::vector<std::size_t> places(const std::string& text) {
    std::vector<std::size_t> out;
    for (std::size_t at = 0; at < text.size(); at += base::decode_utf8(text, at).size)
        out.push_back(at);
    out.push_back(text.size());
    return out;
}

}  // namespace

TEST_CASE("what stands at the edges of a line is what shaping the line alone gives") {
    const Sample sample =
        GENERATE(Sample{"EB Garamond", "fr",
                        "« L’office difficile, Qu’affluent les Thés actifs ; fjord fb ffi."},
                 Sample{"Lato", "fr", "AV-TO, Y. Tavernier : l’affiche. Ty Va T. VA fin"},
                 Sample{"Noto Naskh Arabic", "ar", "السلام عَلَيْكُم لا إله محمد في كتاب"},
                 Sample{"Noto Serif Hebrew", "he", "שָׁלוֹם עֲלֵיכֶם יוֹם כ״ץ"});
    diagnostic::Diagnostics diagnostics;
    font::Library library(font::read_catalogue(
        std::string(CICERO_SOURCE_DIR) + "/fonts/catalogue.yaml", diagnostics));
    Toolbox toolbox{library, {}, {}};
    story::Paragraph p = text_paragraph(sample.text, style::Align::Justify);
    p.style.character.families = {sample.family};
    p.style.character.language = sample.language;
    p.style.character.typography = false;
    const Collected collected = collect(p.spans, p.style.character);
    std::vector<Remark> remarks;
    const std::vector<ShapedRun> runs = shape_runs(collected, toolbox, remarks);
    REQUIRE(runs.size() == 1);
    const std::string& text = collected.text.text;
    std::size_t edges = 0;
    for (const std::size_t begin : places(text))
        for (const std::size_t end : places(text))
            for (const bool hyphen : {false, true}) {
                if (begin >= end || (hyphen && text[end - 1] == ' ')) continue;
                const std::string cut_out = text.substr(begin, end - begin);
                const std::string mark = hyphen ? hyphen_for(*runs[0].face) : std::string();
                const text::GlyphView view = toolbox.shapes.shaped(cut_out + mark, runs[0].context);
                const text::Glyphs alone(view.begin(), view.end());
                const RunPart part = cut(runs[0], {begin, end, hyphen}, text, toolbox);
                INFO(sample.family << ": " << cut_out << (hyphen ? "-" : ""));
                // A cluster that is divided is no place where a line ends.
                bool same = part.glyphs.size() == alone.size();
                for (std::size_t g = 0; same && g < alone.size(); ++g) {
                    const text::ShapedGlyph &a = part.glyphs[g], &b = alone[g];
                    same = a.id == b.id && a.advance == b.advance && a.x_offset == b.x_offset &&
                           a.y_offset == b.y_offset && a.cluster == b.cluster;
                }
                CHECK(same);
                ++edges;
            }
    CHECK(edges > 400);
}
