#pragma once

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

}  // namespace cicero::base

namespace cicero {
using base::Insets;
using base::Point;
using base::Rect;
using base::Size;
}  // namespace cicero
