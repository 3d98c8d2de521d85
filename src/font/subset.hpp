#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <hb.h>

#include "base/handle.hpp"
#include "diagnostic/diagnostic.hpp"
#include "document/resources.hpp"

namespace cicero::font {

enum class ContourKind : std::uint8_t { TrueType, Cff };

/// A font with only the glyphs that were asked for, ready to embed as a CIDFont.
struct SubsetFont {
    ContourKind kind = ContourKind::TrueType;
    document::Bytes bytes;  ///< an sfnt, or a bare `CFF ` table (FontFile3, CIDFontType0C)
    std::vector<std::uint16_t> cids;  ///< of the glyphs, in the order of the request
    int ascent = 0, descent = 0, cap_height = 0, italic_angle = 0, weight = 400;  ///< thousandths
    std::array<int, 4> bounding_box{};
    bool is_whole = false;  ///< all glyphs, because the font's licence wants that
};

/// A font that may be embedded, opened.
class Embeddable {
public:
    /// A font whose licence forbids embedding is refused.
    [[nodiscard]] static diagnostic::Result<Embeddable> open(const document::FontResource& font);

    /// Of a glyph, in thousandths of the em, as /W has it, whatever the subset will be.
    [[nodiscard]] int width(std::uint32_t glyph) const;

    /// `glyphs`: sorted, each once. A font whose licence forbids subsets comes whole, and `glyphs`
    /// only says of which the ids are asked. Layout tables are dropped: the glyphs were shaped
    /// already, and the closure over substitutions would bring others in.
    [[nodiscard]] diagnostic::Result<SubsetFont> subset(
        const std::vector<std::uint32_t>& glyphs) const;

private:
    explicit Embeddable(document::FontResource font) : font_(std::move(font)) {}

    document::FontResource font_;  ///< its data must stay as long as what HarfBuzz made of it
    Handle<hb_face_t, hb_face_destroy> face_;
    Handle<hb_font_t, hb_font_destroy> drawn_;  ///< at its place on its axes
    bool is_variable_ = false, is_whole_ = false;
};

}  // namespace cicero::font
