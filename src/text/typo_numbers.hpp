#pragma once

#include "text/typo_units.hpp"

namespace cicero::text::typo {

/// Thousands, times, units, telephone numbers; a figure and what it counts.
void set_numbers(Units& units);

}  // namespace cicero::text::typo
