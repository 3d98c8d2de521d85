#pragma once

#include "inline/ink.hpp"

namespace cicero::inlines {

/// The line with all that is on it `factor` times as large, from the point `x` of its baseline.
[[nodiscard]] SetLine enlarged(SetLine set, double factor, Length x);

}  // namespace cicero::inlines
