#pragma once

#include "text/typo_units.hpp"

namespace cicero::text::typo {

/// Words that stay together: M. Dupont, A. Guterres, p. 12, n° 3, Louis XIV, av. J.-C.
void hold_words(Units& units);

}  // namespace cicero::text::typo
