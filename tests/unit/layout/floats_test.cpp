#include "layout/floats.hpp"

#include <algorithm>
#include <map>
#include <random>

#include <catch2/catch.hpp>

#include "layout/thread_search.hpp"

using namespace cicero;
using namespace cicero::layout;

namespace {

constexpr double leading = 10;

Piece line() {
    Piece p;
    p.height = Length::points(leading);
    p.baseline = Length::points(8);
    p.cap = Length::points(7);
    p.descent = Length::points(2);
    p.is_text = true;
    return p;
}

FloatPtr picture(double height, bool at_foot = false, bool wide = false) {
    Float out;
    out.stack.height = Length::points(height);
    out.gap = Length::points(10);
    out.at_foot = at_foot;
    out.wide = wide;
    return std::make_shared<const Float>(std::move(out));
}

std::vector<Piece> lines(std::size_t count) { return std::vector<Piece>(count, line()); }

Column column(double height) {
    return {{{}, {Length::points(100), Length::points(height)}}, {}, {}};
}

/// Frames of some columns of lines, as many as are asked for.
class Book {
public:
    Book(int columns, double height) {
        story::BoundText text;
        text.columns = columns;
        text.gutter = Length::points(10);
        frame_.inside.size = {Length::points(100.0 * columns), Length::points(height)};
        frame_.content = std::move(text);
    }

    [[nodiscard]] std::vector<FrameFill> fill(const std::vector<Piece>& pieces) const {
        const ThreadWay way = cheapest_way(std::make_shared<Galley>(pieces),
                                           [&](std::size_t) {
                                               return std::optional(ThreadFrame{&frame_, &page_});
                                           },
                                           {});
        REQUIRE(way.is_whole);
        std::vector<FrameFill> out;
        const std::vector<Column> columns = columns_in({&frame_, &page_});
        for (const ThreadWay::Stop& stop : way.stops)
            out.push_back(fill_by(*stop.galley, stop.from, stop.way, columns));
        return out;
    }

    [[nodiscard]] const Rect& area() const { return frame_.inside; }

private:
    story::BoundFrame frame_;
    style::PageGeometry page_;
};

}  // namespace

TEST_CASE("a picture stands at the head of the column that speaks of it") {
    std::vector<Piece> pieces = lines(5);
    pieces[2].floats = {picture(20)};
    Galley galley(pieces);
    const ColumnFill fill = fill_column(galley, {}, column(100), false);
    REQUIRE(fill.floats.size() == 1);
    CHECK(fill.floats[0].at.y == Length{});
    CHECK(fill.pieces[0].at.y == Length::points(37));
    CHECK(fill.used == Length::points(30 + 49));
    CHECK(fill_column(galley, {}, column(79), false).end.next == 5);
    CHECK(fill_column(galley, {}, column(78), false).end.next == 4);
}

TEST_CASE("a picture stands at the foot, over the notes") {
    std::vector<Piece> pieces = lines(3);
    pieces[0].floats = {picture(20, true)};
    Notes notes;
    notes.lines = {{line()}};
    pieces[0].notes = std::make_shared<const Notes>(notes);
    Galley galley(pieces);
    const ColumnFill fill = fill_column(galley, {}, column(100), false);
    REQUIRE(fill.floats.size() == 1);
    CHECK(fill.floats[0].at.y == Length::points(60));  // a line of note, and the white over it
    CHECK(fill.pieces[0].at.y == Length::points(7));
}

TEST_CASE("a picture for which there is no room waits for the next column") {
    std::vector<Piece> pieces = lines(12);
    pieces[8].floats = {picture(40)};
    Galley galley(pieces);
    const ColumnFill first = fill_column(galley, {}, column(100), false);
    CHECK(first.pieces.size() == 10);
    REQUIRE(first.end.floats.size() == 1);
    const ColumnFill next = fill_column(galley, first.end, column(100), false);
    CHECK(next.floats.size() == 1);
    CHECK(next.pieces[0].at.y == Length::points(57));
    CHECK(is_all(galley, next.end));
}

