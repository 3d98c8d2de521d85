#include "exchange/table_times.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

#include "base/plain_letters.hpp"
#include "calendar/hours.hpp"

namespace cicero::exchange {

namespace {

enum class Half : std::uint8_t { None, Morning, Afternoon };

struct Parts {
    std::string hour;
    Half half = Half::None;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "8:30:00 p.m.": 8:30:00, in the afternoon. Excel puts no-break spaces there.
Parts parts_of(std::string_view text) {
    constexpr std::size_t longest = 40;
    if (text.size() > longest) return {};
    Parts out{base::plain_letters(text)};
    std::erase_if(out.hour, [](char c) { return c == ' ' || c == '.'; });
    if (out.hour.ends_with("am")) out.half = Half::Morning;
    if (out.hour.ends_with("pm")) out.half = Half::Afternoon;
    if (out.half != Half::None) out.hour.resize(out.hour.size() - 2);
    return out;
}

/// 20:30 of 20:30:00; of anything else all.
std::string without_seconds(const std::string& hour) {
    const std::size_t last = hour.rfind(':');
    const bool seconds = last != std::string::npos && hour.find(':') < last &&
                         hour.size() == last + 3 && is_digit(hour[last + 1]) &&
                         hour[last + 1] < '6' && is_digit(hour[last + 2]);
    return seconds ? hour.substr(0, last) : hour;
}

}  // namespace

std::optional<int> read_table_time(std::string_view text) {
    constexpr int noon = 12 * 60, past_noon = noon + 60;
    if (const auto plain = calendar::read_time(text)) return plain;
    Parts parts = parts_of(text);
    if (parts.hour.empty()) return std::nullopt;
    const bool bare = std::ranges::all_of(parts.hour, is_digit);
    if (bare && parts.half != Half::None) parts.hour += ":00";  // 8 PM
    const auto minutes = calendar::read_time(without_seconds(parts.hour));
    if (!minutes || parts.half == Half::None) return minutes;
    if (*minutes >= past_noon) return std::nullopt;
    return *minutes % noon + (parts.half == Half::Afternoon ? noon : 0);
}

bool tells_half_of_day(std::string_view text) { return parts_of(text).half != Half::None; }

}  // namespace cicero::exchange
