#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "calendar/dates.hpp"
#include "diagnostic/diagnostic.hpp"

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

/// "18:30", "18h30", "18 h 30", "18 h", from 0:00 to 24:00, in minutes.
[[nodiscard]] std::optional<int> read_time(std::string_view text);

/// A word of a file, where it stands.
struct ToldTime {
    std::string text;  ///< empty: not told
    diagnostic::SourceSpan span;
};

/// Of an event that begins at `from` (in place of `otherwise`) and ends at `until`, of the night
/// that follows where that is no later and it has no last day of its own. Nothing after an error.
[[nodiscard]] std::optional<Hours> read_hours(const ToldTime& from, const ToldTime& until,
                                              bool has_last_day, const std::string& event,
                                              diagnostic::Diagnostics& diagnostics,
                                              int otherwise = -1);

}  // namespace cicero::calendar
