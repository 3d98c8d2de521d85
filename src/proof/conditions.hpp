#pragma once

#include "base/geometry.hpp"

/// The figures that a page is judged by; conditions.def has them, with their sources.
namespace cicero::proof {

struct Conditions {
#define CONDITION(name, unit, value) double name = value;  // unit
#include "proof/conditions.def"
#undef CONDITION
};

/// Of a page of this size.
struct FormatConditions {
    double shorter_side = 0;  ///< mm, up to which these hold
    double least_size = 0;    ///< pt, of text
    double safe_zone = 0;     ///< mm inside the trim, without text
};
[[nodiscard]] const FormatConditions& conditions_of(const Size& trim);

/// Pixels to the inch that a picture needs where its readers stand so far away; 0: they hold it.
struct Resolution {
    double needed = 0;  ///< fewer are seen
    double least = 0;   ///< fewer spoil it
};
[[nodiscard]] Resolution resolution_at(Length distance, const Conditions& conditions = {});

}  // namespace cicero::proof
