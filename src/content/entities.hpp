#pragma once

#include <string>
#include <string_view>

namespace cicero::content {

/// What a character reference of CommonMark stands for: "&eacute;", "&#233;", "&#xE9;". One that
/// does not exist stays as it is written; U+FFFD for a number that is no character.
[[nodiscard]] std::string referred_to(std::string_view reference);

}  // namespace cicero::content
