#pragma once

#include "font/library.hpp"
#include "inline/collect.hpp"

namespace cicero::inlines {

/// Where a style asks for small capitals that its face lacks, the letters become capitals of the
/// form ScaledCapitals, with what stands between them inside a word; a letter whose capital is
/// longer (ß) keeps its place in the map.
void substitute_small_capitals(Collected& collected, font::Library& library);

/// Of the size: a capital that stands a little over the face's small letters.
[[nodiscard]] double small_capital_size(const font::Face& face);

}  // namespace cicero::inlines
