#pragma once

#include "font/face.hpp"

namespace cicero::font {

/// Whether kerning moves glyphs by what the next one is and by nothing else: only pairs, and of a
/// pair only the first is moved (GPOS), or both by the whole table (`kern`). Then a space is kerned
/// with the letter behind it whatever stands before it. `space`: the glyph of U+0020.
[[nodiscard]] bool kerns_by_pairs_alone(const Face& face, std::uint32_t space);

/// Tables of Apple's own layout, which HarfBuzz may take instead of OpenType's.
[[nodiscard]] bool has_apple_layout(const Face& face);

}  // namespace cicero::font
