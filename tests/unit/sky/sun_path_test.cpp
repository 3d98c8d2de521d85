// The cheap ways against the whole series, over all years that a calendar may have.
#include "sky/sun_path.hpp"

#include <cmath>
#include <numbers>

#include <catch2/catch.hpp>
#include <erfa.h>

#include "sky/instant.hpp"
#include "sky/sky.hpp"
#include "sky/sun.hpp"

using namespace cicero::base;
using namespace cicero::sky;

namespace {

constexpr double arcsecond = std::numbers::pi / 180 / 3600;

double arcseconds_apart(const Direction& a, const Direction& b) {
    return eraSepp(const_cast<double*>(a.data()), const_cast<double*>(b.data())) / arcsecond;
}

double longitude(double jd, Direction seen) {
    double to_ecliptic[3][3], ecliptic[3], longitude = 0, latitude = 0;
    eraEcm06(jd, 0, to_ecliptic);
    eraRxp(to_ecliptic, seen.data(), ecliptic);
    eraC2s(ecliptic, &longitude, &latitude);
    return longitude;
}

/// By how many seconds the Moon, by the whole series, is not yet where it should be.
double seconds_off(const MoonPhase& phase) {
    const auto day = std::chrono::floor<std::chrono::days>(phase.at);
    const double jd = julian_date(day) + (double((phase.at - day).count()) +
                                          delta_t(year_of(day), double(day_of_year(day)) / 366)) /
                                             86400;
    const double turned = longitude(jd, moon_from_earth(jd)) - longitude(jd, sun_from_earth(jd)) -
                          double(phase.phase) * std::numbers::pi / 2;
    constexpr double a_second = 2 * std::numbers::pi / 29.530588861 / 86400;
    return std::remainder(turned, 2 * std::numbers::pi) / a_second;
}

}  // namespace

TEST_CASE("the Sun's path is within its bound of the whole series, from 1583 to 9999") {
    double near = 0, far = 0;
    for (int year = 1583; year <= 9999; year += year < 3000 ? 41 : 211) {
        SunPath path;
        const double begin = julian_date(day(year, 1, 1));
        double& worst = year < 3000 ? near : far;
        for (double jd = begin; jd < begin + 366; jd += 5.37)
            worst = std::max(worst, arcseconds_apart(path.at(jd), sun_from_earth(jd)));
    }
    CHECK(near < 0.03);
    CHECK(far < 1);
}

TEST_CASE("the Sun's path does not depend on where it was asked before") {
    SunPath path, other;
    const double jd = julian_date(day(2027, 6, 21)) + 0.3;
    (void)path.at(jd - 400);
    (void)path.at(jd + 9);
    CHECK(path.at(jd) == other.at(jd));
}

// Half a second is rounding.
TEST_CASE("the Moon's phases are within their bound of the whole series, from 1583 to 9999") {
    double near = 0, far = 0;
    for (int year = 1583; year <= 9999; year += year < 3000 ? 29 : 211)
        for (const MoonPhase& phase : moon_phases(year)) {
            double& worst = year < 3000 ? near : far;
            worst = std::max(worst, std::abs(seconds_off(phase)));
        }
    INFO(near << " s until 3000, then " << far);
    CHECK(near < 0.5 + 0.25);
    CHECK(far < 0.5 + 3);
}

TEST_CASE("days that share a path have the same sunrise as each alone") {
    SunPath path;
    for (int i = 0; i < 366; i += 17) {
        const sys_days on = day(2027, 1, 1) + std::chrono::days(i);
        const SunDay shared = sun_on(on, {48.85, 2.35}, path), alone = sun_on(on, {48.85, 2.35});
        CHECK(shared.rise == alone.rise);
        CHECK(shared.set == alone.set);
    }
}
