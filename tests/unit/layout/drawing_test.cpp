#include "layout/drawing.hpp"

#include <catch2/catch.hpp>

#include "../../support/sourced.hpp"
#include "template/path_data.hpp"

using namespace cicero;
using namespace cicero::layout;

TEST_CASE("a drawing's path is stretched over its frame") {
    const Rect area{{Length::points(10), Length::points(20)},
                    {Length::points(100), Length::points(50)}};
    diagnostic::Diagnostics none;
    style::Drawing drawing{style::Drawing::Kind::Path, {}, 10, 5};
    drawing.path = templates::parse_path_data(tests::sourced("M0 0 L10,0 l0 5 h-10 V0 z"), none);
    const auto steps = path_of(drawing, area);
    REQUIRE(steps.size() == 6);
    CHECK(std::get<document::MoveTo>(steps[0]).to == area.origin);
    CHECK(std::get<document::LineTo>(steps[2]).to == Point{area.right(), area.bottom()});
    CHECK(std::get<document::LineTo>(steps[3]).to == Point{area.left(), area.bottom()});
}

TEST_CASE("corners are rounded as far as there is room") {
    const Rect area{{Length::points(10), Length::points(20)},
                    {Length::points(100), Length::points(50)}};
    style::Drawing drawing;
    drawing.radius = Length::points(8);
    auto steps = path_of(drawing, area);
    REQUIRE(steps.size() == 10);
    CHECK(std::get<document::MoveTo>(steps[0]).to == Point{Length::points(18), area.top()});
    CHECK(std::get<document::CurveTo>(steps[2]).to == Point{area.right(), Length::points(28)});
    drawing.radius = Length::points(400);
    steps = path_of(drawing, area);
    CHECK(std::get<document::MoveTo>(steps[0]).to == Point{Length::points(35), area.top()});
}
