#include "proof/conditions.hpp"

#include <algorithm>
#include <array>

namespace cicero::proof {

namespace {

constexpr std::array formats{
#define CONDITION(name, unit, value)
#define CONDITION_LENGTH(name, unit, value)
#define FORMAT(side, size, zone) FormatConditions{in_mm(side), in_pt(size), in_mm(zone)},
#include "proof/conditions.def"
#undef FORMAT
#undef CONDITION_LENGTH
#undef CONDITION
};

}  // namespace

const FormatConditions& conditions_of(const Size& trim) {
    const Length side = std::min(trim.width, trim.height);
    return *std::ranges::find_if(formats,
                                 [&](const FormatConditions& f) { return side <= f.shorter_side; });
}

Resolution resolution_at(Length distance, const Conditions& conditions) {
    Resolution out{conditions.needed_resolution, conditions.least_resolution};
    if (distance <= Length{}) return out;
    const double metres = distance.millimetres() / 1000;
    out.needed = std::min(out.needed, conditions.resolution_at_a_metre / metres);
    out.least = out.needed * conditions.least_resolution / conditions.needed_resolution;
    return out;
}

}  // namespace cicero::proof
