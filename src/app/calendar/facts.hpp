#pragma once

#include <nlohmann/json.hpp>

#include "calendar/dates.hpp"
#include "sky/events.hpp"

/// Events of the sky and the Sun's hours, as the commands tell them.
namespace cicero::app {

struct Teller {
    std::string language;
    bool south = false;  ///< of the equator: another season

    /// "équinoxe de mars (printemps)", "heure d’été (+60 min)"
    [[nodiscard]] std::string name(const sky::SkyEvent& event) const;
    /// date, time, utc, kind, id, name; of a season its name, of clocks the shift in minutes.
    [[nodiscard]] nlohmann::ordered_json record(const sky::SkyEvent& event) const;
    /// sunrise, sunset, daylight in minutes; sun: rises-and-sets, never-sets, never-rises.
    [[nodiscard]] static nlohmann::ordered_json record(const sky::SunHours& sun);
};

[[nodiscard]] const char* kind_of(const sky::SkyEvent& event);
/// 2027-03-22T10:44:02Z
[[nodiscard]] std::string utc_text(std::chrono::sys_seconds at);
/// "07:42"; empty where there is none.
[[nodiscard]] std::string time_text(const std::optional<int>& minutes);

}  // namespace cicero::app
