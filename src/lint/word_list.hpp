#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace cicero::lint {

using Word = std::u32string_view;

template <std::size_t n>
bool in(const std::array<Word, n>& list, Word word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace cicero::lint
