#pragma once

#include "inline/font_table.hpp"
#include "inline/line.hpp"

namespace cicero::inlines {

/// The least distance between the baselines of two lines at which no ink of the lower one meets ink
/// of the upper one; glyphs count as the rectangles around their ink.
[[nodiscard]] Length clearance(const Line& above, const Line& below, const FontTable& fonts);

}  // namespace cicero::inlines
