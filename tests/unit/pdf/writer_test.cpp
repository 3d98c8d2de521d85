// Documents that are written one after another are one PDF, and need not stay for it.
#include "pdf/writer.hpp"

#include <catch2/catch.hpp>

#include "document/join.hpp"
#include "font/face.hpp"
#include "sample.hpp"

using namespace cicero;
using namespace cicero::document;

namespace {

FontPtr font(const std::string& file) {
    return font::Face::load({"", file, 0, 400, false}).value()->resource();
}

FontPtr garamond() { return font("/usr/share/fonts/opentype/ebgaramond/EBGaramond12-Regular.otf"); }

Child shown(std::uint8_t first) {
    auto image = std::make_shared<ImageResource>(*test::small_picture());
    image->data = std::make_shared<const Bytes>(12, first);
    return {{}, Picture{image, {Length::points(20), Length::points(20)}}, nullptr};
}

/// Everything that a document may have, each in other fonts, pictures, inks, with other texts.
Document part(int i) {
    const std::string number = std::to_string(i);
    Document out = test::full_document();
    out.metadata.title = "Titre " + number;
    out.metadata.language = i == 0 ? "fr" : "br";
    out.duplex_short_edge = i == 0;
    Path path;
    path.steps = {MoveTo{}, LineTo{{Length::points(9), Length::points(9)}}, ClosePath{}};
    path.fill = base::Spot{"Encre " + std::to_string(i % 2), {0, 1, 0, 0}, 1};
    const Point at{Length::points(10), Length::points(90)};
    out.pages.push_back(
        test::small_page({test::run_of({{40, "a"}, {41, number}, {std::uint32_t(50 + i), "c"}}, at,
                                       i % 2 == 0 ? garamond() : nullptr),
                          shown(std::uint8_t(i % 3)),
                          {at, std::move(path), nullptr}}));
    out.bookmarks.push_back({"Fin " + number, i % 3, std::uint32_t(out.pages.size() - 1), {}});
    return out;
}

pdf::Options options(bool contours, std::uint16_t codes_a_font) {
    pdf::Options out;
    out.contours = contours;
    out.codes_a_font = codes_a_font;
    return out;
}

std::string one_by_one(int parts, const pdf::Options& options) {
    pdf::Writer writer(options);
    for (int i = 0; i < parts; ++i) writer.add(part(i));
    return writer.finish().value();
}

}  // namespace

TEST_CASE("documents that are written one by one are the same file as all joined") {
    const auto [contours, codes] =
        GENERATE(table<bool, int>({{false, 0xFFFF}, {false, 3}, {true, 1}}));
    const pdf::Options asked = options(contours, std::uint16_t(codes));
    std::vector<Document> parts;
    for (int i = 0; i < 7; ++i) parts.push_back(part(i));
    const std::string joined = test::written(document::joined(std::move(parts)), asked);
    CHECK((one_by_one(7, asked) == joined));
    CHECK_NOTHROW(test::told_by("qpdf --check % > /dev/null", joined));
    CHECK(test::told_by("qpdf --show-npages %", joined) == "28\n");
}

TEST_CASE("what documents share is written once, and the first one's metadata stand") {
    pdf::Options plain;
    plain.compress = false;
    const std::string file = one_by_one(7, plain);
    CHECK(test::count_of(file, "/Type0") == 2);
    CHECK(test::count_of(file, "/Subtype /Image") == 2 * 4);  // each with its alpha
    CHECK(test::count_of(file, "/Lang") == 1);
    CHECK(test::count_of(file, "DuplexFlipShortEdge") == 1);
    CHECK(test::told_by("pdfinfo %", file).find("Titre 0\n") != std::string::npos);
}

TEST_CASE("nothing of a document is kept once it is written, but its fonts") {
    pdf::Writer writer;
    std::weak_ptr<const ImageResource> picture;
    std::weak_ptr<const Fragment> content;
    {
        const Document document = part(0);
        content = document.pages.back().content;
        picture = std::get<Picture>(document.pages.back().content->children[1].what).image;
        writer.add(document);
        CHECK_FALSE(picture.expired());
    }
    CHECK(picture.expired());
    CHECK(content.expired());
    CHECK(writer.finish());
}

TEST_CASE("bookmarks lead to the pages of their own document") {
    // qpdf and Poppler print no page of a bookmark; MuPDF does.
    const std::string outline = test::told_by("mutool show % outline", one_by_one(3, {}));
    for (const char* place : {"\"Fin 0\"\t#page=4", "\"Fin 1\"\t#page=8", "\"Fin 2\"\t#page=12"})
        CHECK(outline.find(place) != std::string::npos);
}

TEST_CASE("no document is a file without pages") {
    CHECK(pdf::Writer().finish().value() == test::written({}));
}

TEST_CASE("what is wrong with a later document's font is told at its place, and nothing after it") {
    const auto source = std::make_shared<const diagnostic::SourceFile>("b.yaml", "titre");
    auto anchor = std::make_shared<Anchor>();
    anchor->source = diagnostic::SourceMap(diagnostic::SourceSpan{source, 2, 3});
    const bool contours = GENERATE(false, true);
    const auto in_bad_font = [&](const std::string& name) {
        auto font = std::make_shared<FontResource>(*test::lato_of_type(0, 2));  // restricted
        font->family.clear();
        font->path = name;
        if (contours) font->data = std::make_shared<const Bytes>(Bytes{1, 2, 3});
        auto run = test::run_of({{40, "a"}}, {Length::points(9), Length::points(9)}, font);
        run.anchor = anchor;
        Document out;
        out.pages = {test::small_page({run})};
        return out;
    };
    pdf::Writer writer(options(contours, 0xFFFF));
    writer.add(part(0));
    writer.add(in_bad_font("b.ttf"));
    writer.add(part(1));
    writer.add(in_bad_font("c.ttf"));
    const auto refused = writer.finish();
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code ==
          (contours ? diagnostic::Code::font_unreadable : diagnostic::Code::font_not_embeddable));
    CHECK(refused.error().params[0] == "b.ttf");
    CHECK(refused.error().span.file == source);
    CHECK(refused.error().span.begin == 2);
}

// libharu's arrays hold 32,767 values.
TEST_CASE("more pages than an array takes, without their number being known") {
    Document sheet;
    sheet.pages = {test::small_page()};
    pdf::Writer writer;
    for (int i = 0; i < 33'000; ++i) writer.add(sheet);
    const std::string file = writer.finish().value();
    CHECK(test::told_by("qpdf --show-npages %", file) == "33000\n");
}
