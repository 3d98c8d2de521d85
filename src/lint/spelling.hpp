#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "lint/dictionary.hpp"
#include "lint/nearness.hpp"
#include "lint/reading.hpp"

namespace cicero::lint {

/// Spelling by Hunspell's dictionaries, those of the machine (DICPATH, /usr/share/hunspell).
class Speller {
public:
    /// `words` are right in every language: the project's own.
    /// `guesses`: as Options has it.
    Speller(const std::vector<std::string>& words, Dictionaries& dictionaries,
            std::size_t* guesses = nullptr);

    /// Words that no dictionary has, with what may have been meant. Names are learnt from the
    /// document's own fields (people, places, organisations) and from capitals inside sentences. A
    /// language without a dictionary is one note.
    void check(const std::vector<Reading>& readings, Findings& findings);

private:
    void learn(const Reading& reading);
    void check(const Reading& reading, Findings& findings);
    void report(Dictionary& dictionary, const Reading& reading, Reading::Index begin,
                Reading::Index end, Findings& findings);
    bool knows(Dictionary& dictionary, std::u32string_view word);
    bool is_known(Dictionary& dictionary, std::u32string_view word);
    bool forms(Dictionary& dictionary, std::u32string_view word);
    bool is_formed(Dictionary& dictionary, std::u32string_view word);
    bool cites(const Reading& reading, Reading::Index begin, Reading::Index end);
    bool goes_on_in_english(const Reading& reading, Reading::Index begin, Reading::Index end);
    bool is_foreign(Dictionary& dictionary, const Reading& reading, Reading::Index begin,
                    Reading::Index end);
    bool near_word(Dictionary& dictionary, std::u32string_view word);
    bool has_near_word(Dictionary& dictionary, std::u32string_view word);
    [[nodiscard]] std::string near_name(std::u32string_view word) const;
    [[nodiscard]] std::string near_place(Dictionary& dictionary, std::u32string_view word);
    std::string suggestions(Dictionary& dictionary, std::u32string_view word);

    std::set<std::u32string> words_, names_;
    std::map<std::u32string, int> capitals_;  ///< inside sentences, and how often
    NearWords near_names_, near_capitals_;    ///< of those; capitals that come again
    Dictionaries& dictionaries_;
    std::size_t* guesses_;
    /// Of a word in a dictionary: what was asked once is kept, for a text says its words again.
    template <class Answer>
    using Asked = std::map<std::pair<const Dictionary*, std::u32string>, Answer>;
    Asked<std::string> suggested_;
    Asked<bool> known_, formed_, near_;
};

}  // namespace cicero::lint
