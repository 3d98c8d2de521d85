#include "proof/appearance.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace cicero::proof {

namespace {

struct Primary {
    std::array<bool, 4> inks;
    std::array<double, 3> xyz;
};

constexpr std::array primaries{
#define PRIMARY(c, m, y, k, X, Y, Z) Primary{{c == 1, m == 1, y == 1, k == 1}, {X, Y, Z}},
#include "proof/primaries.def"
#undef PRIMARY
};

/// Yule and Nielsen's factor, and how much more a dot of half the paper covers, of each ink: fitted
/// to the 1617 patches of FOGRA39L.
constexpr double yule_nielsen = 1.6067;
constexpr std::array dot_gain{0.0722, 0.0525, 0.0363, 0.0298};

double covered(double tone, double gain) {
    return std::clamp(tone + 4 * gain * tone * (1 - tone), 0.0, 1.0);
}

// The share of paper under just these inks (Demichel 1924).
double share(const Primary& primary, const std::array<double, 4>& inks) {
    double out = 1;
    for (std::size_t i = 0; i < inks.size(); ++i) out *= primary.inks[i] ? inks[i] : 1 - inks[i];
    return out;
}

// Neugebauer (1937) with the correction for light that is spread in the paper (Yule and Nielsen
// 1951).
Seen printed(const Cmyk& color) {
    const std::array<double, 4> inks{covered(color.c, dot_gain[0]), covered(color.m, dot_gain[1]),
                                     covered(color.y, dot_gain[2]), covered(color.k, dot_gain[3])};
    std::array<double, 3> sum{};
    for (const Primary& primary : primaries)
        if (const double part = share(primary, inks); part > 0)
            for (std::size_t i = 0; i < sum.size(); ++i)
                sum[i] += part * std::pow(primary.xyz[i], 1 / yule_nielsen);
    const auto of_paper = [&](std::size_t i) {
        return std::pow(sum[i], yule_nielsen) / primaries[0].xyz[i];
    };
    return {of_paper(0), of_paper(1), of_paper(2)};
}

double linear(double level) {
    return level <= 0.04045 ? level / 12.92 : std::pow((level + 0.055) / 1.055, 2.4);
}

// sRGB, each row over the sum of its white.
Seen shown(const Rgb& color) {
    const double r = linear(color.r), g = linear(color.g), b = linear(color.b);
    return {(0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505, 0.2126 * r + 0.7152 * g + 0.0722 * b,
            (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.0890};
}

struct Look {
    Seen operator()(const Gray& c) const { return printed({0, 0, 0, 1 - c.level}); }
    Seen operator()(const Rgb& c) const { return shown(c); }
    Seen operator()(const Cmyk& c) const { return printed(c); }
    Seen operator()(const Spot& c) const {
        const Cmyk& a = c.alternate;
        return printed({a.c * c.tint, a.m * c.tint, a.y * c.tint, a.k * c.tint});
    }
};

double lightness(double t) {
    return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116;
}

}  // namespace

Seen seen(const Color& color) { return std::visit(Look{}, color); }

Seen mixed(const Seen& top, const Seen& under, double opacity) {
    const auto mix = [&](double a, double b) { return a * opacity + b * (1 - opacity); };
    return {mix(top.x, under.x), mix(top.y, under.y), mix(top.z, under.z)};
}

double contrast(const Seen& a, const Seen& b) {
    const auto [dark, light] = std::minmax(a.y, b.y);
    return (light + 0.05) / (dark + 0.05);
}

double difference(const Seen& a, const Seen& b) {
    const double ax = lightness(a.x), ay = lightness(a.y), az = lightness(a.z);
    const double bx = lightness(b.x), by = lightness(b.y), bz = lightness(b.z);
    return std::hypot(116 * (ay - by), 500 * (ax - ay - bx + by), 200 * (ay - az - by + bz));
}

}  // namespace cicero::proof
