#include "document/transform.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace cicero::document {

Transform::Transform(const Group& group, Point at) : is_plain_(!group.is_moved()) {
    if (is_plain_) return;
    const double turn = group.turn * std::numbers::pi / 180;
    const double lean = -std::tan(group.skew * std::numbers::pi / 180);  // y is down
    a = std::cos(turn);
    b = std::sin(turn);
    c = a * lean - b;
    d = b * lean + a;
    const double x = (at.x + group.pivot.x).points(), y = (at.y + group.pivot.y).points();
    e = x - a * x - c * y;
    f = y - b * x - d * y;
}

Point Transform::of(Point p) const {
    if (is_plain_) return p;
    const double x = p.x.points(), y = p.y.points();
    return {Length::points(a * x + c * y + e), Length::points(b * x + d * y + f)};
}

Point Transform::back(Point p) const {
    if (is_plain_) return p;
    const double x = p.x.points() - e, y = p.y.points() - f;
    const double size = a * d - b * c;
    return {Length::points((d * x - c * y) / size), Length::points((a * y - b * x) / size)};
}

Rect Transform::around(const Rect& r) const {
    if (is_plain_) return r;
    const std::array corners{of(r.origin), of({r.right(), r.top()}), of({r.left(), r.bottom()}),
                             of({r.right(), r.bottom()})};
    Point first = corners[0], last = corners[0];
    for (const Point& corner : corners) {
        first = {std::min(first.x, corner.x), std::min(first.y, corner.y)};
        last = {std::max(last.x, corner.x), std::max(last.y, corner.y)};
    }
    return {first, {last.x - first.x, last.y - first.y}};
}

Transform Transform::with(const Transform& inner) const {
    if (is_plain_) return inner;
    if (inner.is_plain_) return *this;
    Transform out;
    out.is_plain_ = false;
    out.a = a * inner.a + c * inner.b;
    out.b = b * inner.a + d * inner.b;
    out.c = a * inner.c + c * inner.d;
    out.d = b * inner.c + d * inner.d;
    out.e = a * inner.e + c * inner.f + e;
    out.f = b * inner.e + d * inner.f + f;
    return out;
}

}  // namespace cicero::document
