#include "sample.hpp"

#include <cstdio>
#include <fstream>

#include <catch2/catch.hpp>

#include "../../support/temporary_folder.hpp"
#include "font/face.hpp"

namespace cicero::test {

document::Page small_page() {
    document::Page page;
    page.trim = {Length::millimetres(100), Length::millimetres(100)};
    return page;
}

document::GlyphRun run_of(const std::vector<TextGlyph>& glyphs, Point origin) {
    document::GlyphRun run;
    run.size = Length::points(10);
    run.origin = origin;
    for (const TextGlyph& g : glyphs) {
        document::PlacedGlyph placed;
        placed.id = g.glyph;
        placed.advance = 1200;
        placed.cluster = std::uint32_t(run.text.size());
        run.text += g.text;
        run.glyphs.push_back(placed);
    }
    return run;
}

document::Document lato_document() {
    document::Document out;
    const auto face = font::Face::load(
        {"Lato", "/usr/share/fonts/truetype/lato/Lato-Regular.ttf", 0, 400, false});
    REQUIRE(face);
    out.fonts.push_back((*face)->resource());
    out.pages.push_back(small_page());
    return out;
}

document::Document full_document() {
    document::Document out = lato_document();
    out.metadata = {"Titre", "Autrice", "Sujet", "mots", "fr", "cicero"};
    out.duplex_short_edge = true;
    document::ImageResource image;
    image.width = image.height = 2;
    image.data = std::make_shared<const document::Bytes>(12, std::uint8_t(99));
    image.alpha = std::make_shared<const document::Bytes>(4, std::uint8_t(50));
    image.icc = std::make_shared<const document::Bytes>(200, std::uint8_t(0));
    out.images.push_back(image);
    const Rect box{{Length::points(10), Length::points(10)},
                   {Length::points(20), Length::points(20)}};
    for (int i = 0; i < 2; ++i) {
        document::Page page = small_page();
        page.items.emplace_back(
            run_of({{40, "a"}, {41, "b"}}, {Length::points(10), Length::points(50)}));
        document::Path path;
        path.steps = {document::MoveTo{}, document::LineTo{box.origin}, document::ClosePath{}};
        path.fill = {base::Spot{"PANTONE 286 C", {1, 0.5, 0, 0}, 1}};
        page.items.emplace_back(path);
        page.items.emplace_back(
            document::ImagePlacement{{0}, box, {}, document::Role::Figure, {}, {}});
        page.items.emplace_back(document::Link{box, "https://example.org", "exemple", {}, {}});
        out.pages.push_back(page);
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
