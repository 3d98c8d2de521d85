#include "layout/columns.hpp"

#include <catch2/catch.hpp>

using namespace cicero;
using namespace cicero::layout;

namespace {

// Lines 10 pt apart with capitals of 7 pt and descenders of 3 pt.
Piece line(bool keep = false, double before = 0) {
    Piece p;
    p.height = Length::points(10);
    p.baseline = Length::points(8);
    p.cap = Length::points(7);
    p.descent = Length::points(2);
    p.before = Length::points(before);
    p.is_text = true;
    p.keep_with_next = keep;
    return p;
}

Column column(double height) {
    return {{{}, {Length::points(100), Length::points(height)}}, {}, {}};
}

Galley paragraph(std::size_t lines) {
    std::vector<Piece> pieces;
    for (std::size_t i = 0; i < lines; ++i)
        pieces.push_back(line(i == 0 || i + 2 == lines));  // two lines at least on either side
    return Galley(std::move(pieces));
}

}  // namespace

TEST_CASE("capitals of the first line stand at the column's top") {
    Galley g = paragraph(3);
    const ColumnFill fill = fill_column(g, {}, column(100), false);
    REQUIRE(fill.pieces.size() == 3);
    CHECK(fill.pieces[0].at.y == Length::points(7));
    CHECK(fill.pieces[2].at.y == Length::points(27));
    CHECK(fill.used == Length::points(29));
}

TEST_CASE("space above vanishes at a column's top, and stays inside") {
    Galley g({line(false, 20), line(false, 5)});
    const ColumnFill fill = fill_column(g, {}, column(100), false);
    CHECK(fill.pieces[0].at.y == Length::points(7));
    CHECK(fill.pieces[1].at.y == Length::points(22));
}

TEST_CASE("neither a widow nor an orphan") {
    Galley g = paragraph(5);
    CHECK(fill_column(g, {}, column(49), false).end.next == 5);  // all five
    CHECK(fill_column(g, {}, column(48), false).end.next == 3);  // four would leave a widow
    CHECK(fill_column(g, {}, column(29), false).end.next == 3);
    CHECK(fill_column(g, {}, column(19), false).end.next == 2);
    CHECK(fill_column(g, {}, column(9), false).end.next == 0);  // one would be an orphan
    CHECK(fill_column(g, {}, column(9), true).end.next == 1);   // but something must go in
}

TEST_CASE("a heading goes with what follows") {
    Galley g({line(), line(true, 6), line(), line()});
    CHECK(fill_column(g, {}, column(25), false).end.next == 1);
    CHECK(fill_column(g, {}, column(35), false).end.next == 3);
}

TEST_CASE("forced breaks") {
    Piece last_of_column = line();
    last_of_column.break_column = true;
    Galley broken({last_of_column, line(), line()});
    CHECK(fill_column(broken, {}, column(100), false).end.next == 1);
    Galley g({line(), line(true), line(), line()});
    CHECK(fill_column(g, {}, column(25), false).end.next == 1);
}

TEST_CASE("a column's first line goes up to the grid where that is near") {
    Column c = column(100);
    c.grid_origin = Length::points(5);
    c.grid_step = Length::points(10);
    Galley g({line(), line()});
    CHECK(fill_column(g, {}, c, false).pieces[0].at.y == Length::points(5));  // not 7
    c.grid_origin = Length::points(4);
    CHECK(fill_column(g, {}, c, false).pieces[0].at.y == Length::points(14));
}

TEST_CASE("headings and quotations share the white before the grid's next line") {
    Column c = column(200);
    c.grid_origin = Length::points(7);
    c.grid_step = Length::points(10);
    Piece other = line();
    other.height = Length::points(14);  // its own leading
    other.baseline = Length::points(11);
    other.keep_with_next = true;
    Galley heading({line(), other, line()});
    const ColumnFill kept = fill_column(heading, {}, c, false);
    CHECK(kept.pieces[2].at.y == Length::points(37));
    CHECK(kept.pieces[2].at.y - kept.pieces[1].at.y == Length::points(11));
    other.keep_with_next = false;
    Galley quotation({line(), other, line()});
    const ColumnFill apart = fill_column(quotation, {}, c, false);
    CHECK(apart.pieces[2].at.y == Length::points(37));
    CHECK(apart.pieces[1].at.y == Length::points(23));  // 3 pt lower than it would stand alone
}

TEST_CASE("lines of the grid's leading lie on the grid") {
    Column c = column(100);
    c.grid_origin = Length::points(1);
    c.grid_step = Length::points(10);
    Galley g({line(), line(false, 3), line()});
    const ColumnFill fill = fill_column(g, {}, c, false);
    CHECK(fill.pieces[0].at.y == Length::points(11));
    CHECK(fill.pieces[1].at.y == Length::points(31));
    CHECK(fill.pieces[2].at.y == Length::points(41));
}
