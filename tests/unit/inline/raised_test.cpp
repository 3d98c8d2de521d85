// Raised letters, and code among text.
#include <catch2/catch.hpp>

#include "../../support/shop.hpp"
#include "../../support/sourced.hpp"

using namespace cicero;
using cicero::tests::PlacedRun;
using cicero::tests::runs_of;
using cicero::tests::Shop;

namespace {

story::Paragraph with(const std::string& text, const style::CharacterStyle& style) {
    story::Paragraph out;
    story::Span before, after;
    before.text = tests::sourced("mm ");
    after.text = tests::sourced(text);
    after.style = std::make_shared<const style::CharacterStyle>(style);
    out.spans = {before, after};
    return out;
}

std::vector<PlacedRun> runs(Shop& shop, const story::Paragraph& paragraph) {
    return runs_of(shop.compose(paragraph, Length::points(300)).lines[0]);
}

}  // namespace

TEST_CASE("letters are raised by the face's own where it has all of them, else scaled") {
    Shop shop;
    style::CharacterStyle style;
    style.raise = style::Raise::Superior;
    style.typography = false;
    const auto own = runs(shop, with("2", style));
    REQUIRE(own.size() == 2);
    CHECK(own[1].size == own[0].size);
    CHECK(own[1].origin.y == own[0].origin.y);
    const auto scaled = runs(shop, with("2é", style));
    REQUIRE(scaled.size() == 2);
    CHECK(scaled[1].size < scaled[0].size);
    CHECK(scaled[1].origin.y < scaled[0].origin.y);
}

TEST_CASE("code is as large as the text seems, and does not move its line") {
    Shop shop;
    style::CharacterStyle style;
    style.as_large_as = style.families;
    style.families = {"DejaVu Sans Mono"};
    const story::Paragraph paragraph = with("mm", style);
    const auto line = shop.compose(paragraph, Length::points(300)).lines[0];
    const auto placed = runs_of(line);
    REQUIRE(placed.size() == 2);
    const auto height = [&](const std::string& family, const PlacedRun& run) {
        const auto face = shop.library.find(family, {400, false, {}, {}});
        return face->metrics().x_height * run.size.points() / face->units_per_em();
    };
    CHECK(height("DejaVu Sans Mono", placed[1]) ==
          Approx(height("EB Garamond", placed[0])).epsilon(0.01));
    story::Paragraph plain = paragraph;
    plain.spans.pop_back();
    CHECK(line.ascent == shop.compose(plain, Length::points(300)).lines[0].ascent);
}
