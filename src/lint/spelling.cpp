#include "lint/spelling.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "lint/dictionary.hpp"
#include "lint/formation.hpp"
#include "lint/nearness.hpp"

namespace cicero::lint {

namespace {

using diagnostic::Code;
using Index = Reading::Index;
using Word = std::u32string_view;

/// Suggestions take long: beyond these, words are reported alone.
constexpr std::size_t most_suggested = 40, most_shown = 3, longest_word = 80;
/// Shorter ones are near to too many.
constexpr std::size_t shortest_name = 5, longest_acronym = 6;
/// A word of English that is cited, « hook », is not what a longer one most likely is: « traffic ».
constexpr std::size_t longest_cited = 5, furthest_quote = 80;

bool is_name_field(const std::string& field) {
    static constexpr std::array<std::string_view, 10> ends{
        "author",  "speaker", "name",   "organisers", "city",
        "address", "credits", "credit", "source",     "role"};
    const std::string last = field.substr(field.rfind('.') + 1);
    return std::find(ends.begin(), ends.end(), last) != ends.end();
}

// l’, d’, qu’: the word begins after it.
bool is_elision(Word head) {
    static constexpr std::array<Word, 16> list{
        U"l",  U"d",     U"j",      U"m",      U"t",      U"s", U"c",      U"n",
        U"qu", U"jusqu", U"lorsqu", U"puisqu", U"quoiqu", U"ç", U"presqu", U"quelqu"};
    const std::u32string folded_head = folded(head);
    return std::find(list.begin(), list.end(), Word(folded_head)) != list.end();
}

Index after_elision(const Reading& r, Index begin, Index end) {
    const std::u32string word = r.letters(begin, end);
    const std::size_t apostrophe = word.find_first_of(U"'’");
    const bool elided = apostrophe != Word::npos && is_elision(Word(word).substr(0, apostrophe));
    return elided ? begin + Index(apostrophe) + 1 : begin;
}

// -t-il, -vous, -ci: what inversion and grammar hang on a word.
bool is_clitic(Word part) {
    static constexpr std::array<Word, 22> list{
        U"t",  U"il", U"ils", U"elle", U"elles", U"on",  U"je",  U"tu", U"nous", U"vous", U"ce",
        U"le", U"la", U"les", U"lui",  U"leur",  U"moi", U"toi", U"en", U"y",    U"ci",   U"là"};
    return std::find(list.begin(), list.end(), part) != list.end();
}

// What French dictionaries leave out: apr. J.-C., bd de la Mer, 5 mn; nº beside n°.
bool is_abbreviation(Word word) {
    static constexpr std::array<Word, 6> list{U"apr", U"bd", U"bds", U"mn", U"nº", U"nºs"};
    const std::u32string lower = folded(word);
    return std::find(list.begin(), list.end(), Word(lower)) != list.end();
}

bool all_upper(Word word) {
    return std::all_of(word.begin(), word.end(),
                       [](char32_t c) { return is_upper(c) || !is_letter(c); });
}

// ONU, UNESCO: longer ones are words in capitals.
bool is_acronym(Word word) { return word.size() <= longest_acronym && all_upper(word); }

}  // namespace

Speller::Speller(const std::vector<std::string>& words, Dictionaries& dictionaries,
                 std::size_t* guesses)
    : dictionaries_(dictionaries), guesses_(guesses) {
    for (const std::string& word : words) words_.insert(base::to_utf32(word));
}

namespace {

template <class Answers, class Find>
bool remembered(Answers& answers, const Dictionary& dictionary, Word word, const Find& find) {
    const auto [entry, fresh] = answers.try_emplace({&dictionary, std::u32string(word)}, false);
    if (fresh) entry->second = find();
    return entry->second;
}

}  // namespace

bool Speller::knows(Dictionary& dictionary, Word word) {
    return remembered(known_, dictionary, word, [&] { return is_known(dictionary, word); });
}

bool Speller::is_known(Dictionary& dictionary, Word word) {
    if (words_.contains(std::u32string(word)) || words_.contains(folded(word)) ||
        names_.contains(std::u32string(word)) || dictionary.has(word))
        return true;
    const std::size_t apostrophe = word.find_first_of(U"'’");
    if (apostrophe != Word::npos && is_elision(word.substr(0, apostrophe)))
        return knows(dictionary, word.substr(apostrophe + 1));
    const std::size_t hyphen = word.find_first_of(U"-‑");
    if (hyphen == Word::npos) return false;
    // Sud-Sud, donne-t-il: each part is a word.
    for (std::size_t at = 0; at <= word.size();) {
        const std::size_t end = std::min(word.find_first_of(U"-‑", at), word.size());
        const Word part = word.substr(at, end - at);
        const bool hung = (at > 0 && is_clitic(part)) || is_acronym(part) ||
                          (dictionary.is_french() && end < word.size() && is_prefix(part));
        if (!part.empty() && !hung && !knows(dictionary, part)) return false;
        at = end + 1;
    }
    return true;
}

std::string Speller::suggestions(Dictionary& dictionary, Word word) {
    const auto [entry, fresh] = suggested_.try_emplace({&dictionary, std::u32string(word)});
    if (!fresh || suggested_.size() > most_suggested) return entry->second;
    if (guesses_ && *guesses_ == 0) return entry->second;
    if (guesses_) --*guesses_;
    const std::vector<std::string>& all = dictionary.suggest(word);
    for (std::size_t i = 0; i < std::min(all.size(), most_shown); ++i)
        entry->second += (i == 0 ? "" : ", ") + all[i];
    return entry->second;
}

// The names of people and places: what the document's own fields call so.
void Speller::learn(const Reading& r) {
    const bool names = is_name_field(r.passage().field);
    for (Index i = 0; i < r.size();) {
        const Index end = r.word_end(i);
        if (end == i) {
            ++i;
            continue;
        }
        // d’Ouessant: a capital that the sentence does not give.
        const Index begin = is_upper(r.at(i)) ? i : after_elision(r, i, end);
        const bool inside = is_upper(r.at(begin)) && (begin > i || !r.begins_sentence(i));
        const bool named = names && is_upper(r.at(begin));
        if (named || (inside && r.passage().role != Passage::Role::Heading)) {
            const auto add = [&](const std::u32string& word) {
                if (named) names_.insert(word);
                else ++capitals_[word];
            };
            const std::u32string word = r.letters(begin, end);
            add(word);
            // Each part of a compound, and what follows an elision.
            for (std::size_t at = 0; at < word.size();) {
                const std::size_t stop = std::min(word.find_first_of(U"-‑'’", at), word.size());
                if (is_upper(word[at]) && stop - at < word.size()) add(word.substr(at, stop - at));
                at = stop + 1;
            }
        }
        i = end;
    }
}

// A name with an article is most likely a country, a region, a river: la Bretagne, en Allemagne.
bool takes_article(const Reading& r, Index begin) {
    static constexpr std::array<Word, 9> list{U"l",  U"la", U"le",  U"les", U"en",
                                              U"au", U"du", U"aux", U"d"};
    Index end = begin - 1;
    if (!is_space(r.at(end)) && r.at(end) != U'’' && r.at(end) != U'\'') return false;
    Index first = end;
    while (is_letter(r.at(first - 1))) --first;
    const std::u32string word = folded(r.letters(first, end));
    // d’Ean Schuessler: a person.
    const Index after = r.word_end(begin) + 1;
    if (word == U"d" && is_space(r.at(after - 1)) && is_upper(r.at(after))) return false;
    return std::find(list.begin(), list.end(), Word(word)) != list.end();
}

// A capitalised word is most likely a name; but one that is met once and differs by a letter from
// a name of the document is most likely that one.
std::string Speller::near_name(Word word) const {
    if (word.size() < shortest_name) return {};
    const std::u32string name = near_names_.first(word);
    return base::to_utf8(name.empty() ? near_capitals_.first(word) : name);
}

// A name of the dictionary that is no word without its capital.
std::string Speller::near_place(Dictionary& dictionary, Word word) {
    if (word.size() < shortest_name) return {};
    for (const std::u32string& guess : edits_of(word))
        if (dictionary.has_guess(guess) && !dictionary.has_guess(folded(guess)))
            return base::to_utf8(guess);
    return {};
}

// A word is one letter away: more likely that, misspelt, than one that no dictionary has.
bool Speller::near_word(Dictionary& dictionary, Word word) {
    return remembered(near_, dictionary, word, [&] { return has_near_word(dictionary, word); });
}

bool Speller::has_near_word(Dictionary& dictionary, Word word) {
    const auto edits = edits_of(word);
    return std::any_of(edits.begin(), edits.end(),
                       [&](Word guess) { return dictionary.has_guess(guess); });
}

bool Speller::forms(Dictionary& dictionary, Word word) {
    return remembered(formed_, dictionary, word, [&] { return is_formed(dictionary, word); });
}

bool Speller::is_formed(Dictionary& dictionary, Word word) {
    if (!dictionary.is_french()) return false;
    if (is_abbreviation(word)) return true;
    const Known known = [&](Word part) { return dictionary.has(part); };
    if (is_camel_case(word, known)) return true;
    const std::u32string lower = folded(word);
    if (is_reformed(lower, known)) return true;
    return is_derived(lower, known) && !has_twin(lower, known);
}

// « shell script »: a few words between guillemets, all of them English.
bool Speller::cites(const Reading& r, Index begin, Index end) {
    Index open = begin, close = end;
    const auto runs = [&](Index i) {
        return r.at(i) != 0 && r.at(i) != U'«' && r.at(i) != U'»' &&
               std::size_t(close - open) < furthest_quote;
    };
    while (runs(open)) --open;
    while (runs(close)) ++close;
    if (r.at(open) != U'«' || r.at(close) != U'»') return false;
    Dictionary* english = dictionaries_.find("en");
    if (!english) return false;
    for (Index i = open + 1; i < close;) {
        const Index stop = r.word_end(i);
        if (stop > i && !r.any_fixed(i, stop) && !english->has(r.letters(i, stop))) return false;
        i = std::max(i + 1, stop);
    }
    return true;
}

// Beside it stands another word of English that is none of French: merge requests.
bool Speller::goes_on_in_english(const Reading& r, Index begin, Index end) {
    Dictionary* english = dictionaries_.find("en");
    Dictionary* french = dictionaries_.find(r.passage().language);
    if (!english || !english->has(r.letters(begin, end))) return false;
    const auto only_english = [&](Index from, Index to) {
        const std::u32string word = r.letters(from, to);
        return word.size() > 1 && !r.any_fixed(from, to) && english->has(word) &&
               !knows(*french, word);
    };
    Index before = begin - 1;
    while (is_letter(r.at(before - 1))) --before;
    return (is_space(r.at(end)) && only_english(end + 1, r.word_end(end + 1))) ||
           (is_space(r.at(begin - 1)) && only_english(before, begin - 1));
}

bool Speller::is_foreign(Dictionary& dictionary, const Reading& r, Index begin, Index end) {
    if (!r.french()) return false;
    if (goes_on_in_english(r, begin, end)) return true;
    const std::u32string word = r.letters(begin, end);
    return cites(r, begin, end) && (word.size() <= longest_cited || !near_word(dictionary, word));
}

void Speller::report(Dictionary& dictionary, const Reading& r, Index begin, Index end,
                     Findings& findings) {
    begin = after_elision(r, begin, end);
    const std::u32string word = r.letters(begin, end);
    if (is_acronym(word) || forms(dictionary, word) || is_foreign(dictionary, r, begin, end))
        return;
    std::string meant;
    if (const auto found = capitals_.find(word); found != capitals_.end()) {
        if (found->second > 1) return;
        meant = near_name(word);
        if (meant.empty() && takes_article(r, begin)) meant = near_place(dictionary, word);
        if (meant.empty()) return;
    } else {
        meant = suggestions(dictionary, word);
    }
    findings.push_back(
        r.finding(Code::unknown_word, begin, end, {std::string(r.text(begin, end)), meant, ""}));
}

void Speller::check(const Reading& r, Findings& findings) {
    Dictionary* dictionary = dictionaries_.find(r.passage().language);
    if (!dictionary) return;
    for (Index i = 0; i < r.size();) {
        const Index end = r.word_end(i);
        if (end == i) {
            ++i;
            continue;
        }
        const bool part = is_digit(r.at(i - 1)) || is_digit(r.at(end)) || r.at(end) == '_' ||
                          r.at(i - 1) == '_' || r.at(i - 1) == '.' || r.at(i - 1) == '@' ||
                          (r.at(end) == '.' && is_letter(r.at(end + 1)));
        const std::u32string word = r.letters(i, end);
        // Acronyms, initials and endings of ordinals are no words.
        const bool skipped = part || word.size() < 2 || word.size() > longest_word ||
                             r.any_fixed(i, end) || is_acronym(word) ||
                             (r.at(end) == '.' && word.size() <= 5 && !r.begins_sentence(i) &&
                              !is_space(r.at(end + 1)) && r.at(end + 1) != 0);
        if (!skipped && !knows(*dictionary, word)) report(*dictionary, r, i, end, findings);
        i = end;
    }
}

void Speller::check(const std::vector<Reading>& readings, Findings& findings) {
    for (const Reading& reading : readings) learn(reading);
    for (const std::u32string& name : names_) near_names_.add(name);
    for (const auto& [name, count] : capitals_)
        if (count > 1) near_capitals_.add(name);
    std::set<std::string> missing;
    for (const Reading& reading : readings) {
        check(reading, findings);
        const std::string& language = reading.passage().language;
        if (!dictionaries_.find(language) && missing.insert(language).second)
            findings.push_back({diagnostic::make(Code::dictionary_missing, {}, {language}), {}});
        // A stretch in another language, by that language's dictionary.
        for (const text::Foreign& foreign : reading.passage().foreign) {
            const Passage& outer = reading.passage();
            Passage inner;
            inner.text = outer.text.slice(foreign.begin, foreign.end);
            inner.language = foreign.language;
            inner.role = outer.role;
            inner.field = outer.field;
            check(Reading(inner), findings);
        }
    }
}

}  // namespace cicero::lint
