#include "proof/conditions.hpp"

#include <algorithm>
#include <array>

namespace cicero::proof {

namespace {

constexpr std::array formats{
#define CONDITION(name, unit, value)
#define FORMAT(side, size, zone) FormatConditions{side, size, zone},
#include "proof/conditions.def"
#undef FORMAT
#undef CONDITION
};

}  // namespace

const FormatConditions& conditions_of(const Size& trim) {
    const double side = std::min(trim.width, trim.height).millimetres();
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
