#include <cstdlib>

#include <catch2/catch.hpp>

#include "support.hpp"

using namespace cicero;

namespace {

// Three glyphs of EB Garamond have fractions of a unit, which FreeType cuts and HarfBuzz rounds.
bool near(const font::Ink& a, const font::Ink& b) {
    return std::abs(a.left - b.left) <= 1 && std::abs(a.right - b.right) <= 1 &&
           std::abs(a.top - b.top) <= 1 && std::abs(a.bottom - b.bottom) <= 1;
}

}  // namespace

TEST_CASE("ink is where FreeType sees it, for every glyph") {
    const std::string file = GENERATE(test::lato, test::garamond);
    const font::FacePtr face = test::load(file);
    test::FreeType oracle(file);
    int with_ink = 0;
    for (long id = 0; id < oracle.face->num_glyphs; ++id) {
        const FT_Glyph_Metrics& m = oracle.glyph(std::uint32_t(id))->metrics;
        font::Ink expected;
        if (m.width != 0 && m.height != 0)
            expected = {int(m.horiBearingX), int(m.horiAdvance - m.horiBearingX - m.width),
                        int(m.horiBearingY), int(m.horiBearingY - m.height)};
        const font::Ink got = face->ink(std::uint32_t(id));
        INFO(file << " glyph " << id);
        with_ink += expected != font::Ink{};
        CHECK(near(got, expected));
        CHECK(face->ink(std::uint32_t(id)) == got);  // as kept
    }
    CHECK(with_ink > 1000);
}

TEST_CASE("no ink beyond the last glyph") {
    CHECK(test::load(test::lato)->ink(0xFFFFFFFF) == font::Ink{});
}
