#include "sky/instant.hpp"

#include <array>
#include <cmath>

#include <erfa.h>

namespace cicero::sky {

namespace {

constexpr double unix_epoch = 2440587.5;

// Seconds at the beginning of 1600, 1620, …, 1980, rounded (Espenak and Meeus, Five Millennium
// Canon of Solar Eclipses, 2006, table 4 and what it is interpolated from).
constexpr int first_of_table = 1600, step = 20;
constexpr std::array table{120.0, 98.0, 64.0, 37.0, 16.0, 9.0,  11.0, 12.0, 15.0, 17.0,
                           13.7,  12.0, 5.7,  7.9,  -5.4, -2.8, 21.2, 24.3, 33.1, 50.5};

}  // namespace

double julian_date(sys_days day) { return unix_epoch + double(day.time_since_epoch().count()); }

double delta_t(int year, double of_year) {
    if (year >= 1972) {
        double seconds = 37;  // ERFA warns of years that it cannot know, and answers all the same
        eraDat(year, of_year < 0.5 ? 1 : 7, 1, 0, &seconds);
        return seconds + 32.184;
    }
    const double at = (year + of_year - first_of_table) / step;
    if (at <= 0) return table.front();
    const auto i = std::size_t(at);
    return std::lerp(table[i], table[i + 1], at - double(i));
}

std::chrono::sys_seconds universal_time(double terrestrial) {
    const auto seconds = [](double jd) {
        return std::chrono::sys_seconds(
            std::chrono::seconds(std::llround((jd - unix_epoch) * 86400)));
    };
    const auto day = std::chrono::floor<std::chrono::days>(seconds(terrestrial));
    const double of_year = double(base::day_of_year(day)) / 366;
    return seconds(terrestrial - delta_t(base::year_of(day), of_year) / 86400);
}

}  // namespace cicero::sky
