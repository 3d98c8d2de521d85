#pragma once

#include <string>
#include <vector>

#include <unicode/uchar.h>

#include "inline/breakable_text.hpp"

/// Where lines may end inside words, and where they may not.
namespace cicero::inlines {

struct Character {
    char32_t c;
    std::size_t begin, end;  ///< bytes
};

[[nodiscard]] std::vector<Character> characters(const std::string& text);

// ICU's questions, asked of each character of a text: most are ASCII.
[[nodiscard]] inline bool is_letter(char32_t c) {
    return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : u_isalpha(UChar32(c)) != 0;
}
[[nodiscard]] inline bool is_letter_or_digit(char32_t c) {
    return c < 0x80 ? is_letter(c) || (c >= '0' && c <= '9') : u_isalnum(UChar32(c)) != 0;
}
[[nodiscard]] inline bool is_capital(char32_t c) {
    return c < 0x80 ? c >= 'A' && c <= 'Z' : u_isupper(UChar32(c)) != 0;
}
[[nodiscard]] inline char32_t lower(char32_t c) {
    return c < 0x80 ? (is_capital(c) ? c | 0x20 : c) : char32_t(u_tolower(UChar32(c)));
}

/// For each character whether a line may not end before it, because it is inside one of `phrases`,
/// whatever the spaces and apostrophes there are; empty where there are no phrases.
[[nodiscard]] std::vector<bool> kept_places(const std::vector<Character>& characters,
                                            const std::vector<std::string>& phrases);

/// A place where the patterns divide a word.
struct HyphenPlace {
    std::size_t byte = 0;
    int cost = 0;
};

/// In order. Capitals are not divided; names, short parts, and words of ragged text at a price.
[[nodiscard]] std::vector<HyphenPlace> hyphen_places(const std::vector<Character>& characters,
                                                     const BreakableText& breakable,
                                                     const style::ParagraphStyle& style,
                                                     text::Hyphenator& hyphenator);

/// The run at a byte; null before the first.
[[nodiscard]] const ShapedRun* run_at(const std::vector<ShapedRun>& runs, std::size_t byte);

}  // namespace cicero::inlines
