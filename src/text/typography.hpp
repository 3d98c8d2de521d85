#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/text_map.hpp"

/// Ortho-typography: what the author typed to what a compositor sets.
namespace cicero::text {

/// Letters that a style may set otherwise without changing the text.
struct Raised {
    enum class Kind : std::uint8_t {
        Ordinal,       ///< 1er, XXIe: raised
        Degree,        ///< the sign of n°: raised
        Abbreviation,  ///< the end of Mme, Dr: raised where the style asks for it
        Century,  ///< the figures of XXIe siècle: small capitals where the style asks for them
    };
    std::size_t begin = 0, end = 0;  ///< bytes of the new text
    Kind kind = Kind::Ordinal;
    bool operator==(const Raised&) const = default;
};

/// A stretch that no rule may touch (code, a URL that is a link's text), bytes of the text given.
struct Untouched {
    std::size_t begin = 0, end = 0;
};

/// A stretch in a language of its own, bytes of the text given.
struct Foreign {
    std::size_t begin = 0, end = 0;
    std::string language;
};

/// What stands beside a text that is only a part of its paragraph; 0: nothing.
struct Context {
    char32_t before = 0, after = 0;
};

struct Typeset {
    MappedText text;
    std::vector<Raised> raised;
};

/// A paragraph's whole text (its spans joined, so that the rules see across markup; U+2028 is a
/// line break). `language` is BCP 47. French follows the Imprimerie nationale's Lexique; fr-CH and
/// fr-CA differ in their spaces. Other languages get their quotation marks, where we know them, and
/// the apostrophe. Idempotent: what has been set comes back as it is. `untouched` in order, apart.
[[nodiscard]] Typeset typeset(std::string_view text, std::string_view language,
                              const std::vector<Untouched>& untouched = {}, Context context = {});

/// The same, where stretches are in other languages: each is set by its own rules, as a part of the
/// sentence that it stands in. `untouched` and `foreign` each in order, apart from one another.
[[nodiscard]] Typeset typeset(std::string_view text, std::string_view language,
                              const std::vector<Untouched>& untouched,
                              const std::vector<Foreign>& foreign);

/// No-break spaces made visible: ⍽ for U+00A0, ‧ for U+202F.
[[nodiscard]] std::string with_visible_spaces(std::string_view text);

/// Words that are no prose (URLs, addresses, paths, code), which no rule touches.
[[nodiscard]] std::vector<Untouched> technical_words(std::string_view text);

}  // namespace cicero::text
