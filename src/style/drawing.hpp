#pragma once

#include <cstdint>
#include <variant>
#include <vector>

#include "base/color.hpp"
#include "base/length.hpp"

namespace cicero::style {

struct StrokeSpec {
    Length width;
    Color color = base::black;
    std::vector<Length> dash;
};

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
};

}  // namespace cicero::style
