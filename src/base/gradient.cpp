#include "base/gradient.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace cicero::base {

namespace {

double between(double a, double b, double share) { return a + (b - a) * share; }

struct Direction {
    double x, y;
};

Direction direction_of(const Gradient& gradient) {
    const double angle = gradient.angle * std::numbers::pi / 180;
    return {std::cos(angle), std::sin(angle)};
}

Point center_of(const Rect& box, double x, double y) {
    return box.origin + Point{box.size.width * x, box.size.height * y};
}

Gray mix(const Gray& a, const Gray& b, double share) { return {between(a.level, b.level, share)}; }
Rgb mix(const Rgb& a, const Rgb& b, double share) {
    return {between(a.r, b.r, share), between(a.g, b.g, share), between(a.b, b.b, share)};
}
Cmyk mix(const Cmyk& a, const Cmyk& b, double share) {
    return {between(a.c, b.c, share), between(a.m, b.m, share), between(a.y, b.y, share),
            between(a.k, b.k, share)};
}

bool is_one_ink(const Spot& a, const Spot& b) {
    return a.name == b.name && a.alternate == b.alternate;
}

Cmyk inks_of(const Gray& c) { return {0, 0, 0, 1 - c.level}; }
Cmyk inks_of(const Rgb& c) {
    const double k = 1 - std::max({c.r, c.g, c.b});
    return {1 - c.r - k, 1 - c.g - k, 1 - c.b - k, k};
}
Cmyk inks_of(const Cmyk& c) { return c; }
Cmyk inks_of(const Spot& c) {
    const Cmyk& a = c.alternate;
    return {a.c * c.tint, a.m * c.tint, a.y * c.tint, a.k * c.tint};
}

/// White and black are of any space.
bool is_neutral(const Color& color) { return std::holds_alternative<Gray>(color); }

bool is_of_one_space(const Color& a, const Color& b) {
    if (a.index() != b.index()) return false;
    const auto* spot = std::get_if<Spot>(&a);
    return !spot || is_one_ink(*spot, std::get<Spot>(b));
}

}  // namespace

Cmyk process_inks(const Color& color) {
    return std::visit([](const auto& known) { return inks_of(known); }, color);
}

Color mixed(const Color& a, const Color& b, double share) {
    if (!is_of_one_space(a, b)) return mix(process_inks(a), process_inks(b), share);
    return std::visit(
        [&](const auto& from) -> Color {
            using Kind = std::decay_t<decltype(from)>;
            const auto& to = std::get<Kind>(b);
            if constexpr (std::is_same_v<Kind, Spot>) {
                Spot out = from;
                out.tint = between(from.tint, to.tint, share);
                return out;
            } else {
                return mix(from, to, share);
            }
        },
        a);
}

GradientLine line_of(const Gradient& gradient, const Rect& box) {
    const auto [x, y] = direction_of(gradient);
    const Length half = (box.size.width * std::abs(x) + box.size.height * std::abs(y)) / 2;
    const Point center = center_of(box, 0.5, 0.5);
    const Point arm{half * x, half * y};
    return {{center.x - arm.x, center.y - arm.y}, {center.x + arm.x, center.y + arm.y}};
}

GradientCircle circle_of(const Gradient& gradient, const Rect& box) {
    const Length longer = std::max(box.size.width, box.size.height);
    return {center_of(box, gradient.center_x, gradient.center_y), longer / 2 * gradient.radius};
}

double place_on(const Gradient& gradient, const Rect& box, Point point) {
    double place = 0;
    if (gradient.kind == Gradient::Kind::Radial) {
        const auto [center, radius] = circle_of(gradient, box);
        const double dx = (point.x - center.x).points(), dy = (point.y - center.y).points();
        place = radius > Length{} ? std::hypot(dx, dy) / radius.points() : 1;
    } else {
        const auto [from, to] = line_of(gradient, box);
        const double x = (to.x - from.x).points(), y = (to.y - from.y).points();
        const double whole = x * x + y * y;
        if (whole > 0)
            place = ((point.x - from.x).points() * x + (point.y - from.y).points() * y) / whole;
    }
    return std::clamp(place, 0.0, 1.0);
}

GradientStop stop_at(const Gradient& gradient, double place) {
    const auto after = std::ranges::lower_bound(gradient.stops, place, {}, &GradientStop::at);
    if (after == gradient.stops.begin()) return gradient.stops.front();
    if (after == gradient.stops.end()) return gradient.stops.back();
    const GradientStop& before = *std::prev(after);
    const double way = after->at - before.at;
    const double share = way > 0 ? (place - before.at) / way : 1;
    return {place, mixed(before.color, after->color, share),
            between(before.opacity, after->opacity, share)};
}

std::vector<GradientStop> in_one_space(std::vector<GradientStop> stops) {
    const auto all = [&](auto holds) { return std::ranges::all_of(stops, holds); };
    if (all([&](const GradientStop& s) { return is_of_one_space(s.color, stops.front().color); }))
        return stops;
    const bool is_rgb = all([](const GradientStop& s) {
        return is_neutral(s.color) || std::holds_alternative<Rgb>(s.color);
    });
    for (GradientStop& stop : stops) {
        const auto* gray = std::get_if<Gray>(&stop.color);
        if (is_rgb && gray) stop.color = Rgb{gray->level, gray->level, gray->level};
        else if (!is_rgb) stop.color = process_inks(stop.color);
    }
    return stops;
}

}  // namespace cicero::base
