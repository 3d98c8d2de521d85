#pragma once

#include <cstdint>

#include <hb.h>

namespace cicero::font {

/// What a font's licence lets a document do with it.
enum class Embedding : std::uint8_t {
    Subset,     ///< embed those of its glyphs that are used
    Whole,      ///< embed all of it
    Forbidden,  ///< nothing without the owner's leave, or only its bitmaps
};

/// As `fsType` says (OpenType, OS/2). Subset where the font says nothing.
[[nodiscard]] Embedding embedding_of(hb_face_t* face);

}  // namespace cicero::font
