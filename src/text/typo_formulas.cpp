#include "text/typo_formulas.hpp"

namespace cicero::text::typo {

namespace {

/// A side is a term of at most so many letters and figures: mc², 12,5 or CO2, no word of a
/// sentence. Longer ones would make the lines before them loose.
constexpr Index longest_term = 5, longest_word = 3;

// The characters between two spaces that end at `i` (step −1) or begin there (step 1).
bool is_term(const Units& units, Index i, Index step) {
    Index size = 0;
    bool is_word = true;
    for (char32_t c = units.at(i); c != 0; i += step, c = units.at(i), ++size) {
        if (units.fixed(i) && !is_letter(c) && !is_digit(c)) return false;
        if (size > 0 && units.gap(step > 0 ? i : i + 1)) break;
        if (is_one_of(c, U".;:!?)") && step > 0) break;
        if (!is_letter(c)) is_word = false;
    }
    return size > 0 && size <= (is_word ? longest_word : longest_term);
}

}  // namespace

void hold_formulas(Units& units) {
    constexpr auto relation = kind::relation;
    for (Index i = units.next(0, relation); i < units.size(); i = units.next(i + 1, relation)) {
        if (units.fixed(i) || !units.gap(i) || !units.gap(i + 1)) continue;
        if (!is_term(units, i - 1, -1) || !is_term(units, i + 1, 1)) continue;
        units.change_gap(i, nbsp);
        units.change_gap(i + 1, nbsp);
    }
}

}  // namespace cicero::text::typo
