#include "sky/sky.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <erfa.h>

#include "sky/instant.hpp"
#include "sky/sun_path.hpp"

namespace cicero::sky {

namespace {

constexpr double full_turn = 2 * std::numbers::pi;
constexpr double tropical_year = 365.2422;  // days

/// Into (−π, π].
double wrapped(double angle) { return std::remainder(angle, full_turn); }

/// Longitude in the mean ecliptic and equinox of the date (IAU 2006).
double longitude(double jd, Direction seen) {
    double to_ecliptic[3][3], ecliptic[3], length = 0, longitude = 0, latitude = 0;
    eraEcm06(jd, 0, to_ecliptic);
    eraRxp(to_ecliptic, seen.data(), ecliptic);
    eraP2s(ecliptic, &longitude, &latitude, &length);
    return longitude;
}

/// The instant near `jd` where `angle` is zero; `rate`: how fast it turns there, radians a day.
template <class Angle>
double zero_of(Angle angle, double jd, double rate) {
    constexpr double second = 1.0 / 86400.0;
    double value = angle(jd);
    for (int i = 0; i < 12 && std::abs(value) > std::abs(rate) * second / 10; ++i) {
        const double next = jd - value / rate, then = angle(next);
        if (const double turned = then - value; std::abs(turned) > 1e-9)
            rate = turned / (next - jd);  // the secant
        jd = next;
        value = then;
    }
    return jd;
}

// Meeus, Astronomical Algorithms, (49.1): new moons are a mean month apart from 2000-01-06.
constexpr double first_new_moon = 2451550.09766, mean_month = 29.530588861;

/// The phase after `quarters` quarters of a mean month since the new moon of 2000-01-06.
double phase_near(long quarters, SunPath& sun) {
    const double target = double(quarters & 3) * full_turn / 4;
    const double guess = first_new_moon + double(quarters) * mean_month / 4;
    const auto from_target = [&](double jd) {
        const Direction moon = moon_from_earth(jd);
        return wrapped(longitude(jd, moon) - longitude(jd, sun.at(jd, moon)) - target);
    };
    return zero_of(from_target, guess, full_turn / mean_month);
}

long quarters_before(sys_days day) {
    const double months = (julian_date(day) - first_new_moon) / mean_month;
    return long(std::floor(months * 4)) - 2;  // true and mean differ
}

}  // namespace

std::vector<MoonPhase> moon_phases(int year) {
    return moon_phases(base::day(year, 1, 1), base::day(year + 1, 1, 1));
}

std::vector<MoonPhase> moon_phases(sys_seconds begin, sys_seconds end) {
    std::vector<MoonPhase> out;
    SunPath sun;
    for (long q = quarters_before(std::chrono::floor<std::chrono::days>(begin));; ++q) {
        const sys_seconds at = universal_time(phase_near(q, sun));
        if (at >= end) return out;
        if (at >= begin) out.push_back({Phase(q & 3), at});
    }
}

std::vector<sys_days> full_moon_days(int year, std::chrono::month month) {
    std::vector<sys_days> out;
    SunPath sun;
    const sys_days first = std::chrono::year(year) / month / 1,
                   last = std::chrono::year(year) / month / std::chrono::last;
    const long q = quarters_before(first);
    for (long full = q + ((2 - q) & 3); full < q + 16; full += 4) {
        const auto day =
            std::chrono::floor<std::chrono::days>(universal_time(phase_near(full, sun)));
        if (day >= first && day <= last) out.push_back(day);
    }
    return out;
}

std::vector<sys_seconds> new_moons(sys_days first, sys_days last) {
    std::vector<sys_seconds> out;
    SunPath sun;
    const long q = long(std::floor((julian_date(first) - first_new_moon) / mean_month * 4)) - 2;
    for (long new_moon = q + ((0 - q) & 3);; new_moon += 4) {
        const sys_seconds at = universal_time(phase_near(new_moon, sun));
        if (at >= last + std::chrono::days(1)) return out;
        if (at >= first) out.push_back(at);
    }
}

sys_seconds sun_reaches(double degrees, int year) {
    const auto longitude_from = [&](double jd) {
        double in_longitude = 0, in_obliquity = 0;
        eraNut00b(jd, 0, &in_longitude, &in_obliquity);
        return wrapped(longitude(jd, sun_from_earth(jd)) + in_longitude -
                       degrees / 360 * full_turn);
    };
    const double equinox = julian_date(std::chrono::year(year) / std::chrono::March / 21);
    const double since = std::remainder(degrees - 100, 360) + 100;  // −80: January, 280: December
    return universal_time(
        zero_of(longitude_from, equinox + since / 360 * tropical_year, full_turn / tropical_year));
}

std::array<sys_seconds, 4> seasons(int year) {
    return {sun_reaches(0, year), sun_reaches(90, year), sun_reaches(180, year),
            sun_reaches(270, year)};
}

}  // namespace cicero::sky
