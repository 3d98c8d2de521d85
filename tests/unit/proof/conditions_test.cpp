#include "proof/conditions.hpp"

#include <catch2/catch.hpp>

using namespace cicero;
using namespace cicero::proof;

TEST_CASE("a picture in the hand needs what printers ask; seen from afar, what eyes part") {
    CHECK(resolution_at({}).needed == 225);
    CHECK(resolution_at({}).least == 150);
    CHECK(resolution_at(Length::millimetres(2000)).needed == Approx(43.5));
    CHECK(resolution_at(Length::millimetres(2000)).least == Approx(29));
    // From near by no more than in the hand.
    CHECK(resolution_at(Length::millimetres(200)).needed == 225);
}

TEST_CASE("formats go by their shorter side") {
    const auto of = [](double width, double height) {
        return conditions_of({Length::millimetres(width), Length::millimetres(height)});
    };
    CHECK(of(85, 55).safe_zone == in_mm(2.5));
    CHECK(of(210, 297).least_size == in_pt(6));
    CHECK(of(297, 210).least_size == in_pt(6));
    CHECK(of(594, 841).least_size == in_pt(11));
    CHECK(of(2000, 3000).least_size == in_pt(16));
}
