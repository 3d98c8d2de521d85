#include <catch2/catch.hpp>

#include "pdf/glyph_texts.hpp"
#include "pdf/number.hpp"
#include "pdf/objects.hpp"

using namespace cicero;

namespace {

std::string real(double value, int decimals = 4) {
    std::string out;
    pdf::append_real(out, value, decimals);
    return out;
}

std::string points(Length length) {
    std::string out;
    pdf::append_points(out, length);
    return out;
}

document::GlyphRun run_of(const std::string& text, std::vector<std::uint32_t> clusters,
                          bool right_to_left = false) {
    document::GlyphRun run;
    run.text = text;
    run.right_to_left = right_to_left;
    for (const std::uint32_t cluster : clusters) {
        document::PlacedGlyph glyph;
        glyph.cluster = cluster;
        run.glyphs.push_back(glyph);
    }
    return run;
}

}  // namespace

TEST_CASE("numbers have no exponent, no trailing zero, no negative zero") {
    CHECK(real(0) == "0");
    CHECK(real(-0.00001) == "0");
    CHECK(real(1) == "1");
    CHECK(real(-1.5) == "-1.5");
    CHECK(real(0.25) == "0.25");
    CHECK(real(1e-4) == "0.0001");
    CHECK(real(123456.78) == "123456.78");
    CHECK(real(2.0 / 3, 2) == "0.67");
    CHECK(real(-7.000001, 6) == "-7.000001");
    CHECK(real(100.05, 2) == "100.05");
    CHECK(real(2.5, 0) == "3");
    CHECK(points(Length::points(72)) == "72");
    CHECK(points(Length::millimetres(1)) == "2.8346");
    CHECK(points(Length::millimetres(-1)) == "-2.8346");
}

TEST_CASE("names escape what is not a regular character") {
    CHECK(pdf::escaped_name("Cyan") == "/Cyan");
    CHECK(pdf::escaped_name("PANTONE 286 C") == "/PANTONE#20286#20C");
    CHECK(pdf::escaped_name("a/b(#)") == "/a#2Fb#28#23#29");
    CHECK(pdf::escaped_name("Bleu nuité") == "/Bleu#20nuit#C3#A9");
}

TEST_CASE("each glyph carries its cluster's text once") {
    using Texts = std::vector<std::string>;
    pdf::GlyphTexts texts;
    const auto of = [&](const document::GlyphRun& run) {
        const auto& views = texts.of(run);
        return Texts(views.begin(), views.end());
    };
    CHECK(of(run_of("été", {0, 2, 3})) == Texts{"é", "t", "é"});
    CHECK(of(run_of("offi", {0, 1})) == Texts{"o", "ffi"});
    // Two glyphs for one letter: the first one has it.
    CHECK(of(run_of("éa", {0, 0, 2})) == Texts{"é", "", "a"});
    CHECK(of(run_of("ab", {1, 0}, true)) == Texts{"b", "a"});
    CHECK(of(run_of("abé", {2, 1, 0, 0}, true)) == Texts{"é", "b", "a", ""});
    CHECK(of(run_of("ab", {1, 1})) == Texts{"b", ""});
    CHECK(of(run_of("", {})).empty());
}
