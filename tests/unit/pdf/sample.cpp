#include "sample.hpp"

#include <cstdio>
#include <fstream>

#include <catch2/catch.hpp>

#include "../../support/temporary_folder.hpp"
#include "font/face.hpp"
#include "image/deflate.hpp"

namespace cicero::test {

document::Page small_page(std::vector<document::Child> children) {
    document::Page page;
    page.trim = {Length::millimetres(100), Length::millimetres(100)};
    page.content = std::make_shared<const document::Fragment>(
        document::Fragment{{}, std::nullopt, std::move(children)});
    return page;
}

document::Child run_of(const std::vector<TextGlyph>& glyphs, Point origin,
                       const document::FontPtr& font) {
    document::GlyphRun run;
    run.font = font ? font : lato();
    run.size = Length::points(10);
    for (const TextGlyph& g : glyphs) {
        document::PlacedGlyph placed;
        placed.id = g.glyph;
        placed.advance = 1200;
        placed.cluster = std::uint32_t(run.text.size());
        run.text += g.text;
        run.glyphs.push_back(placed);
    }
    return {origin, std::move(run), nullptr};
}

const document::FontPtr& lato() {
    static const font::FacePtr face =
        font::Face::load({"Lato", "/usr/share/fonts/truetype/lato/Lato-Regular.ttf", 0, 400, false})
            .value();
    return face->resource();
}

document::FontPtr lato_of_type(std::uint8_t high, std::uint8_t low) {
    auto font = std::make_shared<document::FontResource>(*lato());
    auto data = *font->data;
    const std::string_view text(reinterpret_cast<const char*>(data.data()), data.size());
    const std::size_t record = text.find("OS/2");
    const std::size_t table = std::size_t(data[record + 9]) << 16 |
                              std::size_t(data[record + 10]) << 8 | data[record + 11];
    data[table + 8] = high;
    data[table + 9] = low;
    font->data = std::make_shared<const document::Bytes>(std::move(data));
    return font;
}

document::ImagePtr small_picture() {
    auto image = std::make_shared<document::ImageResource>();
    image->width = image->height = 2;
    image->data = image::deflated(document::Bytes(12, 99));
    image->alpha = std::make_shared<const document::Bytes>(4, std::uint8_t(50));
    image->icc = std::make_shared<const document::Bytes>(200, std::uint8_t(0));
    return image;
}

document::Document full_document() {
    document::Document out;
    out.pages = {small_page()};
    out.metadata = {"Titre", "Autrice", "Sujet", "mots", "fr", "cicero"};
    out.duplex_short_edge = true;
    const document::ImagePtr image = small_picture();
    const Rect box{{Length::points(10), Length::points(10)},
                   {Length::points(20), Length::points(20)}};
    for (int i = 0; i < 2; ++i) {
        document::Path path;
        path.steps = {document::MoveTo{}, document::LineTo{box.origin}, document::ClosePath{}};
        path.fill = base::Spot{"PANTONE 286 C", {1, 0.5, 0, 0}, 1};
        auto clipped = std::make_shared<document::Fragment>();
        clipped->group = document::Group{path.steps};
        clipped->children = {{box.origin, document::Picture{image, box.size}, nullptr}};
        const document::Link link{box.size, "https://example.org", "exemple", 0};
        out.pages.push_back(
            small_page({run_of({{40, "a"}, {41, "b"}}, {Length::points(10), Length::points(50)}),
                        {{}, path, nullptr},
                        {{}, std::move(clipped), nullptr},
                        {box.origin, link, nullptr}}));
        out.bookmarks.push_back({"Chapitre", 1, std::uint32_t(i + 1), {}});
        out.bookmarks.push_back({"Section", 2, std::uint32_t(i + 1), {}});
    }
    return out;
}

std::string written(const document::Document& document, const pdf::Options& options) {
    const auto bytes = pdf::to_bytes(document, options);
    REQUIRE(bytes);
    return *bytes;
}

std::size_t count_of(const std::string& text, const std::string& what) {
    std::size_t out = 0;
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++out;
    return out;
}

std::string told_by(const std::string& command, const std::string& pdf) {
    const tests::TemporaryFolder folder;
    const std::string file = (folder.path() / "a.pdf").string();
    std::ofstream(file, std::ios::binary) << pdf;
    std::string whole = command;
    whole.replace(whole.find('%'), 1, "'" + file + "'");
    FILE* pipe = popen(whole.c_str(), "r");
    REQUIRE(pipe);
    std::string out;
    char part[4096];
    while (const std::size_t size = std::fread(part, 1, sizeof part, pipe)) out.append(part, size);
    CHECK(pclose(pipe) == 0);
    return out;
}

}  // namespace cicero::test
