#pragma once

#include "text/typo_units.hpp"

namespace cicero::text::typo {

/// E = mc², x ≤ 5: what a sign of relation joins stays on one line where both sides are short.
void hold_formulas(Units& units);

}  // namespace cicero::text::typo
