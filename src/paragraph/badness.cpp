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

// TeX: The Program, § 108. Its numbers of 31 bits are why large widths are divided first.
std::int64_t tex_badness(Width missing, Width available) {
    constexpr std::int64_t inf_bad = 10000, largest = 1290;
    if (missing == 0) return 0;
    if (available <= 0) return inf_bad;
    std::int64_t ratio = missing;
    if (missing <= 7230584) ratio = missing * scale / available;
    else if (available >= 1663497) ratio = missing / (available / scale);
    return ratio > largest ? inf_bad : cubed(ratio);
}

std::int64_t largest_ratio(std::int64_t limit) {
    std::int64_t low = 0, high = largest_scaled;
    while (low < high) {
        const std::int64_t middle = (low + high + 1) / 2;
        if (cubed(middle) <= limit) low = middle;
        else high = middle - 1;
    }
    return low;
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
