#pragma once

#include <string>

#include <ft2build.h>
#include FT_FREETYPE_H

#include "base/handle.hpp"
#include "font/face.hpp"

namespace cicero::test {

/// A TrueType and a CFF face that [run] of cmake/packages.txt installs.
inline const std::string lato = "/usr/share/fonts/truetype/lato/Lato-Regular.ttf";
inline const std::string garamond = "/usr/share/fonts/opentype/ebgaramond/EBGaramond12-Regular.otf";

[[nodiscard]] font::FacePtr load(const std::string& file);

/// The same file as FreeType reads it, unscaled: the oracle.
struct FreeType {
    explicit FreeType(const std::string& file);
    ~FreeType();
    FreeType(const FreeType&) = delete;
    FreeType& operator=(const FreeType&) = delete;

    /// Unhinted, in font units.
    FT_GlyphSlot glyph(std::uint32_t id);

    FT_Library library = nullptr;
    FT_Face face = nullptr;
};

}  // namespace cicero::test
