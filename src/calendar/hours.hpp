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

/// What a file says of an event's hours.
struct ToldHours {
    ToldTime from, until;
    bool has_last_day = false;  ///< else an end that is no later is of the night that follows
    int otherwise = -1;         ///< where `from` is not told
    bool in_table = false;      ///< in columns, and not under keys
};

/// Nothing after an error, which names the event.
[[nodiscard]] std::optional<Hours> read_hours(const ToldHours& told, const std::string& event,
                                              diagnostic::Diagnostics& diagnostics);

}  // namespace cicero::calendar