TEST_CASE("nothing stands over a title") {
    std::vector<Piece> pieces = lines(5);
    pieces[0].headings = {{"Titre", 1}};
    pieces[2].floats = {picture(20)};
    Galley galley(pieces);
    const ColumnFill fill = fill_column(galley, {}, column(100), false);
    REQUIRE(fill.floats.size() == 1);
    CHECK(fill.floats[0].at.y == Length::points(80));
    CHECK(fill.pieces[0].at.y == Length::points(7));
}

TEST_CASE("text under a picture keeps to the grid") {
    std::vector<Piece> pieces = lines(3);
    pieces[0].floats = {picture(23)};
    Galley galley(pieces);
    Column on_grid = column(100);
    on_grid.grid_origin = Length::points(7);
    on_grid.grid_step = Length::points(leading);
    CHECK(fill_column(galley, {}, on_grid, false).pieces[0].at.y == Length::points(47));
}

TEST_CASE("a wide picture stands over all columns, on the page that speaks of it") {
    const Book book(2, 100);
    std::vector<Piece> pieces = lines(30);
    pieces[4].floats = {picture(30, false, true)};
    const auto fills = book.fill(pieces);
    REQUIRE(fills.size() == 2);
    REQUIRE(fills[0].wide.size() == 1);
    CHECK(fills[0].columns[0].pieces[0].at.y == Length::points(47));
    CHECK(fills[0].columns[1].pieces[0].at.y == Length::points(47));
    // Of the last line of a page that it does not leave room for it stands on the next.
    pieces[4].floats.clear();
    pieces[19].floats = {picture(30, false, true)};
    const auto later = book.fill(pieces);
    CHECK(later[0].wide.empty());
    CHECK(later[1].wide.size() == 1);
}

TEST_CASE("pictures at the end of a text have a page of their own, if they must") {
    const Book book(1, 100);
    std::vector<Piece> pieces = lines(10);
    pieces[9].floats = {picture(60), picture(60)};
    const auto fills = book.fill(pieces);
    REQUIRE(fills.size() == 3);
    CHECK(fills[1].columns[0].floats.size() == 1);
    CHECK(fills[2].columns[0].floats.size() == 1);
}

namespace {

/// What must hold of each float and line, however a thread was cut.
void check_laws(const std::vector<Piece>& pieces, const std::vector<FrameFill>& fills,
                const Rect& area) {
    std::map<FloatPtr, std::size_t> anchor, standing;
    for (std::size_t i = 0; i < pieces.size(); ++i)
        for (const FloatPtr& what : pieces[i].floats) anchor[what] = i;
    std::size_t next = 0;
    for (const FrameFill& fill : fills) {
        Length foot = area.bottom();
        std::vector<FloatPtr> here;
        for (const PlacedFloat& placed : fill.wide) here.push_back(placed.what);
        for (const ColumnFill& column : fill.columns) {
            for (const PlacedFloat& placed : column.floats) {
                here.push_back(placed.what);
                CHECK(placed.at.y >= area.top());
                CHECK(placed.at.y + placed.what->stack.height <= foot);
            }
            for (const PlacedPiece& placed : column.pieces) CHECK(placed.index == next++);
            CHECK(column.used <= area.size.height);
        }
        for (const FloatPtr& what : here) {
            CHECK(anchor.at(what) < next);  // not on a page before
            CHECK(++standing[what] == 1);
        }
    }
    CHECK(next == pieces.size());
    CHECK(standing.size() == anchor.size());
}

}  // namespace

TEST_CASE("each picture stands once, not before its text, and no text under it") {
    std::minstd_rand random(5);
    for (int round = 0; round < 300; ++round) {
        INFO("round " << round);
        std::vector<Piece> pieces = lines(1 + random() % 60);
        for (Piece& piece : pieces)
            if (random() % 9 == 0)
                piece.floats = {
                    picture(5 + double(random() % 60), random() % 3 == 0, random() % 3 == 0)};
        const Book book(1 + int(random() % 3), 100);
        check_laws(pieces, book.fill(pieces), book.area());
    }
}
