#pragma once

#include <optional>

#include "calendar/dates.hpp"

namespace cicero::calendar {

/// Which churches' Easter.
enum class Computus : std::uint8_t {
    Western,  ///< Gregorian from 1583, Julian before the reform
    Eastern,  ///< Julian all through
};

/// The reckoning is the Church's from 326 (after Nicaea); 4099 is where its tables end.
constexpr int first_easter = 326, last_easter = 4099;

/// Easter Sunday; none outside the years above.
[[nodiscard]] std::optional<sys_days> easter(int year, Computus computus = Computus::Western);

}  // namespace cicero::calendar
