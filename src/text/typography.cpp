#include "text/typography.hpp"

#include "text/typo_fixed.hpp"
#include "text/typo_locale.hpp"
#include "text/typo_numbers.hpp"
#include "text/typo_ordinals.hpp"
#include "text/typo_quotes.hpp"
#include "text/typo_signs.hpp"
#include "text/typo_together.hpp"
#include "text/typo_units.hpp"

namespace cicero::text {

namespace {

// Signs first, so that all spaces are set around those that stay; then numbers and words, whose
// spaces are stronger; ordinals last: their endings are words until then.
void set_french(typo::Units& units, const typo::Locale& locale) {
    units.collapse_gaps();
    typo::join_dots(units);
    typo::join_hyphens(units);
    typo::pair_double_quotes(units, locale.quotes);
    typo::turn_apostrophes(units, locale);
    typo::close_up(units);
    typo::space_dashes(units);
    typo::space_high_signs(units, locale.spacing);
    typo::space_guillemets(units, locale.spacing);
    typo::set_numbers(units);
    typo::hold_words(units);
    typo::set_ordinals(units);
}

}  // namespace

Typeset typeset(std::string_view text, std::string_view language,
                const std::vector<Untouched>& untouched, Context context) {
    const typo::Locale locale = typo::locale_of(language);
    typo::Units units(text, untouched, context);
    typo::fix_technical(units);
    if (locale.french) {
        set_french(units, locale);
    } else {
        typo::pair_double_quotes(units, locale.quotes);
        typo::turn_apostrophes(units, locale);
    }
    return units.result();
}

}  // namespace cicero::text
