#pragma once

#include <string>
#include <string_view>

namespace cicero::engine {

/// Running text to measure room with: at least `characters` of it, without an end of a paragraph.
[[nodiscard]] std::string running_text(std::string_view language, std::size_t characters);

}  // namespace cicero::engine
