#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cicero::text {

/// What a word is made of for the patterns: letters, their marks, hyphens and apostrophes.
[[nodiscard]] bool is_word_character_beyond_ascii(char32_t c);
[[nodiscard]] inline bool is_word_character(char32_t c) {
    if (c < 0x80) return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '\'' || c == '-';
    return is_word_character_beyond_ascii(c);
}

/// Where libhyphen's dictionaries are.
constexpr std::string_view hyphenation_folder = "/usr/share/hyphen/";

/// Two letters before the hyphen, three after: shorter words are not divided.
constexpr int least_before_hyphen = 2, least_after_hyphen = 3;
constexpr std::size_t shortest_divided = least_before_hyphen + least_after_hyphen;

/// Where words may be divided, by the patterns of libhyphen's dictionaries. They take longer to
/// read than a page to compose, so that each thread keeps them, and what they said of its words.
class Hyphenator {
public:
    /// Byte offsets in `word` (one word, no spaces) before which a hyphen may end a line: at least
    /// two letters before and three after. Empty for a language without patterns, and for words
    /// with a hyphen of their own or more than 200 bytes. The
    /// result holds until the next call.
    [[nodiscard]] const std::vector<std::size_t>& breaks(std::string_view word,
                                                         std::string_view language);

    /// A whole text with U+00AD wherever a word may be divided.
    [[nodiscard]] std::string with_soft_hyphens(std::string_view text, std::string_view language);

private:
    struct Dictionary;
    [[nodiscard]] Dictionary& dictionary_for(std::string_view language);

    Dictionary* last_ = nullptr;  ///< that was asked for
    std::string last_language_;
};

}  // namespace cicero::text
