#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace cicero::calendar {

/// When something begins and ends on its days, by the clock of who asks, in minutes.
struct Hours {
    int from = -1;   ///< of its first day; −1: its days have no hour
    int until = -1;  ///< of its last day; beyond 24 h: of the night that follows; −1: not told
    /// Where clocks go back and show the hour twice, the second time is meant.
    bool from_again = false, until_again = false;
    [[nodiscard]] bool told() const { return from >= 0; }
    auto operator<=>(const Hours&) const = default;
};

constexpr int minutes_a_day = 1440;

/// "18:30", "18h30", "18 h 30", "18 h", from 0:00 to 24:00, in minutes.
[[nodiscard]] std::optional<int> read_time(std::string_view text);
/// "18:30"; of 26:00, "02:00".
[[nodiscard]] std::string iso_time(int minutes);

}  // namespace cicero::calendar
