#include "document/join.hpp"

#include <catch2/catch.hpp>

using namespace cicero;
using namespace cicero::document;

namespace {

std::shared_ptr<const Bytes> bytes(std::uint8_t first) {
    return std::make_shared<const Bytes>(Bytes{first, 2, 3, 4});
}

ImageResource picture(const std::string& path, std::uint8_t first, int orientation = 1) {
    ImageResource out;
    out.path = path;
    out.width = out.height = 2;
    out.components = 1;
    out.orientation = orientation;
    out.data = bytes(first);
    return out;
}

FontResource font(const std::string& path, float weight = 400) {
    FontResource out;
    out.path = path;
    out.variations = {{"wght", weight}};
    return out;
}

/// A page with a line in each font, each picture once, a section that holds them, and a bookmark.
Document sample(const std::string& title, std::vector<FontResource> fonts,
                std::vector<ImageResource> images) {
    Document out;
    out.metadata.title = title;
    out.tags = {{}, {{0}, Role::Section, {}, {}, {}}, {{1}, Role::Paragraph, {}, {}, {}}};
    Page page;
    for (std::uint32_t i = 0; i < fonts.size(); ++i) {
        GlyphRun run;
        run.font = {i};
        run.text = fonts[i].path;
        run.tag = {2};
        page.items.emplace_back(run);
    }
    for (std::uint32_t i = 0; i < images.size(); ++i)
        page.items.emplace_back(ImagePlacement{{i}, {}, {}, Role::Figure, {2}, {}});
    Path rule;  // an artifact
    page.items.emplace_back(rule);
    out.pages = {page};
    out.fonts = std::move(fonts);
    out.images = std::move(images);
    out.bookmarks = {{title, 1, 0, {}}};
    return out;
}

}  // namespace

TEST_CASE("joined documents have their pages in order, and fonts and pictures once") {
    const Document whole =
        joined({sample("un", {font("a"), font("b")}, {picture("logo", 1), picture("photo", 9)}),
                sample("deux", {font("b"), font("a", 700)}, {picture("copie-du-logo", 1)}),
                sample("trois", {font("c")}, {picture("logo", 1, 6), picture("photo", 9)})});
    CHECK(whole.metadata.title == "un");
    REQUIRE(whole.pages.size() == 3);
    CHECK(whole.fonts.size() == 4);
    CHECK(whole.images.size() == 3);
    const auto font_of = [&](std::size_t page, std::size_t item) {
        return whole.fonts[std::get<GlyphRun>(whole.pages[page].items[item]).font.index];
    };
    CHECK(font_of(1, 0).path == "b");
    CHECK(font_of(1, 1).path == "a");
    CHECK(font_of(1, 1).variations.at(0).second == 700);
    CHECK(font_of(2, 0).path == "c");
    const auto image_of = [&](std::size_t page, std::size_t item) {
        return std::get<ImagePlacement>(whole.pages[page].items[item]).image.index;
    };
    CHECK(image_of(1, 2) == image_of(0, 2));
    CHECK(image_of(2, 1) != image_of(0, 2));  // turned
    CHECK(image_of(2, 2) == image_of(0, 3));
}

TEST_CASE("joined documents keep their structure apart") {
    const Document whole = joined({sample("un", {font("a")}, {}), sample("deux", {font("a")}, {})});
    REQUIRE(whole.tags.size() == 5);
    CHECK(whole.tags[3].parent.index == 0);
    CHECK(whole.tags[4].parent.index == 3);
    CHECK(std::get<GlyphRun>(whole.pages[1].items[0]).tag.index == 4);
    CHECK(std::get<Path>(whole.pages[1].items[1]).tag.index == 0);
    REQUIRE(whole.bookmarks.size() == 2);
    CHECK(whole.bookmarks[1].page == 1);
    CHECK(joined({}).pages.empty());
}
