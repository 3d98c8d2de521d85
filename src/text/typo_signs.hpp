#pragma once

#include "text/typo_locale.hpp"
#include "text/typo_units.hpp"

namespace cicero::text::typo {

/// ... → …; after etc. a full stop. Five dots or more are a line to fill in.
void join_dots(Units& units);
/// -- → –, --- → —.
void join_hyphens(Units& units);

/// Asides hold to their dashes; a dash that opens a line of dialogue holds to its words.
void space_dashes(Units& units);
/// ; ! ? :
void space_high_signs(Units& units, const Spacing& spacing);
/// « and »
void space_guillemets(Units& units, const Spacing& spacing);
/// No space before , . … ) ] and ”, none after ( [ and “.
void close_up(Units& units);

}  // namespace cicero::text::typo
