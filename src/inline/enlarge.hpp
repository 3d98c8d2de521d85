#pragma once

#include "inline/line.hpp"

namespace cicero::inlines {

/// The line with all that is on it `factor` times as large, from the point `x` of its baseline.
[[nodiscard]] Line enlarged(Line line, double factor, Length x);

}  // namespace cicero::inlines
