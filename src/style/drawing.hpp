#pragma once

#include <cstdint>
#include <variant>
#include <vector>

#include "base/color.hpp"
#include "base/gradient.hpp"
#include "base/length.hpp"

namespace cicero::style {

/// As PDF numbers them (ISO 32000-1, 8.4.3.3 and 8.4.3.4).
enum class LineCap : std::uint8_t { Butt, Round, Square };
enum class LineJoin : std::uint8_t { Miter, Round, Bevel };

struct StrokeSpec {
    Length width;
    Color color = base::black;
    std::vector<Length> dash;
    LineCap cap = LineCap::Butt;
    LineJoin join = LineJoin::Miter;
};

/// What a ground is filled with.
using Fill = std::variant<Color, Gradient>;

/// How what is painted meets what lies under it (ISO 32000-1, 11.3.5).
enum class Blend : std::uint8_t { Normal, Multiply, Screen, Overlay, Darken, Lighten };

/// What happens to a frame with all that is in it.
struct Effects {
    double opacity = 1;
    Blend blend = Blend::Normal;
    double turn = 0;     ///< degrees, clockwise, about its centre
    double skew = 0;     ///< degrees by which it leans to the right
    bool clips = false;  ///< nothing of what it holds is seen beyond its outline

    [[nodiscard]] bool is_some() const {
        return opacity < 1 || blend != Blend::Normal || turn != 0 || skew != 0;
    }
};

/// How much of a QR code may be hidden: 7, 15, 25, 30 % (ISO/IEC 18004, 6.1).
enum class QrLevel : std::uint8_t { Low, Medium, Quartile, High };

/// Of a drawing's path, in units of its box.
struct BoxPoint {
    double x = 0, y = 0;
    friend BoxPoint operator+(BoxPoint a, BoxPoint b) { return {a.x + b.x, a.y + b.y}; }
    friend BoxPoint operator-(BoxPoint a, BoxPoint b) { return {a.x - b.x, a.y - b.y}; }
    friend BoxPoint operator*(BoxPoint a, double f) { return {a.x * f, a.y * f}; }
};
struct MoveTo {
    BoxPoint to;
};
struct LineTo {
    BoxPoint to;
};
struct CurveTo {
    BoxPoint c1, c2, to;
};
struct ClosePath {};
using PathStep = std::variant<MoveTo, LineTo, CurveTo, ClosePath>;

/// A geometric figure; `shape` in layouts.
struct Drawing {
    enum class Kind : std::uint8_t {
        Rectangle,
        Ellipse,
        LineAcross,
        LineDown,
        Path
    } kind = Kind::Rectangle;
    std::vector<PathStep> path;  ///< in units of the box
    double box_width = 1, box_height = 1;
    Length radius;  ///< of a rectangle's corners
};

}  // namespace cicero::style
