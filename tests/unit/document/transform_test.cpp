#include "document/transform.hpp"

#include <catch2/catch.hpp>

using namespace cicero;
using namespace cicero::document;

namespace {

Point at(double x, double y) { return {Length::points(x), Length::points(y)}; }

Group turned(double degrees, Point pivot, double skew = 0) {
    Group out;
    out.turn = degrees;
    out.skew = skew;
    out.pivot = pivot;
    return out;
}

void check_near(Point a, Point b) {
    CHECK(a.x.points() == Approx(b.x.points()).margin(0.01));
    CHECK(a.y.points() == Approx(b.y.points()).margin(0.01));
}

}  // namespace

TEST_CASE("a group turns clockwise about its pivot, wherever it stands") {
    const Transform quarter(turned(90, at(5, 5)), at(10, 0));
    check_near(quarter.of(at(15, 5)), at(15, 5));
    check_near(quarter.of(at(25, 5)), at(15, 15));  // from the right to the foot
    check_near(quarter.of(at(15, 0)), at(20, 5));   // from the head to the right
    CHECK(quarter.around({at(10, 4), {Length::points(10), Length::points(2)}}).size.height >
          Length::points(9.9));
}

TEST_CASE("what leans leans to the right") {
    const Transform leaning(turned(0, at(0, 10), 45), {});
    check_near(leaning.of(at(0, 10)), at(0, 10));
    check_near(leaning.of(at(0, 0)), at(10, 0));
}

TEST_CASE("each point comes from where it goes to") {
    for (double turn = -180; turn <= 180; turn += 25)
        for (const double skew : {-30.0, 0.0, 50.0}) {
            const Transform inner(turned(turn, at(40, 7), skew), at(3, 4));
            const Transform both = Transform(turned(30, at(1, 2)), {}).with(inner);
            for (const Point p : {at(0, 0), at(100, 20), at(-5, 300)}) {
                check_near(inner.back(inner.of(p)), p);
                check_near(both.of(p), Transform(turned(30, at(1, 2)), {}).of(inner.of(p)));
            }
        }
    CHECK(Transform(Group{}, at(5, 5)).is_plain());
    CHECK(Transform().with(Transform()).is_plain());
}
