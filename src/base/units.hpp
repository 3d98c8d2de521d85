#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/length.hpp"

namespace cicero::base {

/// "3mm", "12 pt", "1.5cm", "0.25in", "2c" (cicéro, 12 Didot points = 4.5126 mm at 0.376065 mm the
/// point); "0" needs no unit. None where it is not of that form or beyond 20 m.
[[nodiscard]] std::optional<Length> parse_length(std::string_view text);

/// A decimal number and nothing else.
[[nodiscard]] std::optional<double> parse_number(std::string_view text);
[[nodiscard]] std::optional<int> parse_integer(std::string_view text);
/// Digits of base 16 and nothing else.
[[nodiscard]] std::optional<std::uint32_t> parse_hexadecimal(std::string_view text);

}  // namespace cicero::base
