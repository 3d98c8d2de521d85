#include "layout/flow.hpp"

#include <catch2/catch.hpp>

using namespace cicero;
using namespace cicero::layout;

namespace {

// Lines 10 pt apart with capitals of 7 pt and descenders of 3 pt.
Piece line(std::uint32_t group, bool keep = false, double before = 0) {
    Piece p;
    p.height = Length::points(10);
    p.baseline = Length::points(8);
    p.cap = Length::points(7);
    p.descent = Length::points(2);
    p.before = Length::points(before);
    p.is_text = true;
    p.keep_with_next = keep;
    p.group = group;
    return p;
}

Column column(double height) {
    return {{{}, {Length::points(100), Length::points(height)}}, true, {}, {}};
}

Galley paragraph(std::size_t lines) {
    Galley g;
    for (std::size_t i = 0; i < lines; ++i)
        g.pieces.push_back(line(1, i == 0 || i + 2 == lines));  // two lines at least on either side
    return g;
}

}  // namespace

TEST_CASE("capitals of the first line stand at the column's top") {
    const ColumnFill fill = fill_column(paragraph(3), 0, column(100), false);
    REQUIRE(fill.pieces.size() == 3);
    CHECK(fill.pieces[0].at.y == Length::points(7));
    CHECK(fill.pieces[2].at.y == Length::points(27));
    CHECK(fill.used == Length::points(29));
}

TEST_CASE("space above vanishes at a column's top, and stays inside") {
    Galley g;
    g.pieces = {line(1, false, 20), line(2, false, 5)};
    const ColumnFill fill = fill_column(g, 0, column(100), false);
    CHECK(fill.pieces[0].at.y == Length::points(7));
    CHECK(fill.pieces[1].at.y == Length::points(22));
}

TEST_CASE("neither a widow nor an orphan") {
    const Galley g = paragraph(5);
    CHECK(fill_column(g, 0, column(49), false).next == 5);  // all five
    CHECK(fill_column(g, 0, column(48), false).next == 3);  // four would leave a widow
    CHECK(fill_column(g, 0, column(29), false).next == 3);
    CHECK(fill_column(g, 0, column(19), false).next == 2);
    CHECK(fill_column(g, 0, column(9), false).next == 0);  // one would be an orphan
    CHECK(fill_column(g, 0, column(9), true).next == 1);   // but something must go in
}

TEST_CASE("a heading goes with what follows") {
    Galley g;
    g.pieces = {line(1), line(2, true, 6), line(3), line(3)};
    CHECK(fill_column(g, 0, column(25), false).next == 1);
    CHECK(fill_column(g, 0, column(35), false).next == 3);
}

TEST_CASE("forced breaks, and breaks between blocks only") {
    Galley g;
    g.pieces = {line(1), line(1), line(2), line(2)};
    CHECK(fill_column(g, 0, column(30), false, true).next == 2);
    g.pieces[0].break_column = true;
    CHECK(fill_column(g, 0, column(100), false).next == 1);
}

TEST_CASE("columns that end a text are of one height") {
    Galley g;
    for (int i = 0; i < 12; ++i) g.pieces.push_back(line(std::uint32_t(i)));
    const FrameFill fill = fill_frame(
        g, 0, columns_of({{}, {Length::points(320), Length::points(200)}}, 3, Length::points(10)),
        false);
    REQUIRE(fill.columns.size() == 3);
    for (const ColumnFill& c : fill.columns) CHECK(c.pieces.size() == 4);
    CHECK(fill.columns[1].pieces[0].at.x == Length::points(110));
}

TEST_CASE("lines of the grid's leading lie on the grid") {
    Column c = column(100);
    c.grid_origin = Length::points(1);
    c.grid_step = Length::points(10);
    Galley g;
    g.pieces = {line(1), line(2, false, 3), line(2)};
    const ColumnFill fill = fill_column(g, 0, c, false);
    CHECK(fill.pieces[0].at.y == Length::points(11));
    CHECK(fill.pieces[1].at.y == Length::points(31));
    CHECK(fill.pieces[2].at.y == Length::points(41));
}
