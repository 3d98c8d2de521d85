#pragma once

#include <utility>
#include <vector>

#include "base/color.hpp"
#include "base/geometry.hpp"

namespace cicero::base {

struct GradientStop {
    double at = 0;  ///< 0 to 1 along the gradient
    Color color;
    double opacity = 1;
    bool operator==(const GradientStop&) const = default;
};

/// Colours that pass into one another over a box. Two stops or more, in rising order.
struct Gradient {
    enum class Kind : std::uint8_t { Linear, Radial };
    Kind kind = Kind::Linear;
    /// Of a linear one, in degrees, clockwise: 0 runs to the right, 90 downwards. It is as long as
    /// the box is in that direction: its end colours stand in corners (CSS Images 3, 3.1).
    double angle = 90;
    /// Of a radial one, in shares of the box.
    double center_x = 0.5, center_y = 0.5;
    double radius = 1;  ///< share of half the box's longer side
    std::vector<GradientStop> stops;

    bool operator==(const Gradient&) const = default;
};

/// Where a linear gradient begins and ends.
struct GradientLine {
    Point from, to;
};
[[nodiscard]] GradientLine line_of(const Gradient& gradient, const Rect& box);

/// Where a radial one stands.
struct GradientCircle {
    Point center;
    Length radius;
};
[[nodiscard]] GradientCircle circle_of(const Gradient& gradient, const Rect& box);

/// How far along it a point lies, 0 to 1.
[[nodiscard]] double place_on(const Gradient& gradient, const Rect& box, Point point);

/// The colour there, and its opacity.
[[nodiscard]] GradientStop stop_at(const Gradient& gradient, double place);

/// The same stops with their colours in one space, as a shading needs them: tints of one ink and
/// colours of one kind stay what they are, RGB and grey become RGB, all others process inks.
[[nodiscard]] std::vector<GradientStop> in_one_space(std::vector<GradientStop> stops);

/// Process inks that stand for a colour where no profile is asked: grey is black ink alone, a spot
/// ink its alternate, RGB its complement with black taken out.
[[nodiscard]] Cmyk process_inks(const Color& color);

/// `share` of `b`, the rest of `a`; both of one space, else process inks.
[[nodiscard]] Color mixed(const Color& a, const Color& b, double share);

}  // namespace cicero::base

namespace cicero {
using base::Gradient;
using base::GradientStop;
}  // namespace cicero
