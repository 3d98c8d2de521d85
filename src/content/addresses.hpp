#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace cicero::content {

/// Addresses in one paragraph: md4c takes the square of their number to find them (0.4.8).
inline constexpr std::size_t most_addresses = 10'000;

/// The sign of one too many: "://", "www.", "@".
[[nodiscard]] std::optional<std::size_t> find_crowding_address(std::string_view text);

}  // namespace cicero::content
