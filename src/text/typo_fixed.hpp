#pragma once

#include "text/typo_units.hpp"

namespace cicero::text::typo {

/// Marks what no rule touches: URLs, e-mail addresses, paths, file names, smileys.
void fix_technical(Units& units);

}  // namespace cicero::text::typo
