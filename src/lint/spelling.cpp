#include "lint/spelling.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <unordered_map>

#include <hunspell/hunspell.hxx>
#include <unicode/ucnv.h>

#include "base/handle.hpp"
#include "base/utf8.hpp"
#include "lint/formation.hpp"

namespace cicero::lint {

namespace {

namespace fs = std::filesystem;
using diagnostic::Code;
using Index = Reading::Index;
using Word = std::u32string_view;

/// Hunspell needs up to a tenth of a second for one: beyond these, words are reported alone.
constexpr int most_suggested = 40;
constexpr std::size_t most_shown = 3, longest_word = 80;
/// Shorter ones are near to too many.
constexpr std::size_t shortest_name = 5, longest_acronym = 6;
/// A word of English that is cited, « hook », is not what a longer one most likely is: « traffic ».
constexpr std::size_t longest_cited = 5, furthest_quote = 80;

/// Where the language's tag alone names no file.
std::vector<std::string> names_of_dictionary(const std::string& language) {
    std::string tag = language;
    std::replace(tag.begin(), tag.end(), '-', '_');
    const std::string base = tag.substr(0, tag.find('_'));
    static const std::map<std::string, std::vector<std::string>> usual{
        {"fr", {"fr_FR", "fr"}}, {"en", {"en_GB", "en_US"}}, {"de", {"de_DE"}},
        {"es", {"es_ES", "es"}}, {"it", {"it_IT"}},          {"pt", {"pt_PT", "pt_BR"}},
        {"nl", {"nl_NL", "nl"}}, {"ru", {"ru_RU"}}};
    std::vector<std::string> out{tag};
    if (const auto found = usual.find(base); found != usual.end())
        out.insert(out.end(), found->second.begin(), found->second.end());
    out.push_back(base);
    return out;
}

std::optional<fs::path> dictionary_file(const std::string& language) {
    std::vector<fs::path> folders;
    if (const char* set = std::getenv("DICPATH")) {
        std::string_view rest = set;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(':'), rest.size());
            folders.emplace_back(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    folders.emplace_back("/usr/share/hunspell");
    folders.emplace_back("/usr/share/myspell/dicts");
    std::error_code error;
    for (const std::string& name : names_of_dictionary(language))
        for (const fs::path& folder : folders)
            if (fs::exists(folder / (name + ".dic"), error) &&
                fs::exists(folder / (name + ".aff"), error))
                return folder / name;
    return std::nullopt;
}

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

// One letter more, less, other, or two in each other's place.
bool differ_by_one(Word a, Word b) {
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > 1 || a == b) return false;
    std::size_t head = 0, tail = 0;
    while (head < a.size() && a[head] == b[head]) ++head;
    while (tail < a.size() - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) ++tail;
    const std::size_t rest = b.size() - head - tail;
    return rest == 1 ||
           (rest == 2 && a.size() == b.size() && a[head] == b[head + 1] && a[head + 1] == b[head]);
}

// Gutteres and Guterres: which letter is doubled is what is mistaken most.
std::u32string undoubled(Word word) {
    std::u32string out(word);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

bool nearly_alike(Word a, Word b) {
    return a != b && (differ_by_one(a, b) || undoubled(a) == undoubled(b));
}

bool all_upper(Word word) {
    return std::all_of(word.begin(), word.end(),
                       [](char32_t c) { return is_upper(c) || !is_letter(c); });
}

// ONU, UNESCO: longer ones are words in capitals.
bool is_acronym(Word word) { return word.size() <= longest_acronym && all_upper(word); }

}  // namespace

struct Speller::Dictionary {
    explicit Dictionary(const fs::path& stem)
        : hunspell((stem.string() + ".aff").c_str(), (stem.string() + ".dic").c_str()) {
        UErrorCode status = U_ZERO_ERROR;
        const std::string encoding = hunspell.get_dict_encoding();
        if (encoding != "UTF-8") converter.reset(ucnv_open(encoding.c_str(), &status));
    }

    std::optional<std::string> encoded(Word word) const {
        const std::string utf8 = base::to_utf8(std::u32string(word));
        if (!converter) return utf8;
        std::string out(utf8.size() * 4 + 16, '\0');
        UErrorCode status = U_ZERO_ERROR;
        const int size =
            ucnv_fromAlgorithmic(converter.get(), UCNV_UTF8, out.data(), int(out.size()),
                                 utf8.data(), int(utf8.size()), &status);
        if (U_FAILURE(status)) return std::nullopt;
        out.resize(std::size_t(size));
        return out;
    }
    std::string decoded(const std::string& bytes) const {
        if (!converter) return bytes;
        std::string out(bytes.size() * 4 + 16, '\0');
        UErrorCode status = U_ZERO_ERROR;
        const int size = ucnv_toAlgorithmic(UCNV_UTF8, converter.get(), out.data(), int(out.size()),
                                            bytes.data(), int(bytes.size()), &status);
        out.resize(U_SUCCESS(status) ? std::size_t(size) : 0);
        return out;
    }

