#include "paragraph/badness.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace cicero::paragraph {

namespace {

// 297³ ≈ 100 × 2¹⁸, so that 100 r³ is (297 r)³ / 2¹⁸ without a division of large numbers.
constexpr std::int64_t scale = 297;
constexpr std::int64_t cube_unit = std::int64_t(1) << 18;
constexpr std::int64_t largest_scaled = 6390;  // its cube is worst_badness × cube_unit, nearly

// The classes of the 1981 paper divide at ratios −½, ½ and 1: badness 12.5, 12.5 and 100.
constexpr std::int64_t half_badness = 12;
constexpr std::int64_t full_badness = 99;

std::int64_t cubed(std::int64_t scaled) {
    if (scaled > largest_scaled) return worst_badness;
    return std::min(worst_badness, (scaled * scaled * scaled + cube_unit / 2) / cube_unit);
}

}  // namespace

std::int64_t badness(Width missing, Width available) {
    if (missing == 0) return 0;
    if (available <= 0) return worst_badness;
    if (missing / available > largest_scaled / scale) return worst_badness;
    return cubed(missing * scale / available);
}

std::int64_t badness_of_ratio(double ratio) {
    const double scaled = std::abs(ratio) * double(scale);
    return scaled > double(largest_scaled) ? worst_badness : cubed(std::int64_t(scaled));
}

Fitness fitness_of(std::int64_t badness, bool shrunk) {
    if (badness <= half_badness) return Fitness::Normal;
    if (shrunk) return Fitness::Tight;
    return badness <= full_badness ? Fitness::Loose : Fitness::VeryLoose;
}

bool clash(Fitness a, Fitness b) { return std::abs(int(a) - int(b)) > 1; }

}  // namespace cicero::paragraph
