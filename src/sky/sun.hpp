#pragma once

#include <optional>

#include "sky/sky.hpp"
#include "sky/sun_path.hpp"

namespace cicero::sky {

/// Degrees, north and east positive.
struct Place {
    double latitude = 0, longitude = 0;
};

/// Of one day at a place: the Sun's upper edge at a level horizon, through refraction of 34′.
struct SunDay {
    enum class Kind : std::uint8_t { RisesAndSets, NeverSets, NeverRises };
    Kind kind = Kind::RisesAndSets;
    sys_seconds noon;                      ///< UTC, as are these:
    std::optional<sys_seconds> rise, set;  ///< where it does, from one midnight to the next
};

/// The day is the place's own: its noon is the one nearest to 12 h of mean solar time. Within a
/// minute from 1900 to 2100, below the polar circles; near them, where the Sun grazes the horizon,
/// within some minutes.
[[nodiscard]] SunDay sun_on(sys_days day, const Place& place);
/// The same for many days: they share the path.
[[nodiscard]] SunDay sun_on(sys_days day, const Place& place, SunPath& path);

}  // namespace cicero::sky
