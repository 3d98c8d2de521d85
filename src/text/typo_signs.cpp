#include "text/typo_signs.hpp"

#include <algorithm>

namespace cicero::text::typo {

namespace {

constexpr int most_dots = 4;  // a full stop and an ellipsis; more are dotted lines

// The space before the dots, if any, will be closed up.
bool after_etc(const Units& units, Index i) {
    const std::u32string_view word = units.word_back(i - 1);
    return word == U"etc" || word == U"Etc";
}

bool any_fixed(const Units& units, Index begin, Index end) {
    for (Index i = begin; i < end; ++i)
        if (units.fixed(i)) return true;
    return false;
}

// The dots that follow each other from i on, with a space between them or without; after etc. an
// ellipsis is one of them.
Index dots_end(const Units& units, Index i, bool etc) {
    Index end = i;
    while (units.at(end) == '.' || (etc && units.at(end) == U'…')) ++end;
    return end;
}

bool is_dash(char32_t c) { return c == U'–' || c == U'—'; }

// M. Dupont, A. Guterres: the full stop of an abbreviation before a name.
bool abbreviates(const Units& units, Index i) {
    const std::u32string_view word = units.word_back(i - 1);
    return units.at(i) == '.' && !word.empty() && word.size() <= 2 && is_upper(word[0]);
}

bool ends_sentence(const Units& units, Index i) {
    if (abbreviates(units, i)) return false;
    return units.at(i) == 0 || (is_one_of(units.at(i), U".!?…") && units.ends_word(i) &&
                                !is_one_of(units.at(i + 1), U"–—") && !is_lower(units.at(i + 1)));
}

}  // namespace

void join_dots(Units& units) {
    for (Index i = units.next(0, kind::dot); i < units.size(); i = units.next(i + 1, kind::dot)) {
        const bool etc = after_etc(units, i);
        const Index end = dots_end(units, i, etc);
        const Index count = end - i;
        const bool joined = etc ? count >= 3 || units.at(i) == U'…' : count >= 3;
        if (joined && count <= most_dots && !any_fixed(units, i, end))
            units.merge(i, end, etc ? U'.' : U'…');
        i = std::max(i, end - 1);
    }
    units.compact();
}

void join_hyphens(Units& units) {
    constexpr auto hyphen = kind::hyphen;
    for (Index i = units.next(0, hyphen); i < units.size(); i = units.next(i + 1, hyphen)) {
        Index end = i + 1;
        while (units.at(end) == '-' && !units.gap(end)) ++end;
        const Index count = end - i;
        if ((count == 2 || count == 3) && !any_fixed(units, i, end))
            units.merge(i, end, count == 2 ? U'–' : U'—');
        i = end - 1;
    }
    units.compact();
}

namespace {

// A dash between figures (1939 – 1945) encloses nothing.
bool is_range(const Units& units, Index i) {
    return is_digit(units.at(i - 1)) && is_digit(units.at(i + 1));
}

// –5 °C is a temperature.
bool opens_dialogue(const Units& units, Index i) {
    const char32_t after = units.at(i + 1);
    if (units.at(i - 1) != 0 || after == 0 || is_dash(after)) return false;
    return units.gap(i + 1) || !is_digit(after);
}

bool closes_before_sign(const Units& units, Index i) {
    return units.gap(i) && is_one_of(units.at(i + 1), U",.;:!?)…");
}

// A guillemet or a high sign beside the dash has its own space there.
void set_outside(Units& units, Index i) {
    if (units.at(i - 1) != U'«' && !is_one_of(units.at(i), U"»;:!?")) units.set_gap(i, U' ');
}

}  // namespace

void space_dashes(Units& units) {
    if (units.next(0, kind::dash) == units.size()) return;
    bool inside = false;
    for (Index i = 0; i < units.size(); ++i) {
        if (ends_sentence(units, i)) inside = false;
        if (!is_dash(units.at(i)) || units.fixed(i)) continue;
        if (opens_dialogue(units, i)) {
            if (!units.fixed(i + 1)) units.set_gap(i + 1, nbsp);
        } else if (closes_before_sign(units, i)) {
            units.set_gap(i, nbsp);
            inside = false;
        } else if (units.gap(i) && units.gap(i + 1) && units.at(i + 1) != 0 &&
                   !is_range(units, i)) {
            inside = !inside;
            units.set_gap(inside ? i + 1 : i, nbsp);
            set_outside(units, inside ? i : i + 1);
        }
    }
}

namespace {

// page?x=1, a!=b, a:b: part of a word unless the author has set a space.
bool inside_word(const Units& units, Index i) {
    if (units.gap(i) || units.ends_word(i)) return false;
    const char32_t after = units.at(i + 1);
    return is_letter(after) || is_digit(after) || is_one_of(after, U"=/&_-");
}

}  // namespace

void space_high_signs(Units& units, const Spacing& spacing) {
    constexpr auto signs = kind::high;
    for (Index i = units.next(1, signs); i < units.size(); i = units.next(i + 1, signs)) {
        const char32_t c = units.at(i), before = units.at(i - 1);
        const bool high = c != ':';
        if (units.fixed(i) || before == 0 || inside_word(units, i)) continue;
        const char32_t space = high ? spacing.high : spacing.colon;
        if (is_one_of(before, U"?!([{‹“‘")) units.change_gap(i, 0);
        else if (before == U'…') units.change_gap(i, space);
        else if (before == U'«' || is_one_of(before, U":;")) continue;
        else units.set_gap(i, space);
    }
}

void space_guillemets(Units& units, const Spacing& spacing) {
    constexpr auto guillemet = kind::guillemet;
    for (Index i = units.next(0, guillemet); i < units.size(); i = units.next(i + 1, guillemet)) {
        if (units.fixed(i)) continue;
        if (units.at(i) == U'»' && !is_one_of(units.at(i - 1), U"(["))
            units.set_gap(i, spacing.quote);
        if (units.at(i) == U'«' && !is_one_of(units.at(i + 1), U")]"))
            units.set_gap(i + 1, spacing.quote);
    }
}

namespace {

// The space before i.
void close_up_at(Units& units, Index i) {
    if (!units.gap(i)) return;
    const char32_t c = units.at(i), before = units.at(i - 1);
    const bool blank = is_one_of(before, U"([") && is_one_of(c, U")]");  // a box to tick
    if (blank) return;
    // “ at a word's end closes a German quotation.
    const bool opens =
        is_one_of(before, U"([") ||
        (before == U'“' && (units.starts_word(i - 1) || is_one_of(units.at(i - 2), U"([«’–—")));
    if (opens && !units.fixed(i - 1)) units.set_gap(i, 0);
    if (!is_one_of(c, U",.…)]”") || units.fixed(i) || is_one_of(before, U"«–—")) return;
    // .org, .5, …et: it belongs to what follows. A list goes on after a comma: 1, 2, …
    if (is_one_of(c, U".…") && (!units.ends_word(i) || is_one_of(before, U".…"))) {
        const char32_t after = units.at(i + 1);
        if (is_letter(after) || is_digit(after) || is_one_of(before, U".…") ||
            is_one_of(after, U".…"))
            return;
    }
    if (c == U'…' && is_one_of(before, U",;:.!?")) return;
    units.set_gap(i, 0);
}

}  // namespace

void close_up(Units& units) {
    constexpr auto both = kind::opening | kind::closing;
    for (Index i = units.next(0, both); i < units.size(); i = units.next(i + 1, both)) {
        if (i > 0 && units.is(i, kind::closing) && !units.is(i - 1, kind::opening))
            close_up_at(units, i);
        if (units.is(i, kind::opening) && i + 1 < units.size()) close_up_at(units, i + 1);
    }
}

}  // namespace cicero::text::typo
