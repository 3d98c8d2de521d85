#pragma once

#include "text/typo_units.hpp"

namespace cicero::text::typo {

/// Marks what no rule touches: URLs, e-mail addresses, paths, file names, smileys.
/// True where there is any.
bool fix_technical(Units& units);

}  // namespace cicero::text::typo
