#pragma once

#include <optional>
#include <string_view>

namespace cicero::exchange {

/// "20:30:00", "8:30 PM", "8:30:00 p.m.", as programs of agendas write hours, in minutes, the
/// seconds dropped; and what calendar::read_time() reads.
[[nodiscard]] std::optional<int> read_table_time(std::string_view text);

/// Whether an hour tells its half of the day, as in countries that write the month before the day.
[[nodiscard]] bool tells_half_of_day(std::string_view text);

}  // namespace cicero::exchange
