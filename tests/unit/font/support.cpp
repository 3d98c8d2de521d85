#include "support.hpp"

#include <catch2/catch.hpp>

namespace cicero::test {

font::FacePtr load(const std::string& file) {
    auto face = font::Face::load({"", file, 0, 400, false});
    REQUIRE(face);
    return *face;
}

FreeType::FreeType(const std::string& file) {
    REQUIRE(FT_Init_FreeType(&library) == 0);
    REQUIRE(FT_New_Face(library, file.c_str(), 0, &face) == 0);
}

FreeType::~FreeType() {
    FT_Done_Face(face);
    FT_Done_FreeType(library);
}

FT_GlyphSlot FreeType::glyph(std::uint32_t id) {
    REQUIRE(FT_Load_Glyph(face, id, FT_LOAD_NO_SCALE) == 0);
    return face->glyph;
}

}  // namespace cicero::test