    Hunspell hunspell;
    Handle<UConverter, ucnv_close> converter;  ///< null: UTF-8
    std::unordered_map<std::u32string, bool> known;
    std::unordered_map<std::u32string, std::string> suggested;
    bool french = false;
};

Speller::Speller(const std::vector<std::string>& words) {
    for (const std::string& word : words) words_.insert(base::to_utf32(word));
}
Speller::~Speller() = default;

Speller::Dictionary* Speller::dictionary_for(const std::string& language) {
    const auto found = dictionaries_.find(language);
    if (found != dictionaries_.end()) return found->second.get();
    auto& entry = dictionaries_[language];
    if (const auto file = dictionary_file(language)) {
        entry = std::make_unique<Dictionary>(*file);
        entry->french = language.starts_with("fr");
    }
    return entry.get();
}

bool Speller::knows_whole(Dictionary& dictionary, Word word) {
    std::u32string key(word);
    std::replace(key.begin(), key.end(), U'’', U'\'');
    std::replace(key.begin(), key.end(), U'‑', U'-');
    if (const auto found = dictionary.known.find(key); found != dictionary.known.end())
        return found->second;
    const auto bytes = dictionary.encoded(key);
    const bool right = !bytes || dictionary.hunspell.spell(*bytes);
    dictionary.known.emplace(std::move(key), right);
    return right;
}

bool Speller::knows(Dictionary& dictionary, Word word) {
    if (words_.contains(std::u32string(word)) || words_.contains(folded(word)) ||
        names_.contains(std::u32string(word)) || knows_whole(dictionary, word))
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
                          (dictionary.french && end < word.size() && is_prefix(part));
        if (!part.empty() && !hung && !knows(dictionary, part)) return false;
        at = end + 1;
    }
    return true;
}

std::string Speller::suggestions(Dictionary& dictionary, Word word) {
    if (const auto found = dictionary.suggested.find(std::u32string(word));
        found != dictionary.suggested.end())
        return found->second;
    if (++suggested_ > most_suggested) return {};
    const auto bytes = dictionary.encoded(word);
    if (!bytes) return {};
    std::string out;
    std::size_t shown = 0;
    for (const std::string& s : dictionary.hunspell.suggest(*bytes)) {
        if (shown++ == most_shown) break;
        out += (out.empty() ? "" : ", ") + dictionary.decoded(s);
    }
    dictionary.suggested.emplace(word, out);
    return out;
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

// The word with one letter more, less, other, or two in each other's place, its first letter kept.
std::vector<std::u32string> edits_of(Word word) {
    static constexpr Word letters = U"abcdefghijklmnopqrstuvwxyzéèêëàâîïôûùüçœ";
    std::vector<std::u32string> out;
    const std::u32string whole(word);
    for (std::size_t i = 1; i <= word.size(); ++i) {
        for (const char32_t c : letters) {
            out.push_back(whole.substr(0, i) + c + whole.substr(i));
            if (i < word.size()) out.push_back(whole.substr(0, i) + c + whole.substr(i + 1));
        }
        if (i < word.size()) out.push_back(whole.substr(0, i) + whole.substr(i + 1));
        if (i + 1 < word.size()) {
            out.push_back(whole);
            std::swap(out.back()[i], out.back()[i + 1]);
        }
    }
    return out;
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
    for (const std::u32string& name : names_)
        if (nearly_alike(word, name)) return base::to_utf8(name);
    for (const auto& [name, count] : capitals_)
        if (count > 1 && nearly_alike(word, name)) return base::to_utf8(name);
    return {};
}

// A name of the dictionary that is no word without its capital.
std::string Speller::near_place(Dictionary& dictionary, Word word) {
    if (word.size() < shortest_name) return {};
    const auto spelt = [&](const std::u32string& candidate) {
        const auto bytes = dictionary.encoded(candidate);
        return bytes && dictionary.hunspell.spell(*bytes);
    };
    for (const std::u32string& candidate : edits_of(word))
        if (spelt(candidate) && !spelt(folded(candidate))) return base::to_utf8(candidate);
    return {};
}

// A word is one letter away: more likely that, misspelt, than one that no dictionary has.
bool Speller::near_word(Dictionary& dictionary, Word word) {
    const auto edits = edits_of(word);
    return std::any_of(edits.begin(), edits.end(), [&](const std::u32string& candidate) {
        const auto bytes = dictionary.encoded(candidate);
        return bytes && dictionary.hunspell.spell(*bytes);
    });
}

bool Speller::forms(Dictionary& dictionary, Word word) {
    if (!dictionary.french) return false;
    if (is_abbreviation(word)) return true;
    const Known known = [&](Word part) { return knows_whole(dictionary, part); };
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
    Dictionary* english = dictionary_for("en");
    if (!english) return false;
    for (Index i = open + 1; i < close;) {
        const Index stop = r.word_end(i);
        if (stop > i && !r.any_fixed(i, stop) && !knows_whole(*english, r.letters(i, stop)))
            return false;
        i = std::max(i + 1, stop);
    }
    return true;
}

// Beside it stands another word of English that is none of French: merge requests.
bool Speller::goes_on_in_english(const Reading& r, Index begin, Index end) {
    Dictionary* english = dictionary_for("en");
    Dictionary* french = dictionary_for(r.passage().language);
    if (!english || !knows_whole(*english, r.letters(begin, end))) return false;
    const auto only_english = [&](Index from, Index to) {
        const std::u32string word = r.letters(from, to);
        return word.size() > 1 && !r.any_fixed(from, to) && knows_whole(*english, word) &&
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
    Dictionary* dictionary = dictionary_for(r.passage().language);
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
    std::set<std::string> missing;
    for (const Reading& reading : readings) {
        check(reading, findings);
        const std::string& language = reading.passage().language;
        if (!dictionary_for(language) && missing.insert(language).second)
            findings.push_back({diagnostic::make(Code::dictionary_missing, {}, {language}), {}});
        // A stretch in another language, by that language's dictionary.
        for (const text::Foreign& foreign : reading.passage().foreign) {
            Passage inner = reading.passage();
            inner.text = reading.passage().text.slice(foreign.begin, foreign.end);
            inner.language = foreign.language;
            inner.foreign.clear();
            inner.untouched.clear();
            check(Reading(inner), findings);
        }
    }
}

}  // namespace cicero::lint
