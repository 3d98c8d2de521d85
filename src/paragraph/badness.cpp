#include "paragraph/badness.hpp"

#include <cmath>

namespace cicero::paragraph {

// TeX: The Program, § 108. Its numbers of 31 bits are why large widths are divided first.
std::int64_t tex_badness(Width missing, Width available) {
    constexpr std::int64_t inf_bad = 10000, largest = 1290;
    if (missing == 0) return 0;
    if (available <= 0) return inf_bad;
    std::int64_t ratio = missing;
    if (missing <= 7230584) ratio = missing * ratio_unit / available;
    else if (available >= 1663497) ratio = missing / (available / ratio_unit);
    return ratio > largest ? inf_bad : badness_of_scaled(ratio);
}

std::int64_t largest_ratio(std::int64_t limit) {
    std::int64_t low = 0, high = largest_scaled_ratio;
    while (low < high) {
        const std::int64_t middle = (low + high + 1) / 2;
        if (badness_of_scaled(middle) <= limit) low = middle;
        else high = middle - 1;
    }
    return low;
}

std::int64_t badness_of_ratio(double ratio) {
    const double scaled = std::abs(ratio) * double(ratio_unit);
    return scaled > double(worst_badness) ? worst_badness : badness_of_scaled(std::int64_t(scaled));
}

}  // namespace cicero::paragraph
