#include <catch2/catch.hpp>

#include "font/library.hpp"
#include "support.hpp"

using namespace cicero;

namespace {

struct Catalogued {
    diagnostic::Diagnostics diagnostics;
    font::Library library{font::read_catalogue(
        std::string(CICERO_SOURCE_DIR) + "/fonts/catalogue.yaml", diagnostics)};

    std::string family(char32_t c, font::Kind kind, const char* script, const char* language) {
        const auto face = library.fallback(c, {400, false, kind, script, language});
        return face ? face->description().family : "";
    }
};

using enum font::Kind;

}  // namespace

TEST_CASE("a fallback is of the script, and of the kind of the face beside it") {
    Catalogued c;
    CHECK(c.family(U'ش', Serif, "Arab", "fr") == "Amiri");
    CHECK(c.family(U'ש', Serif, "Hebr", "fr") == "Noto Serif Hebrew");
    CHECK(c.family(U'ש', Sans, "Hebr", "fr") == "Noto Sans Hebrew");
    CHECK(c.family(U'क', Sans, "Deva", "hi") == "Noto Sans Devanagari");
    CHECK(c.family(U'Ж', Sans, "Cyrl", "ru") == "Noto Sans");
    CHECK(c.family(U'Ж', Serif, "Cyrl", "ru") == "Noto Serif");
    CHECK(c.family(U'Ж', Unknown, "Cyrl", "ru") == "Noto Serif");
    CHECK(c.family(U'\U000F0000', Serif, "Zyyy", "fr").empty());
}

TEST_CASE("Chinese, Japanese and Korean take each their drawing of a character") {
    Catalogued c;
    if (c.family(U'直', Serif, "Hani", "ja").empty()) return;  // [world] is not installed
    CHECK(c.family(U'直', Serif, "Hani", "ja") == "Noto Serif CJK JP");
    CHECK(c.family(U'直', Serif, "Hani", "ja-JP") == "Noto Serif CJK JP");
    CHECK(c.family(U'直', Serif, "Hani", "zh") == "Noto Serif CJK SC");
    CHECK(c.family(U'直', Sans, "Hani", "zh-Hant-TW") == "Noto Sans CJK TC");
    CHECK(c.family(U'直', Serif, "Hani", "fr") == "Noto Serif CJK JP");
    CHECK(c.family(U'한', Sans, "Hang", "fr") == "Noto Sans CJK KR");
    const auto glyph = [&](const char* language) {
        const auto face = c.library.fallback(U'直', {400, false, Serif, "Hani", language});
        hb_codepoint_t id = 0;
        hb_font_get_nominal_glyph(face->hb_font(), U'直', &id);
        return id;
    };
    CHECK(glyph("ja") != glyph("zh"));
}

TEST_CASE("a fallback's small letters are as tall as those beside it") {
    const auto garamond = test::load(test::garamond), lato = test::load(test::lato);
    const double factor = font::matching_size(*garamond, *lato, U'ж');
    const auto height = [](const font::Face& f) {
        return double(f.metrics().x_height) / f.units_per_em();
    };
    CHECK(factor == Approx(std::max(0.85, height(*garamond) / height(*lato))).epsilon(0.001));
    CHECK(font::matching_size(*lato, *lato, U'a') == 1);
    CHECK(font::matching_size(*garamond, *lato, U'a') >= 0.85);
    CHECK(font::matching_size(*lato, *garamond, U'a') <= 1.2);
}

TEST_CASE("families that have a character, of the same kind first") {
    const font::Fontconfig fontconfig({});
    const auto families = fontconfig.families_with(U'é', Sans, 5);
    REQUIRE(families.size() == 5);
    for (const std::string& family : families) CHECK(family.find("Serif") == std::string::npos);
    CHECK(fontconfig.families_with(U'\U0010FFF0', Sans, 5).empty());
}
