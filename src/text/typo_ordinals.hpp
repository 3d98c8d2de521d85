#pragma once

#include "text/typo_units.hpp"

namespace cicero::text::typo {

/// 1er, 2e, XXIe, n°: the text stays and the letters are marked to be raised; 2ème becomes 2e.
void set_ordinals(Units& units);

}  // namespace cicero::text::typo
