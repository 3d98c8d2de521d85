#pragma once

#include <cstdint>

#include "paragraph/breaker.hpp"

namespace cicero::paragraph {

/// How often a line stacks with the one above it, as the breaker prices it: both begin, or both
/// end, with the same word.
[[nodiscard]] inline std::uint8_t stacks_between(const Line& above, const Line& below) {
    if (above.forced) return 0;
    const bool starts = above.first_word != 0 && above.first_word == below.first_word;
    const bool ends = !below.forced && above.last_word != 0 && above.last_word == below.last_word;
    return std::uint8_t(int(starts) + int(ends));
}

}  // namespace cicero::paragraph
