#include "base/color.hpp"

#include <algorithm>

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

Rgb from_cmyk(const Cmyk& c, double tint) {
    const auto channel = [&](double ink) {
        return (1 - std::min(1.0, ink * tint)) * (1 - std::min(1.0, c.k * tint));
    };
    return {channel(c.c), channel(c.m), channel(c.y)};
}

struct ToRgb {
    Rgb operator()(const Gray& c) const { return {c.level, c.level, c.level}; }
    Rgb operator()(const Rgb& c) const { return c; }
    Rgb operator()(const Cmyk& c) const { return from_cmyk(c, 1); }
    Rgb operator()(const Spot& c) const { return from_cmyk(c.alternate, c.tint); }
};

}  // namespace

Color tinted(const Color& color, double tint) { return std::visit(Tint{tint}, color); }

Rgb approximate_rgb(const Color& color) { return std::visit(ToRgb{}, color); }

}  // namespace cicero::base
