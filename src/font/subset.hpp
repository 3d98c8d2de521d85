#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "diagnostic/diagnostic.hpp"
#include "document/resources.hpp"

namespace cicero::font {

enum class ContourKind : std::uint8_t { TrueType, Cff };

/// A font with only the glyphs that were asked for, ready to embed as a CIDFont.
struct SubsetFont {
    ContourKind kind = ContourKind::TrueType;
    document::Bytes bytes;  ///< an sfnt, or a bare `CFF ` table (FontFile3, CIDFontType0C)
    std::vector<std::uint16_t> cids;  ///< of the glyphs, in the order of the request
    std::vector<int> widths;          ///< the same, thousandths of the em, as /W has them
    int ascent = 0, descent = 0, cap_height = 0, italic_angle = 0, weight = 400;  ///< thousandths
    std::array<int, 4> bounding_box{};
    bool is_whole = false;  ///< all glyphs, because the font's licence wants that
};

/// `glyphs`: sorted, each once. A font whose licence forbids embedding is refused; one that forbids
/// subsets comes whole, and `glyphs` only says of which the ids are asked. Layout tables are
/// dropped: the glyphs were shaped already, and the closure over substitutions would bring others
/// in.
[[nodiscard]] diagnostic::Result<SubsetFont> subset(const document::FontResource& font,
                                                    const std::vector<std::uint32_t>& glyphs);

}  // namespace cicero::font
