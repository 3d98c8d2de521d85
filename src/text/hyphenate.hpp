#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/patterns.hpp"

namespace cicero::text {

/// What a word is made of for the patterns: letters, their marks, hyphens and apostrophes.
[[nodiscard]] bool is_word_character_beyond_ascii(char32_t c);
[[nodiscard]] inline bool is_word_character(char32_t c) {
    if (c < 0x80) return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '\'' || c == '-';
    return is_word_character_beyond_ascii(c);
}

/// Where words may be divided. It keeps what the patterns said of each, for words repeat. One
/// hyphenator a thread.
class Hyphenator {
public:
    Hyphenator() : Hyphenator(std::make_shared<const PatternStore>()) {}
    explicit Hyphenator(std::shared_ptr<const PatternStore> patterns);
    Hyphenator(const Hyphenator&) = delete;
    Hyphenator& operator=(const Hyphenator&) = delete;

    /// As `Patterns::breaks`; empty for a language without patterns. The result holds until the
    /// next call.
    [[nodiscard]] const std::vector<std::size_t>& breaks(std::string_view word,
                                                         std::string_view language);

    /// A whole text with U+00AD wherever a word may be divided.
    [[nodiscard]] std::string with_soft_hyphens(std::string_view text, std::string_view language);

private:
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    using Words = std::unordered_map<std::string, std::vector<std::size_t>, Hash, std::equal_to<>>;

    using Known = std::map<const Patterns*, Words>;

    std::shared_ptr<const PatternStore> store_;
    Known known_;
    Known::value_type* last_ = nullptr;  ///< that was asked for
    std::string last_language_;
};

}  // namespace cicero::text
