#pragma once

#include <vector>

#include "base/length.hpp"

namespace cicero::base {

/// Pages are top-left, y down, everywhere but in `pdf/`.
struct Point {
    Length x, y;
    constexpr auto operator<=>(const Point&) const = default;
    friend constexpr Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
    friend constexpr Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
};

struct Size {
    Length width, height;
    constexpr auto operator<=>(const Size&) const = default;
    friend Size operator*(Size s, double factor) { return {s.width * factor, s.height * factor}; }
};

struct Insets {
    Length top, right, bottom, left;
    constexpr auto operator<=>(const Insets&) const = default;
};

struct Rect {
    Point origin;
    Size size;
    constexpr auto operator<=>(const Rect&) const = default;

    [[nodiscard]] constexpr Length left() const { return origin.x; }
    [[nodiscard]] constexpr Length top() const { return origin.y; }
    [[nodiscard]] constexpr Length right() const { return origin.x + size.width; }
    [[nodiscard]] constexpr Length bottom() const { return origin.y + size.height; }
    [[nodiscard]] constexpr Rect moved_by(Point d) const { return {origin + d, size}; }
    [[nodiscard]] constexpr Rect inset_by(Insets i) const {
        return {{origin.x + i.left, origin.y + i.top},
                {size.width - i.left - i.right, size.height - i.top - i.bottom}};
    }
    [[nodiscard]] constexpr bool contains(const Rect& o) const {
        return o.left() >= left() && o.right() <= right() && o.top() >= top() &&
               o.bottom() <= bottom();
    }
};

/// Along one axis.
struct Extent {
    Length start, size;
    constexpr auto operator<=>(const Extent&) const = default;
};

/// `whole` cut into `count` parts (at least one) of the same size, with `gap` between two. Each
/// edge is computed from the start, so that rounding never adds up over the parts.
[[nodiscard]] inline std::vector<Extent> parts_of(Length whole, int count, Length gap) {
    const Length free = whole - gap * (count - 1);
    std::vector<Extent> out;
    out.reserve(std::size_t(count));
    for (int i = 0; i < count; ++i) {
        const Length before = free * i / count;
        out.push_back({before + gap * i, free * (i + 1) / count - before});
    }
    return out;
}

}  // namespace cicero::base

namespace cicero {
using base::Extent;
using base::Insets;
using base::parts_of;
using base::Point;
using base::Rect;
using base::Size;
}  // namespace cicero
