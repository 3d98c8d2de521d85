#include "layout/evenness.hpp"

#include <catch2/catch.hpp>

#include "stories.hpp"

using namespace cicero;
using namespace cicero::layout;
using tests::paragraph;

namespace {

story::StoryBlock justified() {
    style::ParagraphStyle style;
    style.align = style::Align::Justify;
    std::string text = "Toute la ville";
    for (int i = 0; i < 30; ++i) text += " descend au fleuve";
    return paragraph(text + ".", style);
}

std::vector<PlacedQuality> of_pieces(const Galley& galley, std::size_t first, std::size_t end) {
    std::vector<PlacedQuality> out;
    Evenness evenness(out);
    for (std::size_t i = first; i < end; ++i) evenness.add(galley[i]);
    evenness.close();
    return out;
}

}  // namespace

TEST_CASE("what is said of a paragraph in two frames is of the lines in each") {
    tests::Desk desk;
    Galley galley = desk.galley({justified()});
    const std::size_t count = galley.count();
    REQUIRE(count > 4);
    const auto head = of_pieces(galley, 0, 3), tail = of_pieces(galley, 3, count);
    REQUIRE(head.size() == 1);
    REQUIRE(tail.size() == 1);
    CHECK(head[0].quality.lines == 3);
    CHECK(tail[0].quality.lines == count - 4);  // the last one is not brought to its width
    CHECK_FALSE(head[0].goes_on);
    CHECK(tail[0].goes_on);
}

TEST_CASE("paragraphs one after another, and those of a row's cells, are told apart") {
    tests::Desk desk;
    Galley two = desk.galley({justified(), justified()});
    CHECK(of_pieces(two, 0, two.count()).size() == 2);
    story::RowItem row;
    row.cells = {{{}, 1, {justified()}}, {{}, 1, {justified(), justified()}}};
    Galley rows = desk.galley({justified(), {row, {}}, justified()});
    const auto all = of_pieces(rows, 0, rows.count());
    REQUIRE(all.size() == 5);
    CHECK(all[0].quality.lines == all[4].quality.lines);
    CHECK(all[1].quality.lines > all[0].quality.lines);  // in half the measure
    CHECK(all[1].quality.lines == all[2].quality.lines);
}
