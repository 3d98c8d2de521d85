#include "base/gradient.hpp"

#include <catch2/catch.hpp>

using namespace cicero;
using namespace cicero::base;

namespace {

Length pt(double points) { return Length::points(points); }

Gradient two(const Color& from, const Color& to, double angle = 0) {
    Gradient out;
    out.angle = angle;
    out.stops = {{0, from, 1}, {1, to, 1}};
    return out;
}

const Rect box{{pt(10), pt(20)}, {pt(200), pt(100)}};

}  // namespace

TEST_CASE("a linear gradient's end colours stand in the corners of its box") {
    for (double angle = -360; angle <= 360; angle += 15) {
        const Gradient gradient = two(Gray{0}, Gray{1}, angle);
        double least = 1, most = 0;
        for (const Point corner :
             {box.origin, Point{box.right(), box.top()}, Point{box.left(), box.bottom()},
              Point{box.right(), box.bottom()}}) {
            const auto [from, to] = line_of(gradient, box);
            const double x = (to.x - from.x).points(), y = (to.y - from.y).points();
            const double place =
                ((corner.x - from.x).points() * x + (corner.y - from.y).points() * y) /
                (x * x + y * y);
            least = std::min(least, place);
            most = std::max(most, place);
        }
        INFO(angle);
        CHECK(least == Approx(0).margin(1e-3));
        CHECK(most == Approx(1).margin(1e-3));
    }
}

TEST_CASE("a gradient runs as it is told to, clockwise from the right") {
    const Point right{box.right(), box.top() + pt(50)}, foot{box.left() + pt(100), box.bottom()};
    CHECK(place_on(two(Gray{0}, Gray{1}, 0), box, right) == Approx(1));
    CHECK(place_on(two(Gray{0}, Gray{1}, 0), box, foot) == Approx(0.5));
    CHECK(place_on(two(Gray{0}, Gray{1}, 90), box, foot) == Approx(1));
    CHECK(place_on(two(Gray{0}, Gray{1}, 180), box, right) == Approx(0));
}

TEST_CASE("a radial gradient is round, whatever its box") {
    Gradient gradient = two(Gray{0}, Gray{1});
    gradient.kind = Gradient::Kind::Radial;
    const Point center{box.left() + pt(100), box.top() + pt(50)};
    CHECK(place_on(gradient, box, center) == 0);
    CHECK(place_on(gradient, box, center + Point{pt(50), {}}) == Approx(0.5));
    CHECK(place_on(gradient, box, center + Point{{}, pt(50)}) == Approx(0.5));
    CHECK(place_on(gradient, box, center + Point{pt(500), {}}) == 1);
    gradient.center_x = 0;
    gradient.radius = 2;
    CHECK(place_on(gradient, box, center) == Approx(0.5));
}

TEST_CASE("between stops colours and opacities pass evenly") {
    Gradient gradient = two(Cmyk{1, 0, 0, 0}, Cmyk{0, 1, 0, 0});
    gradient.stops.insert(gradient.stops.begin() + 1, {0.5, Cmyk{0, 0, 1, 0}, 0.5});
    CHECK(stop_at(gradient, 0.25).color == Color{Cmyk{0.5, 0, 0.5, 0}});
    CHECK(stop_at(gradient, 0.25).opacity == 0.75);
    CHECK(stop_at(gradient, 0.5).color == Color{Cmyk{0, 0, 1, 0}});
    CHECK(stop_at(gradient, 2).color == Color{Cmyk{0, 1, 0, 0}});
    const Spot ink{"PANTONE 286 C", {1, 0.6, 0, 0}, 1};
    Spot light = ink;
    light.tint = 0.2;
    CHECK(std::get<Spot>(stop_at(two(ink, light), 0.5).color).tint == Approx(0.6));
}

TEST_CASE("the stops of a shading are of one space") {
    const auto spaces = [](const std::vector<Color>& colors) {
        std::vector<GradientStop> stops;
        for (const Color& color : colors) stops.push_back({0, color, 1});
        std::string out;
        for (const GradientStop& stop : in_one_space(stops)) out += "GRCS"[stop.color.index()];
        return out;
    };
    const Spot blue{"Bleu", {1, 0, 0, 0}, 1}, red{"Rouge", {0, 1, 0, 0}, 1};
    CHECK(spaces({Gray{0}, Gray{1}}) == "GG");
    CHECK(spaces({Rgb{}, Gray{1}}) == "RR");
    CHECK(spaces({Rgb{}, Cmyk{}}) == "CC");
    CHECK(spaces({Gray{}, Cmyk{}}) == "CC");
    CHECK(spaces({blue, blue}) == "SS");
    CHECK(spaces({blue, red}) == "CC");
    CHECK(process_inks(Rgb{1, 0, 0}) == Cmyk{0, 1, 1, 0});
    CHECK(process_inks(Gray{0.25}) == Cmyk{0, 0, 0, 0.75});
    CHECK(process_inks(Spot{"Bleu", {1, 0.5, 0, 0}, 0.5}) == Cmyk{0.5, 0.25, 0, 0});
}
