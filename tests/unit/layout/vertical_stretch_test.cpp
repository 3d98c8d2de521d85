#include "layout/vertical_stretch.hpp"

#include <catch2/catch.hpp>

#include "layout/thread_search.hpp"

using namespace cicero;
using namespace cicero::layout;

namespace {

using Over = StretchGap::Over;

Length pt(double points) { return Length::points(points); }

Piece line(std::size_t leaf, double before = 0) {
    Piece p;
    p.height = pt(10);
    p.baseline = pt(8);
    p.cap = pt(8);
    p.descent = pt(2);
    p.is_text = true;
    p.leaf = leaf;
    p.before = pt(before);
    return p;
}

Piece title(std::size_t leaf) {
    Piece p = line(leaf, 5);
    p.headings = {{"Titre", 2}};
    p.keep_with_next = true;
    return p;
}

/// Two paragraphs of three lines, a title between them.
std::vector<Piece> chapter() {
    return {line(0), line(0), line(0), title(1), line(2), line(2), line(2)};
}

FrameFill filled(const std::vector<Piece>& pieces, double height, style::VerticalStretch stretch,
                 std::optional<double> grid = {}) {
    story::BoundFrame frame;
    frame.inside.size = {pt(100), pt(height)};
    story::BoundText text;
    text.stretch = stretch;
    frame.content = text;
    style::PageGeometry page;
    if (grid) page.grid.baseline = pt(*grid);
    const ThreadFrames frames = [&](std::size_t) {
        return std::optional(ThreadFrame{&frame, &page});
    };
    const ThreadWay way = cheapest_way(std::make_shared<Galley>(pieces), frames, {});
    REQUIRE(way.stops.size() == 2);
    const ThreadWay::Stop& first = way.stops.front();
    return fill_by(*first.galley, first.from, first.way, columns_in(*frames(0)));
}

}  // namespace

TEST_CASE("white is added over headings first, then between paragraphs, then between lines") {
    const std::vector<StretchGap> gaps{
        {Over::Line, pt(1)}, {Over::Heading, pt(6)}, {Over::Paragraph, pt(2)}, {Over::Line, pt(1)}};
    using Lengths = std::vector<Length>;
    CHECK(stretched(gaps, pt(4), {}) == Lengths{{}, {}, pt(4), pt(4), pt(4)});
    CHECK(stretched(gaps, pt(7), {}) == Lengths{{}, {}, pt(6), pt(7), pt(7)});
    CHECK(stretched(gaps, pt(9), {}) == Lengths{{}, pt(0.5), pt(6.5), pt(8.5), pt(9)});
    CHECK(stretched(gaps, pt(10), {}) == Lengths{{}, pt(1), pt(7), pt(9), pt(10)});
}

TEST_CASE("what does not give enough gives nothing") {
    const std::vector<StretchGap> gaps{{Over::Heading, pt(6)}, {Over::Line, pt(1)}};
    CHECK(stretched(gaps, pt(8), {}) == std::vector<Length>(3));
    CHECK(stretched({}, pt(8), {}) == std::vector<Length>(1));
}

TEST_CASE("on a grid white grows by whole steps") {
    const std::vector<StretchGap> gaps{
        {Over::Heading, pt(20)}, {Over::Line, {}}, {Over::Heading, pt(20)}};
    const auto down = stretched(gaps, pt(34), pt(10));
    CHECK(down == std::vector<Length>{{}, pt(10), pt(10), pt(30)});
    CHECK(stretched(gaps, pt(9), pt(10)) == std::vector<Length>(4));
}

TEST_CASE("a frame that is followed by another ends at its foot") {
    // Three lines and the title with two lines are 73 pt high: 63 without the last.
    auto pieces = chapter();
    pieces.insert(pieces.end(), 3, line(2));
    const FrameFill plain = filled(pieces, 69, {});
    CHECK(plain.used() < pt(69));
    const FrameFill justified = filled(pieces, 69, {pt(12), {}, 0});
    CHECK(justified.used().points() == Approx(69));
    const auto& places = justified.columns.front().pieces;
    // The title goes down, with what is under it.
    CHECK(places[2].at.y == plain.columns.front().pieces[2].at.y);
    CHECK(places[4].at.y - places[3].at.y == pt(10));
}

TEST_CASE("what is stretched stays on its grid") {
    auto pieces = chapter();
    pieces.push_back(line(2));
    const FrameFill fill = filled(pieces, 70, {pt(25), {}, 0.1}, 10);
    for (const PlacedPiece& placed : fill.columns.front().pieces)
        CHECK(placed.at.y.units() % pt(10).units() == 0);
}

TEST_CASE("the lines beside a drop capital or a picture keep their distance") {
    std::vector<Piece> pieces{line(0), line(0), line(0)};
    pieces[1].follows_rigidly = true;
    Galley galley(pieces);
    const style::VerticalStretch limits{{}, {}, 0.1};
    CHECK(gap_over(galley, 1, limits, {}).most == Length{});
    CHECK(gap_over(galley, 2, limits, {}).most == pt(1));
}
