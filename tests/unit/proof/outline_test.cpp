#include "proof/outline.hpp"

#include <catch2/catch.hpp>

#include "layout/drawing.hpp"

using namespace cicero;
using namespace cicero::proof;

namespace {

Length mm(double value) { return Length::millimetres(value); }
Rect box(double x, double y, double width, double height) {
    return {{mm(x), mm(y)}, {mm(width), mm(height)}};
}
Outline outline_of(style::Drawing::Kind kind, const Rect& area) {
    return {layout::path_of({kind}, area), {}};
}

}  // namespace

TEST_CASE("a rectangle's path is known for one, wherever it was moved") {
    const auto path = layout::path_of({style::Drawing::Kind::Rectangle}, box(0, 0, 30, 20));
    const Outline outline(path, {mm(5), mm(7)});
    CHECK(outline.is_rectangle());
    CHECK(outline.bounds() == box(5, 7, 30, 20));
    CHECK(outline.contains(Point{mm(6), mm(8)}));
    CHECK(!outline.contains(Point{mm(4), mm(8)}));
    CHECK(outline.contains(box(5, 7, 30, 20)));
    CHECK(!outline.contains(box(5, 7, 31, 20)));
}

TEST_CASE("an ellipse holds its middle and not the corners of its bounds") {
    const Outline outline = outline_of(style::Drawing::Kind::Ellipse, box(0, 0, 40, 20));
    CHECK(!outline.is_rectangle());
    CHECK(outline.contains(Point{mm(20), mm(10)}));
    CHECK(!outline.contains(Point{mm(1), mm(1)}));
    // Where it crosses the diagonal of its bounds: at 1/√2 of the half axes.
    CHECK(outline.contains(Point{mm(20 + 20 * 0.7), mm(10 + 10 * 0.7)}));
    CHECK(!outline.contains(Point{mm(20 + 20 * 0.715), mm(10 + 10 * 0.715)}));
    CHECK(outline.contains(box(15, 5, 10, 10)));
    CHECK(!outline.contains(box(2, 2, 36, 16)));
}

TEST_CASE("a ring wound the other way is a hole, one wound alike is none") {
    using namespace document;
    const auto square = [](double from, double to, bool turned) {
        const Point a{mm(from), mm(from)}, b{mm(to), mm(from)}, c{mm(to), mm(to)},
            d{mm(from), mm(to)};
        return turned
                   ? std::vector<PathStep>{MoveTo{a}, LineTo{d}, LineTo{c}, LineTo{b}, ClosePath{}}
                   : std::vector<PathStep>{MoveTo{a}, LineTo{b}, LineTo{c}, LineTo{d}, ClosePath{}};
    };
    for (const bool turned : {true, false}) {
        std::vector<PathStep> steps = square(0, 30, false);
        const auto inner = square(10, 20, turned);
        steps.insert(steps.end(), inner.begin(), inner.end());
        const Outline outline(steps, {});
        CHECK(outline.contains(Point{mm(15), mm(15)}) == !turned);
        CHECK(outline.contains(Point{mm(5), mm(15)}));
    }
}

TEST_CASE("what two rectangles share, and what is around both") {
    CHECK(common(box(0, 0, 10, 10), box(5, 6, 10, 10)) == box(5, 6, 5, 4));
    CHECK(is_empty(common(box(0, 0, 10, 10), box(10, 0, 5, 5))));
    CHECK(united(box(0, 0, 10, 10), box(20, 5, 1, 1)) == box(0, 0, 21, 10));
}
