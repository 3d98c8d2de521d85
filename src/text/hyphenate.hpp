#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace cicero::text {

/// What a word is made of for the patterns: letters, their marks, hyphens and apostrophes.
[[nodiscard]] bool is_word_character(char32_t c);

/// Where words may be divided, by the patterns of libhyphen's dictionaries.
class Hyphenator {
public:
    Hyphenator();
    ~Hyphenator();
    Hyphenator(const Hyphenator&) = delete;
    Hyphenator& operator=(const Hyphenator&) = delete;

    /// Byte offsets in `word` (one word, no spaces) before which a hyphen may end a line: at least
    /// two letters before and three after. Empty for a language without patterns, and for words
    /// with a hyphen of their own.
    [[nodiscard]] std::vector<std::size_t> breaks(std::string_view word, std::string_view language);

    /// A whole text with U+00AD wherever a word may be divided.
    [[nodiscard]] std::string with_soft_hyphens(std::string_view text, std::string_view language);

private:
    struct Dictionary;
    Dictionary* dictionary_for(std::string_view language);

    std::map<std::string, std::unique_ptr<Dictionary>, std::less<>> dictionaries_;
    std::map<std::string, std::vector<std::size_t>, std::less<>> known_;
};

}  // namespace cicero::text
