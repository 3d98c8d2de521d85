#pragma once

#include <cstdint>
#include <string_view>

/// Words that lean on the next one, so that a line should not end with them.
namespace cicero::text {

enum class Particle : std::uint8_t {
    None,
    Leaning,  ///< article, possessive, pronoun before its verb, negation
    Binding,  ///< a preposition that ties what follows to the word before: de, of, von
    Opening,  ///< any other preposition, conjunction, relative: a phrase begins with it
};

/// `word` in lower case, without its apostrophe (l, qu); `language` a BCP 47 tag. Languages without
/// a list have no particles.
[[nodiscard]] Particle particle(std::u32string_view word, std::string_view language);

}  // namespace cicero::text
