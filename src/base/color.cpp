#include "base/color.hpp"

namespace cicero::base {

namespace {

struct Tint {
    double t;
    Color operator()(const Gray& c) const { return Gray{1 - (1 - c.level) * t}; }
    Color operator()(const Rgb& c) const {
        return Rgb{1 - (1 - c.r) * t, 1 - (1 - c.g) * t, 1 - (1 - c.b) * t};
    }
    Color operator()(const Cmyk& c) const { return Cmyk{c.c * t, c.m * t, c.y * t, c.k * t}; }
    Color operator()(const Spot& c) const { return Spot{c.name, c.alternate, c.tint * t}; }
};

}  // namespace

Color tinted(const Color& color, double tint) { return std::visit(Tint{tint}, color); }

}  // namespace cicero::base
