#include "sky/sun_path.hpp"

#include <cmath>

#include <erfa.h>

namespace cicero::sky {

namespace {

constexpr double light_time = 499.004784 / 86400;  // of an astronomical unit, days
/// The Moon's part of both masses (IAU 2009: the Earth is 81.30057 Moons).
constexpr double part_of_moon = 1 / 82.30057;
constexpr double days_apart = 16;
constexpr int earth_and_moon = 3;  // ERFA's number of that planet

Direction short_series(double jd, const Direction& moon) {
    double heliocentric[2][3];
    // Its warning of years that it was not fitted to is no matter here: it is put right.
    eraPlan94(jd, -light_time, earth_and_moon, heliocentric);
    Direction out{};
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = moon[i] * part_of_moon - heliocentric[0][i];
    return out;
}

/// Of the values at −1, 0, 1 and 2, in the cubic through them at `x` from 0 to 1 (Lagrange).
std::array<double, 4> cubic_weights(double x) {
    return {-x * (x - 1) * (x - 2) / 6, (x + 1) * (x - 1) * (x - 2) / 2, -(x + 1) * x * (x - 2) / 2,
            (x + 1) * x * (x - 1) / 6};
}

}  // namespace

Direction moon_from_earth(double jd) {
    double moon[2][3];
    eraMoon98(jd, 0, moon);
    return {moon[0][0], moon[0][1], moon[0][2]};
}

// Light that arrives now left the Sun where it was seen from the Earth one light time ago, but for
// the Sun's own motion: that is aberration and light time in one.
Direction sun_from_earth(double jd) {
    double heliocentric[2][3], barycentric[2][3];
    eraEpv00(jd, -light_time, heliocentric, barycentric);
    return {-heliocentric[0][0], -heliocentric[0][1], -heliocentric[0][2]};
}

Direction SunPath::at(double jd, const Direction& moon) {
    const double place = std::floor(jd / days_apart);
    const std::array weights = cubic_weights(jd / days_apart - place);
    Direction out = short_series(jd, moon);
    for (std::size_t k = 0; k < weights.size(); ++k) {
        const Direction& by = correction(long(place) - 1 + long(k));
        for (std::size_t i = 0; i < out.size(); ++i) out[i] += weights[k] * by[i];
    }
    return out;
}

const Direction& SunPath::correction(long node) {
    const auto [entry, fresh] = corrections_.try_emplace(node);
    Direction& by = entry->second;
    if (!fresh) return by;
    const double jd = double(node) * days_apart;
    const Direction whole = sun_from_earth(jd), part = short_series(jd, moon_from_earth(jd));
    for (std::size_t i = 0; i < by.size(); ++i) by[i] = whole[i] - part[i];
    return by;
}

}  // namespace cicero::sky
