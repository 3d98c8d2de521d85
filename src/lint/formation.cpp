#include "lint/formation.hpp"

#include <algorithm>
#include <array>

#include "lint/reading.hpp"

namespace cicero::lint {

namespace {

using Word = std::u32string_view;

/// Shorter ones are too often another word's end.
constexpr std::size_t shortest_base = 5, shortest_stem = 4, long_prefix = 5;

bool is_vowel(char32_t c) { return Word(U"aeiouyéèêàâîôûœæh").find(c) != Word::npos; }

struct Prefix {
    Word letters;
    enum Before { Any, Vowel, Consonant } before = Any;
};

// réélire but refaire, désarmer but défaire.
constexpr std::array<Prefix, 38> solid{{
    {U"aéro"},
    {U"agro"},
    {U"anti"},
    {U"archi"},
    {U"audio"},
    {U"auto"},
    {U"bi"},
    {U"bio"},
    {U"co"},
    {U"cyber"},
    {U"dé", Prefix::Consonant},
    {U"dés", Prefix::Vowel},
    {U"éco"},
    {U"électro"},
    {U"extra"},
    {U"géo"},
    {U"hydro"},
    {U"hyper"},
    {U"inter"},
    {U"intra"},
    {U"macro"},
    {U"méta"},
    {U"micro"},
    {U"mini"},
    {U"mono"},
    {U"multi"},
    {U"néo"},
    {U"para"},
    {U"photo"},
    {U"post"},
    {U"pré"},
    {U"pseudo"},
    {U"re", Prefix::Consonant},
    {U"ré", Prefix::Vowel},
    {U"rétro"},
    {U"super"},
    {U"télé"},
    {U"ultra"},
}};

bool has_prefix(Word word, const Known& known) {
    return std::any_of(solid.begin(), solid.end(), [&](const Prefix& prefix) {
        if (!word.starts_with(prefix.letters)) return false;
        const Word rest = word.substr(prefix.letters.size());
        // pseudocode, but no dé before dale
        const bool is_long = prefix.letters.size() >= long_prefix;
        if (rest.size() + (is_long ? 1 : 0) < shortest_base) return false;
        if (prefix.before == Prefix::Vowel && !is_vowel(rest[0])) return false;
        if (prefix.before == Prefix::Consonant && is_vowel(rest[0])) return false;
        return known(rest);
    });
}

// The verb in -er that the word's ending is put on: redistribuable of redistribuer.
std::u32string verb_of(Word word) {
    static constexpr std::array<Word, 12> endings{U"ements", U"ement", U"ables",  U"able",
                                                  U"euses",  U"euse",  U"ateurs", U"ateur",
                                                  U"eurs",   U"eur",   U"ages",   U"age"};
    for (const Word ending : endings) {
        if (!word.ends_with(ending) || word.size() < ending.size() + shortest_stem) continue;
        return std::u32string(word.substr(0, word.size() - ending.size())) + U"er";
    }
    return {};
}

}  // namespace

bool is_prefix(Word part) {
    static constexpr std::array<Word, 7> more{U"non",   U"ex",    U"semi", U"quasi",
                                              U"socio", U"vidéo", U"pro"};
    const std::u32string word = folded(part);
    return std::find(more.begin(), more.end(), Word(word)) != more.end() ||
           std::any_of(solid.begin(), solid.end(), [&](const Prefix& p) {
               return p.before == Prefix::Any && p.letters == Word(word);
           });
}

bool is_derived(Word word, const Known& known) {
    if (has_prefix(word, known)) return true;
    const std::u32string verb = verb_of(word);
    return !verb.empty() && (known(verb) || has_prefix(verb, known));
}

bool has_twin(Word word, const Known& known) {
    static constexpr std::array<Word, 6> accents{U"eéèêë", U"aàâ", U"iîï", U"oô", U"uùûü", U"cç"};
    std::u32string other(word);
    for (std::size_t i = 0; i < word.size(); ++i) {
        for (const Word group : accents) {
            if (group.find(word[i]) == Word::npos) continue;
            for (const char32_t c : group) {
                other[i] = c;
                if (c != word[i] && known(other)) return true;
            }
            other[i] = word[i];
        }
        std::u32string doubled(word);
        if (i + 1 < word.size() && word[i] == word[i + 1]) doubled.erase(i, 1);
        else doubled.insert(i, 1, word[i]);
        if (known(doubled)) return true;
    }
    return false;
}

bool is_reformed(Word word, const Known& known) {
    static constexpr std::array<Word, 11> future{U"ai",  U"as",  U"a",    U"ons", U"ez",   U"ont",
                                                 U"ais", U"ait", U"ions", U"iez", U"aient"};
    const std::size_t er = word.rfind(U"er"), grave = word.rfind(U'è');
    if (er == Word::npos || grave == Word::npos || grave > er) return false;
    if (std::find(future.begin(), future.end(), word.substr(er + 2)) == future.end()) return false;
    std::u32string older(word);
    older[grave] = U'é';
    return known(older);
}

bool is_camel_case(Word word, const Known& known) {
    std::size_t begin = 0;
    bool camel = false, words = true;
    for (std::size_t i = 1; i <= word.size(); ++i) {
        const bool edge = i < word.size() && is_lower(word[i - 1]) && is_upper(word[i]);
        camel |= edge;
        if (!edge && i < word.size()) continue;
        words &= i - begin >= 2 && known(folded(word.substr(begin, i - begin)));
        begin = i;
    }
    return camel && !words;
}

}  // namespace cicero::lint
