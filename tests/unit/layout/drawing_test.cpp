#include "layout/drawing.hpp"

#include <catch2/catch.hpp>

using namespace cicero;
using namespace cicero::layout;

namespace {

const Rect area{{Length::points(10), Length::points(20)},
                {Length::points(100), Length::points(50)}};

}  // namespace

TEST_CASE("SVG paths, absolute and relative, stretched over their frame") {
    const auto steps = parse_path("M0 0 L10,0 l0 5 h-10 V0 z", 10, 5, area);
    REQUIRE(steps.has_value());
    REQUIRE(steps->size() == 6);
    CHECK(std::get<document::MoveTo>((*steps)[0]).to == area.origin);
    CHECK(std::get<document::LineTo>((*steps)[2]).to == Point{area.right(), area.bottom()});
    CHECK(std::get<document::LineTo>((*steps)[3]).to == Point{area.left(), area.bottom()});
    const auto smooth = parse_path("M0 0 C1 1 2 1 3 0 S5 -1 6 0", 10, 5, area);
    REQUIRE(smooth.has_value());
    // The mirrored control point: 2 · (3, 0) − (2, 1) = (4, −1).
    CHECK(std::get<document::CurveTo>((*smooth)[2]).c1 ==
          Point{Length::points(50), Length::points(10)});
}

TEST_CASE("paths that are none") {
    for (const char* bad : {"L1 1", "M", "M0 0 L", "M0 0 X1 1", "M0 0 L1e99 0", "hello",
                            "M0 0 L1 1 z 3", "M0 0 C1 1 2 2"}) {
        INFO(bad);
        CHECK_FALSE(parse_path(bad, 10, 10, area).has_value());
    }
}
