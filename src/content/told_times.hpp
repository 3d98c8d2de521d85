#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cicero::content {

/// The words of a date or an hour: small letters without accents, no-break spaces and dashes plain.
[[nodiscard]] std::vector<std::string> plain_words(std::string_view text);

struct TimeInWords {
    int minutes = 0;
    std::size_t words = 0;  ///< that it takes
    bool midnight = false;  ///< which is the end of a day as well as its beginning
};

/// 18h30, 18 h 30, « 9 heures et demie », « 10h moins le quart », « 8 h du soir », "2:00 pm",
/// « midi »: what the words begin with.
[[nodiscard]] std::optional<TimeInWords> time_in_words(std::span<const std::string> words);

/// One hour, or from one to another: « 20h à 21h30 », « à partir de 14h », « 8h30 précises ».
/// Nothing where any word is none of an hour.
[[nodiscard]] std::vector<TimeInWords> told_times(std::string_view text);

}  // namespace cicero::content
