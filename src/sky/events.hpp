#pragma once

#include "sky/clock.hpp"
#include "sky/sun.hpp"

/// What the sky and the clocks do on the days of a place, by its clock.
namespace cicero::sky {

struct SkyEvent {
    enum class Kind : std::uint8_t { Moon, Season, Clock };
    Kind kind{};
    int which = 0;    ///< a Phase, a Turn, or 1 where clocks go forward and 0 where they go back
    sys_seconds at;   ///< UTC
    sys_days day;     ///< by the clock
    int minutes = 0;  ///< of that day, to the nearest; of a change of clocks by the clock before it
    int shift = 0;    ///< minutes that a change of clocks adds
};

struct SkyQuery {
    bool moons = true, seasons = true, clock_changes = true;
};

/// In order; of the days from `first` to `last`, both included.
[[nodiscard]] std::vector<SkyEvent> sky_events(sys_days first, sys_days last, const Clock& clock,
                                               const SkyQuery& query);

/// new-moon … last-quarter, march-equinox … december-solstice, clock-back, clock-forward.
[[nodiscard]] const char* id_of(const SkyEvent& event);

/// Sunrise and sunset by the clock, in minutes of a day, to the nearest; none where there is none.
struct SunHours {
    SunDay::Kind kind{};
    std::optional<int> rise, set;
    std::optional<int> length;  ///< minutes from one to the other
};
[[nodiscard]] SunHours sun_hours(sys_days day, const Place& place, const Clock& clock);
/// The same for many days: they share the path.
[[nodiscard]] SunHours sun_hours(sys_days day, const Place& place, const Clock& clock,
                                 SunPath& path);

}  // namespace cicero::sky
