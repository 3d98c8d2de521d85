#pragma once

#include "base/length.hpp"
#include "font/face.hpp"
#include "text/shape.hpp"

namespace cicero::inlines {

/// How much of a character hangs in the margin, as a share of its width, at the left and right:
/// signs, whose ink is lighter than that of letters.
[[nodiscard]] double hang_left(char32_t c);
[[nodiscard]] double hang_right(char32_t c);

/// The same as a length, for a glyph of `face` at `size`: by the table where it has the sign, else
/// by the glyph's ink, so that stems stand on the margin and not beside it.
[[nodiscard]] Length left_margin(char32_t c, const text::ShapedGlyph& glyph, const font::Face& face,
                                 Length size);
[[nodiscard]] Length right_margin(char32_t c, const text::ShapedGlyph& glyph,
                                  const font::Face& face, Length size);

}  // namespace cicero::inlines
