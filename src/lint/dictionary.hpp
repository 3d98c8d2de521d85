#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cicero::lint {

/// Hunspell's dictionary of a language, one of the machine's (DICPATH, /usr/share/hunspell).
class Dictionary {
public:
    /// Null where the machine has none for it (BCP 47).
    [[nodiscard]] static std::unique_ptr<Dictionary> find(const std::string& language);
    ~Dictionary();
    Dictionary(const Dictionary&) = delete;
    Dictionary& operator=(const Dictionary&) = delete;

    [[nodiscard]] bool is_french() const { return is_french_; }
    /// Whichever apostrophe and hyphen are typed. What was asked once is kept; a word that its
    /// encoding cannot write is right.
    [[nodiscard]] bool has(std::u32string_view word);
    /// The same of one of many guesses: not kept, and what cannot be written is none.
    [[nodiscard]] bool has_guess(std::u32string_view word) const;
    /// The likeliest first; up to a tenth of a second. Kept.
    [[nodiscard]] const std::vector<std::string>& suggest(std::u32string_view word);

private:
    struct Files;
    explicit Dictionary(std::unique_ptr<Files> files, bool is_french);

    std::unique_ptr<Files> files_;
    bool is_french_;
    std::unordered_map<std::u32string, bool> known_;
    std::unordered_map<std::u32string, std::vector<std::string>> suggested_;
};

/// The dictionaries of a run, each opened once, for the first content that asks: to open one takes
/// longer than to read a content. For one thread.
class Dictionaries {
public:
    /// Null where the machine has none for it (BCP 47).
    [[nodiscard]] Dictionary* find(const std::string& language);

private:
    std::map<std::string, std::unique_ptr<Dictionary>> by_language_;
};

}  // namespace cicero::lint
