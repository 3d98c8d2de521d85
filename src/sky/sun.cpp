#include "sky/sun.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <erfa.h>

#include "sky/instant.hpp"

namespace cicero::sky {

namespace {

constexpr double full_turn = 2 * std::numbers::pi;
constexpr double degree = full_turn / 360;
/// The centre's height when the upper edge is seen at the horizon.
constexpr double height_at_rise = -(34.0 + 16.0) / 60 * degree;
/// Turns of the Earth in a mean solar day.
constexpr double turns_a_day = 1.00273790935;

class Sun {
public:
    Sun(const Place& place, SunPath& path)
        : latitude_(place.latitude * degree), longitude_(place.longitude * degree), path_(path) {}

    struct Seen {
        double hour_angle, declination;
    };
    /// At a Julian date of universal time.
    [[nodiscard]] Seen seen(double jd) const {
        const auto day = std::chrono::floor<std::chrono::days>(
            std::chrono::sys_seconds(std::chrono::seconds(std::llround((jd - 2440587.5) * 86400))));
        const double terrestrial = jd + delta_t(base::year_of(day)) / 86400;
        // Nutation, which costs the most here, is reckoned once: for the axes and for the hour.
        double in_longitude = 0, in_obliquity = 0, obliquity = 0;
        double bias[3][3], precession[3][3], both[3][3], nutation[3][3], to_equator[3][3], sun[3];
        eraPn00b(terrestrial, 0, &in_longitude, &in_obliquity, &obliquity, bias, precession, both,
                 nutation, to_equator);
        Direction direction = path_.at(terrestrial);
        eraRxp(to_equator, direction.data(), sun);
        double ascension = 0, declination = 0;
        eraC2s(sun, &ascension, &declination);
        const double sidereal = eraGmst00(jd, 0, terrestrial, 0) +
                                eraEe00(terrestrial, 0, obliquity, in_longitude) + longitude_;
        return {std::remainder(sidereal - ascension, full_turn), declination};
    }

    /// Where the Sun stands at that declination's rise; beyond ±1 it never does.
    [[nodiscard]] double cosine_at_rise(double declination) const {
        return (std::sin(height_at_rise) - std::sin(latitude_) * std::sin(declination)) /
               (std::cos(latitude_) * std::cos(declination));
    }

    /// The culmination near `jd`; upper where `hour_angle` is 0, lower where it is half a turn.
    [[nodiscard]] double culmination(double jd, double hour_angle) const {
        for (int i = 0; i < 3; ++i) {
            const double by = std::remainder(seen(jd).hour_angle - hour_angle, full_turn) /
                              full_turn / turns_a_day;
            jd -= by;
            if (std::abs(by) < close) break;
        }
        return jd;
    }

    /// Its rise (side −1) or set (side +1) on the day of that noon.
    [[nodiscard]] double crossing(double noon, int side) const {
        double jd = noon;
        for (int i = 0; i < 6; ++i) {
            const Seen now = seen(jd);
            const double wanted = std::acos(std::clamp(cosine_at_rise(now.declination), -1.0, 1.0));
            // From noon on the angle is not wrapped: sets after midnight are of this day.
            const double angle =
                now.hour_angle +
                full_turn * std::round(((jd - noon) * turns_a_day * full_turn - now.hour_angle) /
                                       full_turn);
            const double by = (angle - side * wanted) / full_turn / turns_a_day;
            jd -= by;
            if (std::abs(by) < close) break;
        }
        return jd;
    }

private:
    /// A second: each step of the searches above is a hundredth of the one before, or less.
    static constexpr double close = 1.0 / 86400;
    double latitude_, longitude_;
    SunPath& path_;
};

sys_seconds utc(double jd) {
    return sys_seconds(std::chrono::seconds(std::llround((jd - 2440587.5) * 86400)));
}

}  // namespace

SunDay sun_on(sys_days day, const Place& place) {
    SunPath path;
    return sun_on(day, place, path);
}

SunDay sun_on(sys_days day, const Place& place, SunPath& path) {
    const Sun sun({std::clamp(place.latitude, -89.999, 89.999), place.longitude}, path);
    const double mean_noon = julian_date(day) + 0.5 - place.longitude / 360;
    const double noon = sun.culmination(mean_noon, 0);
    SunDay out;
    out.noon = utc(noon);
    const double cosine = sun.cosine_at_rise(sun.seen(noon).declination);
    if (cosine >= 1) {
        out.kind = SunDay::Kind::NeverRises;
        return out;
    }
    // Half a day moves the declination by 0.2 degrees: up to 80 degrees of latitude that is not
    // enough to come from here to −1, and midnight need not be asked.
    if (std::abs(place.latitude) < 80 && cosine > -0.9) {
        out.rise = utc(sun.crossing(noon, -1));
        out.set = utc(sun.crossing(noon, 1));
        return out;
    }
    // Where it is up at midnight it did not rise since, or will not set before.
    const auto up_at = [&](double midnight) {
        return sun.cosine_at_rise(sun.seen(midnight).declination) <= -1;
    };
    const bool up_before = up_at(sun.culmination(noon - 0.5, full_turn / 2)),
               up_after = up_at(sun.culmination(noon + 0.5, full_turn / 2));
    if (up_before && up_after) out.kind = SunDay::Kind::NeverSets;
    if (!up_before) out.rise = utc(sun.crossing(noon, -1));
    if (!up_after) out.set = utc(sun.crossing(noon, 1));
    return out;
}

}  // namespace cicero::sky
