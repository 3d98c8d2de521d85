#pragma once

#include "font/library.hpp"
#include "inline/collect.hpp"

namespace cicero::inlines {

[[nodiscard]] bool has_small_capitals(const style::CharacterStyle& style, font::Library& library);

/// Where a style, or the words after a drop capital, ask for small capitals that the face lacks,
/// the letters become capitals of the form ScaledCapitals, with what stands between them inside a
/// word; a letter whose capital is longer (ß) keeps its place in the map.
void substitute_small_capitals(Collected& collected, font::Library& library);

/// Of the size: a capital that stands a little over the face's small letters.
[[nodiscard]] double small_capital_size(const font::Face& face);

}  // namespace cicero::inlines
