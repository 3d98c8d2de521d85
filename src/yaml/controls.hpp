#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace cicero::yaml {

/// The first control character from byte `from` on but tab and line ends: C0, DEL, C1, and what is
/// no character (U+FFFE, U+FFFF). None of them prints, and XML takes none of most (XML 1.0, 2.2).
[[nodiscard]] std::optional<std::size_t> find_control(std::string_view text, std::size_t from = 0);

/// U+0007, of the character at that byte.
[[nodiscard]] std::string name_of_character(std::string_view text, std::size_t at);

}  // namespace cicero::yaml
