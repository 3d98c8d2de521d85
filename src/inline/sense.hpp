#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cicero::inlines {

/// A space between two words, and what stands on its sides.
struct WordGap {
    std::u32string before, after;  ///< letters of the words beside it, in lower case
    char32_t last = 0, next = 0;   ///< the characters beside it, 0 at the text's ends
    bool begins_sentence = false;  ///< the word before it is a sentence's first
    bool capitals = false;         ///< both words have a capital: a name
};

/// The space at `at` of `text`.
[[nodiscard]] WordGap word_gap(std::u32string_view text, std::size_t at);

/// What a line of a title costs that ends at this gap, as a penalty: by sense. Nothing after a sign
/// or before a phrase; most after an article, a preposition or a conjunction.
[[nodiscard]] int title_cost(const WordGap& gap, std::string_view language);

/// The same in ragged text: a short word that is left hanging at the line's end.
[[nodiscard]] int hanging_cost(const WordGap& gap, std::string_view language);

}  // namespace cicero::inlines
