#pragma once

#include <array>
#include <vector>

#include "base/dates.hpp"

/// Where the Sun and the Moon stand, by ERFA (the IAU's SOFA): the Earth of Bretagnon (2000), the
/// Moon of Meeus (1998). Instants are UTC; before 1972, universal time. From 1900 to 2100 phases
/// and seasons are within a minute, as far as leap seconds can be foreseen; beyond, within some
/// minutes.
namespace cicero::sky {

using std::chrono::sys_days;
using std::chrono::sys_seconds;

enum class Phase : std::uint8_t { New, FirstQuarter, Full, LastQuarter };
struct MoonPhase {
    Phase phase{};
    sys_seconds at;
};
/// Those of a year, in order: 49 or 50.
[[nodiscard]] std::vector<MoonPhase> moon_phases(int year);
/// From `begin` until `end`, in order.
[[nodiscard]] std::vector<MoonPhase> moon_phases(sys_seconds begin, sys_seconds end);
/// The days, in Greenwich, of the full moons of a month: one or two, or none in February.
[[nodiscard]] std::vector<sys_days> full_moon_days(int year, std::chrono::month month);

/// When the Sun's apparent longitude reaches `degrees` in a year (0: the March equinox).
[[nodiscard]] sys_seconds sun_reaches(double degrees, int year);
/// The new moons of the days from `first` to `last`.
[[nodiscard]] std::vector<sys_seconds> new_moons(sys_days first, sys_days last);

enum class Turn : std::uint8_t { MarchEquinox, JuneSolstice, SeptemberEquinox, DecemberSolstice };
/// By Turn.
[[nodiscard]] std::array<sys_seconds, 4> seasons(int year);

}  // namespace cicero::sky
