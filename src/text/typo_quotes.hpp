#pragma once

#include "text/typo_locale.hpp"
#include "text/typo_units.hpp"

namespace cicero::text::typo {

/// Straight double quotes by pairs, the inner ones in the inner form; one without its pair stays.
void pair_double_quotes(Units& units, const Quotes& quotes);

/// ' becomes ’, or ‘ ’ (in French: “ ”) around a phrase.
void turn_apostrophes(Units& units, const Locale& locale);

}  // namespace cicero::text::typo
