#pragma once

#include <optional>
#include <vector>

#include <hb.h>

#include "document/resources.hpp"

namespace cicero::font {

/// A static TrueType font with `.notdef` and the glyphs (in their order, from 1), as `font` draws
/// them at its place on its axes; without hints, and without accents composed of parts: each is an
/// glyph with contours of its own. Nothing where its contours are not quadratic, or too many for
/// the format.
///
/// hb-subset can make instances as well, but 6.0 frees parts of the font file that it does not own
/// where a glyph is damaged (_free_compiled_subset_glyphs; found by tests/fuzz/font.cpp). HarfBuzz
/// draws damaged glyphs soundly.
[[nodiscard]] std::optional<document::Bytes> static_instance(
    hb_font_t* font, const std::vector<std::uint32_t>& glyphs);

}  // namespace cicero::font
