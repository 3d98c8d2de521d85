#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <hb.h>

#include "font/face.hpp"
#include "style/style.hpp"

namespace cicero::text {

struct ShapedGlyph {
    std::uint32_t id = 0;
    std::int32_t advance = 0, x_offset = 0, y_offset = 0;  ///< font units
    std::uint32_t cluster = 0;                             ///< byte offset in the shaped text
    bool unsafe_to_break = false;  ///< a line break before its cluster changes shapes
    bool operator==(const ShapedGlyph&) const = default;
};

/// All that shaping depends on but the text.
struct ShapeKey {
    const font::Face* face = nullptr;
    std::vector<style::Feature> features;
    std::string language;
    hb_script_t script = HB_SCRIPT_LATIN;
    bool right_to_left = false;
    bool operator==(const ShapeKey&) const = default;
};

using Glyphs = std::vector<ShapedGlyph>;         ///< in visual order
using GlyphView = std::span<const ShapedGlyph>;  ///< the same, kept by a ShapeCache

/// `text` as HarfBuzz shapes it, in font units.
[[nodiscard]] Glyphs shape(std::string_view text, const ShapeKey& key);

}  // namespace cicero::text
