// Text comes back out of the PDF by other programs, however many codes it takes.
#include <catch2/catch.hpp>

#include "base/utf8.hpp"
#include "font/face.hpp"
#include "sample.hpp"

using namespace cicero;

namespace {

/// `count` letters of one glyph each, each another text: of few glyphs, and of all planes.
document::Document texts(std::size_t count, std::string& all) {
    constexpr std::size_t line = 100;
    std::vector<document::Child> lines;
    const Size trim = {Length::points(700), Length::points(20.0 * double(count / line + 2))};
    char32_t c = 0x4E00;
    for (std::size_t made = 0; made < count; made += line) {
        std::vector<test::TextGlyph> glyphs;
        for (std::size_t i = made; i < std::min(count, made + line); ++i) {
            std::string text;
            base::append_utf8(text, c);
            glyphs.push_back({std::uint32_t(40 + i % 3), text});
            all += text;
            c = c == 0x9FFF ? char32_t(0x20000) : c + 1;
            if (c == 0x2A6E0) c = 0x2A700;
        }
        const auto at = double(made / line);
        lines.push_back(test::run_of(glyphs, {Length::points(10), Length::points(20 * (at + 1))}));
    }
    document::Document out;
    out.pages = {test::small_page(std::move(lines))};
    out.pages[0].trim = trim;
    return out;
}

std::string without_spaces(const std::string& text) {
    std::string out;
    for (const char c : text)
        if (static_cast<unsigned char>(c) > ' ') out += c;
    return out;
}

}  // namespace

TEST_CASE("a font with more texts than codes becomes several") {
    std::string expected;
    const document::Document document = texts(1000, expected);
    pdf::Options options;
    options.compress = false;
    options.codes_a_font = 300;
    const std::string file = test::written(document, options);
    CHECK(test::count_of(file, "/Type0") == 4);
    CHECK(without_spaces(test::told_by("pdftotext -raw % -", file)) == expected);
    CHECK(without_spaces(test::told_by("mutool draw -q -F txt % 2> /dev/null", file)) == expected);
    CHECK(test::count_of(test::written(texts(1000, expected), {std::nullopt, false}), "/Type0") ==
          1);
}

TEST_CASE("what several pages share has its codes once, and its text on each") {
    std::string expected;
    document::Document document = texts(7, expected);
    document.pages.push_back(document.pages[0]);
    const std::string plain = test::written(document, {std::nullopt, false});
    CHECK(test::count_of(plain, "/Type0") == 1);
    CHECK(test::count_of(plain, "7 beginbfchar") == 1);
    const std::string file = test::written(document);
    CHECK(without_spaces(test::told_by("pdftotext -raw % -", file)) == expected + expected);
}

TEST_CASE("more than 65,535 texts of one font come back out") {
    std::string expected;
    const std::string file = test::written(texts(70'000, expected));
    CHECK((without_spaces(test::told_by("pdftotext -raw % -", file)) == expected));
}

TEST_CASE("a font whose licence forbids embedding is refused by name, where it is first used") {
    const auto file = std::make_shared<const diagnostic::SourceFile>("a.yaml", "titre");
    auto anchor = std::make_shared<document::Anchor>();
    anchor->source = diagnostic::SourceMap(diagnostic::SourceSpan{file, 2, 3});
    const auto of_type = [&](std::uint8_t high, std::uint8_t low) {
        const document::FontPtr font = test::lato_of_type(high, low);
        auto run = test::run_of({{40, "a"}}, {Length::points(9), Length::points(9)}, font);
        run.anchor = anchor;
        document::Document out;
        out.pages = {test::small_page({run})};
        return out;
    };
    const auto refused = pdf::to_bytes(of_type(0, 2), {});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == diagnostic::Code::font_not_embeddable);
    CHECK(refused.error().params[0] == "Lato");
    CHECK(refused.error().span.begin == 2);
    pdf::Options contours;
    contours.contours = true;
    CHECK(pdf::to_bytes(of_type(0, 2), contours));
    CHECK_FALSE(pdf::to_bytes(of_type(2, 0), {}));  // bitmaps only
    // Restricted, but also for preview and print: the milder one holds.
    CHECK(pdf::to_bytes(of_type(0, 6), {}));
    const std::string whole = test::written(of_type(1, 0));  // no subset
    CHECK(whole.size() > test::lato()->data->size() / 3);
    CHECK(without_spaces(test::told_by("pdftotext -raw % -", whole)) == "a");
    CHECK(test::told_by("pdffonts %", whole).find("yes no  yes") != std::string::npos);
}
