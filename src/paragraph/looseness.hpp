#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

/// How unlike the word spaces of two lines are that stand side by side. TeX's four classes of
/// badness see nothing between half the shrink and half the stretch, where most lines are.
namespace cicero::paragraph {

/// The tightest line, and the loosest that is told from those beyond it.
constexpr int tightest = -4, loosest = 8;

/// How far the spaces of a line go, to the nearest quarter of their limit.
[[nodiscard]] inline std::int8_t quarters_of(double space_ratio) {
    const double quarters = std::clamp<double>(space_ratio * 4, tightest, loosest);
    return std::int8_t(std::floor(quarters + 0.5));
}

constexpr int most_unlike = 16;

/// Of lines with such spaces: the square of how far they are apart, up to a whole limit.
[[nodiscard]] inline int unlikeness(int a, int b) {
    const int apart = a - b;
    return std::min(apart * apart, most_unlike);
}

}  // namespace cicero::paragraph
