#pragma once

#include "base/geometry.hpp"

/// The figures that a page is judged by; conditions.def has them, with their sources.
namespace cicero::proof {

constexpr Length in_mm(double value) {
    return Length::from_units(std::int64_t(value * double(Length::units_per_millimetre)));
}
constexpr Length in_pt(double value) {
    return Length::from_units(std::int64_t(value * double(Length::units_per_point)));
}

struct Conditions {
#define CONDITION(name, unit, value) double name = value;  // unit
#define CONDITION_LENGTH(name, unit, value) Length name = unit(value);
#include "proof/conditions.def"
#undef CONDITION_LENGTH
#undef CONDITION
};

/// Of a page of this size.
struct FormatConditions {
    Length shorter_side;  ///< up to which these hold
    Length least_size;    ///< of text
    Length safe_zone;     ///< inside the trim, without text
};
[[nodiscard]] const FormatConditions& conditions_of(const Size& trim);

/// Pixels to the inch that a picture needs where its readers stand so far away; 0: they hold it.
struct Resolution {
    double needed = 0;  ///< fewer are seen
    double least = 0;   ///< fewer spoil it
};
[[nodiscard]] Resolution resolution_at(Length distance, const Conditions& conditions = {});

}  // namespace cicero::proof
