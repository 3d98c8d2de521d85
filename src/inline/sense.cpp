#include "inline/sense.hpp"

#include <algorithm>

#include <unicode/uchar.h>

#include "text/particles.hpp"

namespace cicero::inlines {

namespace {

using text::Particle;

// Penalties, squared when they are priced. A title's line that is a third longer or shorter than
// the mean has badness 100, by two thirds 800.
constexpr int after_particle = 2000;   ///< la | paix: only if nothing else is left
constexpr int after_number = 1000;     ///< 17 | objectifs
constexpr int inside_name = 300;       ///< Nations | Unies
constexpr int before_number = 300;     ///< Agenda | 2030
constexpr int between_words = 150;     ///< développement | durable
constexpr int before_article = 80;     ///< Sauvons | la planète
constexpr int before_complement = 60;  ///< Journée | de la paix

// A ragged line that ends three sizes short of its zone has badness 100.
constexpr int hanging_first_word = 200;  ///< … du soir. Il |
constexpr int hanging_number = 200;
constexpr int hanging_particle = 150;
constexpr int hanging_short_word = 80;
constexpr std::size_t short_word = 2, short_first_word = 3;

bool is_letter(char32_t c) { return u_isalpha(UChar32(c)) != 0; }
bool is_capital(char32_t c) { return u_isupper(UChar32(c)) != 0; }
bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

bool is_any_of(char32_t c, std::u32string_view signs) {
    return c != 0 && signs.find(c) != std::u32string_view::npos;
}

bool ends_phrase(char32_t c) { return is_any_of(c, U",;:.!?…–—)]»”"); }
bool ends_sentence(char32_t c) { return is_any_of(c, U".!?…"); }
bool opens_phrase(char32_t c) { return is_any_of(c, U"(«[“–—"); }

// The rest of a word that is cut by an apostrophe or a hyphen is no particle: l’État-là.
bool joins_words(char32_t c) { return is_any_of(c, U"’'-\u2010\u2011"); }

std::u32string lower(std::u32string_view word) {
    std::u32string out(word);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char32_t c) { return char32_t(u_tolower(UChar32(c))); });
    return out;
}

bool is_particle(const std::u32string& word, std::string_view language) {
    return text::particle(word, language) != Particle::None;
}

}  // namespace

WordGap word_gap(std::u32string_view text, std::size_t at) {
    WordGap gap;
    std::size_t begin = at;
    while (begin > 0 && is_letter(text[begin - 1])) --begin;
    std::size_t end = at + 1;
    while (end < text.size() && is_letter(text[end])) ++end;
    if (at > 0) gap.last = text[at - 1];
    if (at + 1 < text.size()) gap.next = text[at + 1];
    const bool cut = begin > 0 && joins_words(text[begin - 1]);
    if (!cut) gap.before = lower(text.substr(begin, at - begin));
    gap.after = lower(text.substr(at + 1, end - at - 1));
    gap.begins_sentence =
        begin < at && begin > 1 && text[begin - 1] == U' ' && ends_sentence(text[begin - 2]);
    gap.capitals = begin < at && is_capital(text[begin]) && is_capital(gap.next);
    return gap;
}

int title_cost(const WordGap& gap, std::string_view language) {
    if (ends_phrase(gap.last)) return 0;
    if (is_particle(gap.before, language)) return after_particle;
    if (is_digit(gap.last) && is_letter(gap.next)) return after_number;
    if (opens_phrase(gap.next)) return 0;
    switch (text::particle(gap.after, language)) {
        case Particle::Opening: return 0;
        case Particle::Binding: return before_complement;
        case Particle::Leaning: return before_article;
        case Particle::None: break;
    }
    if (is_digit(gap.next)) return before_number;
    return gap.capitals ? inside_name : between_words;
}

int hanging_cost(const WordGap& gap, std::string_view language) {
    if (ends_phrase(gap.last)) return 0;
    if (gap.begins_sentence && gap.before.size() <= short_first_word) return hanging_first_word;
    if (is_digit(gap.last) && is_letter(gap.next)) return hanging_number;
    if (is_particle(gap.before, language)) return hanging_particle;
    const bool is_short = !gap.before.empty() && gap.before.size() <= short_word;
    return is_short ? hanging_short_word : 0;
}

}  // namespace cicero::inlines
