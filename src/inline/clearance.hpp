#pragma once

#include "inline/ink.hpp"

namespace cicero::inlines {

/// The least distance between the baselines of two lines at which no ink of the lower one meets ink
/// of the upper one; glyphs count as the rectangles around their ink.
[[nodiscard]] Length clearance(const LineInk& above, const LineInk& below);

}  // namespace cicero::inlines
