#include "proof/outline.hpp"

#include <algorithm>
#include <limits>

namespace cicero::proof {

namespace {

constexpr int pieces_of_curve = 8;

Point on_curve(Point from, const document::CurveTo& curve, double t) {
    const double u = 1 - t;
    const auto along = [&](Length a, Length b, Length c, Length d) {
        return a * (u * u * u) + b * (3 * u * u * t) + c * (3 * u * t * t) + d * (t * t * t);
    };
    return {along(from.x, curve.c1.x, curve.c2.x, curve.to.x),
            along(from.y, curve.c1.y, curve.c2.y, curve.to.y)};
}

// A corner at each of the bounds' corners, and no others.
bool is_box(const std::vector<Point>& ring, const Rect& bounds) {
    if (ring.size() < 4 || ring.size() > 5) return false;
    return std::ranges::all_of(ring, [&](Point p) {
        return (p.x == bounds.left() || p.x == bounds.right()) &&
               (p.y == bounds.top() || p.y == bounds.bottom());
    });
}

Rect bounds_of(const std::vector<std::vector<Point>>& rings) {
    constexpr Length far = Length::from_units(std::numeric_limits<std::int64_t>::max() / 4);
    Point least{far, far}, most{-far, -far};
    for (const auto& ring : rings)
        for (const Point p : ring) {
            least = {std::min(least.x, p.x), std::min(least.y, p.y)};
            most = {std::max(most.x, p.x), std::max(most.y, p.y)};
        }
    if (least.x > most.x) return {};
    return {least, {most.x - least.x, most.y - least.y}};
}

// Whether a ray from `p` to the right crosses the edge, and which way (non-zero winding).
int crossing(Point p, Point a, Point b) {
    if ((a.y <= p.y) == (b.y <= p.y)) return 0;
    const Length x = a.x + (b.x - a.x) * ((p.y - a.y) / (b.y - a.y));
    if (x <= p.x) return 0;
    return a.y <= p.y ? 1 : -1;
}

}  // namespace

Rect united(const Rect& a, const Rect& b) {
    const Length left = std::min(a.left(), b.left()), top = std::min(a.top(), b.top());
    return {{left, top},
            {std::max(a.right(), b.right()) - left, std::max(a.bottom(), b.bottom()) - top}};
}

Rect common(const Rect& a, const Rect& b) {
    const Length left = std::max(a.left(), b.left()), top = std::max(a.top(), b.top());
    return {{left, top},
            {std::min(a.right(), b.right()) - left, std::min(a.bottom(), b.bottom()) - top}};
}

Outline::Outline(const Rect& rectangle) : bounds_(rectangle), is_rectangle_(true) {}

Outline::Outline(const std::vector<document::PathStep>& steps, Point at) {
    for (const document::PathStep& step : steps) {
        if (const auto* move = std::get_if<document::MoveTo>(&step)) {
            rings_.push_back({at + move->to});
        } else if (const auto* line = std::get_if<document::LineTo>(&step)) {
            add(at + line->to);
        } else if (const auto* curve = std::get_if<document::CurveTo>(&step)) {
            if (rings_.empty()) continue;
            const Point from = rings_.back().back() - at;
            for (int i = 1; i <= pieces_of_curve; ++i)
                add(at + on_curve(from, *curve, double(i) / pieces_of_curve));
        }
    }
    bounds_ = bounds_of(rings_);
    is_rectangle_ = rings_.size() == 1 && is_box(rings_.front(), bounds_);
}

void Outline::add(Point p) {
    if (rings_.empty()) rings_.push_back({p});
    else rings_.back().push_back(p);
}

bool Outline::contains(Point p) const {
    if (p.x < bounds_.left() || p.x > bounds_.right() || p.y < bounds_.top() ||
        p.y > bounds_.bottom())
        return false;
    if (is_rectangle_) return true;
    int winding = 0;
    for (const auto& ring : rings_)
        for (std::size_t i = 0; i < ring.size(); ++i)
            winding += crossing(p, ring[i], ring[(i + 1) % ring.size()]);
    return winding != 0;
}

bool Outline::contains(const Rect& r) const {
    if (!bounds_.contains(r)) return false;
    if (is_rectangle_) return true;
    // Of the shapes that clip, corners and the middles of sides tell.
    const Length x[] = {r.left(), r.left() + r.size.width / 2, r.right()};
    const Length y[] = {r.top(), r.top() + r.size.height / 2, r.bottom()};
    for (const Length a : x)
        for (const Length b : y)
            if (!contains(Point{a, b})) return false;
    return true;
}

}  // namespace cicero::proof
