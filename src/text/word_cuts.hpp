#pragma once

#include <string_view>
#include <vector>

namespace cicero::text {

/// Appends the bytes of the spaces that stand between two words: U+0020 with no space beside it and
/// nothing after it that HarfBuzz might attach to it (a mark, a joiner, a modifier).
void find_word_cuts(std::string_view text, std::vector<std::size_t>& cuts);

}  // namespace cicero::text
