#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>

namespace cicero::layout {

/// The least number from 1 to `most` with which `fits` is true, where it stays true with greater
/// ones. It doubles the number, then halves the gap: some 2 log2 n questions for the answer n. The
/// last question is the answer's.
template <class Fits>
[[nodiscard]] std::optional<std::size_t> fewest(std::size_t most, Fits fits) {
    if (most == 0) return std::nullopt;
    std::size_t below = 0, high = 1;
    while (!fits(high)) {
        if (high == most) return std::nullopt;
        below = high;
        high = std::min(most, high * 2);
    }
    bool high_is_last = true;
    while (below + 1 < high) {
        const std::size_t middle = below + (high - below) / 2;
        high_is_last = fits(middle);
        (high_is_last ? high : below) = middle;
    }
    if (!high_is_last) (void)fits(high);
    return high;
}

}  // namespace cicero::layout
