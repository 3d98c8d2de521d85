#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>

namespace cicero::text {

/// A list of words with what can be said of all of them at once: most words that are asked for are
/// of a length or begin with a letter that none of them has.
template <std::size_t n>
class WordList {
public:
    using Word = std::u32string_view;

    consteval explicit(false) WordList(const Word (&list)[n]) {
        for (std::size_t i = 0; i < n; ++i) {
            words_[i] = list[i];
            lengths_ |= std::uint64_t(1) << list[i].size();
            initials_ |= std::uint64_t(1) << (list[i][0] & 63);
        }
    }

    [[nodiscard]] bool contains(Word word) const {
        if (word.empty() || word.size() > 63 || (lengths_ >> word.size() & 1) == 0 ||
            (initials_ >> (word[0] & 63) & 1) == 0)
            return false;
        return std::find(std::begin(words_), std::end(words_), word) != std::end(words_);
    }

private:
    Word words_[n];
    std::uint64_t lengths_ = 0, initials_ = 0;
};

}  // namespace cicero::text
