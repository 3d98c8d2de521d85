#pragma once

#include <cstdint>

#include "paragraph/item.hpp"

namespace cicero::paragraph {

/// Badness at which more looseness makes no difference (ratio 21.5). TeX stops at 10000 (ratio 4.3)
/// and so prefers one dreadful line to two bad ones.
constexpr std::int64_t worst_badness = 1000000;

/// 100 (missing / available)³ in TeX's integer arithmetic (The TeXbook's program, § 108).
[[nodiscard]] std::int64_t badness(Width missing, Width available);

/// The same where TeX ends, at 10000, and with its roundings of large widths: a unit is 1 sp.
[[nodiscard]] std::int64_t tex_badness(Width missing, Width available);

/// The largest ratio of missing to available width, in 297ths, at which badness is at most `limit`.
[[nodiscard]] std::int64_t largest_ratio(std::int64_t limit);

/// The badness of a line stretched by `ratio`.
[[nodiscard]] std::int64_t badness_of_ratio(double ratio);

enum class Fitness : std::uint8_t { Tight, Normal, Loose, VeryLoose };

[[nodiscard]] Fitness fitness_of(std::int64_t badness, bool shrunk);

/// Lines whose looseness differs by more than one class look uneven side by side.
[[nodiscard]] bool clash(Fitness a, Fitness b);

}  // namespace cicero::paragraph
