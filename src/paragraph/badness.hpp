#pragma once

#include <cstdint>

#include "paragraph/item.hpp"

// Inline: this is the innermost part of the search.
namespace cicero::paragraph {

/// Badness at which more looseness makes no difference (ratio 21.5). TeX stops at 10000 (ratio 4.3)
/// and so prefers one dreadful line to two bad ones.
constexpr std::int64_t worst_badness = 1000000;

/// 297³ ≈ 100 × 2¹⁸, so that 100 r³ is (297 r)³ / 2¹⁸ without a division of large numbers.
constexpr std::int64_t ratio_unit = 297;
/// The cube of a larger ratio is worst_badness.
constexpr std::int64_t largest_scaled_ratio = 6390;

/// Of a ratio in 297ths.
[[nodiscard]] inline std::int64_t badness_of_scaled(std::int64_t ratio) {
    constexpr std::int64_t cube_unit = std::int64_t(1) << 18;
    if (ratio > largest_scaled_ratio) return worst_badness;
    return (ratio * ratio * ratio + cube_unit / 2) / cube_unit;
}

/// 100 (missing / available)³ in TeX's integer arithmetic (The TeXbook's program, § 108).
[[nodiscard]] inline std::int64_t badness(Width missing, Width available) {
    constexpr std::int64_t dividend_limit = std::int64_t(1) << 54;
    if (missing == 0) return 0;
    if (available <= 0 || missing > dividend_limit) return worst_badness;
    return badness_of_scaled(missing * ratio_unit / available);
}

/// The same where TeX ends, at 10000, and with its roundings of large widths: a unit is 1 sp.
[[nodiscard]] std::int64_t tex_badness(Width missing, Width available);

/// The largest ratio of missing to available width, in 297ths, at which badness is at most `limit`.
[[nodiscard]] std::int64_t largest_ratio(std::int64_t limit);

/// The badness of a line stretched by `ratio`.
[[nodiscard]] std::int64_t badness_of_ratio(double ratio);

enum class Fitness : std::int8_t { Tight = -1, Normal, Loose, VeryLoose };

/// The classes of the 1981 paper divide at ratios −½, ½ and 1: badness 12.5, 12.5 and 100.
[[nodiscard]] inline Fitness fitness_of(std::int64_t badness, bool shrunk) {
    constexpr std::int64_t half_badness = 12, full_badness = 99;
    if (badness <= half_badness) return Fitness::Normal;
    if (shrunk) return Fitness::Tight;
    return badness <= full_badness ? Fitness::Loose : Fitness::VeryLoose;
}

/// Lines whose looseness differs by more than one class look uneven side by side.
[[nodiscard]] inline bool clash(Fitness a, Fitness b) {
    const int apart = int(a) - int(b);
    return apart > 1 || apart < -1;
}

}  // namespace cicero::paragraph
