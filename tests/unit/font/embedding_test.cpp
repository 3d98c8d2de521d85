// What fsType allows, on fonts of all kinds whose own says « subset ».
#include "font/embedding.hpp"

#include <catch2/catch.hpp>

#include "font/contour.hpp"
#include "font/subset.hpp"
#include "support.hpp"

using namespace cicero;

namespace {

/// A font file with another fsType in the first OS/2 table that it names.
document::FontResource with_type(const std::string& file, std::uint16_t type) {
    document::FontResource out = *test::load(file)->resource();
    document::Bytes data = *out.data;
    const std::string_view text(reinterpret_cast<const char*>(data.data()), data.size());
    const std::size_t record = text.find("OS/2");
    std::size_t table = 0;
    for (std::size_t i = 0; i < 4; ++i) table = table << 8 | data[record + 8 + i];
    data[table + 8] = std::uint8_t(type >> 8);
    data[table + 9] = std::uint8_t(type & 0xFF);
    out.data = std::make_shared<const document::Bytes>(std::move(data));
    return out;
}

font::Embedding level(std::uint16_t type) {
    const auto face =
        font::Face::from_bytes({"", "font", 0, 400, false}, with_type(test::lato, type).data);
    REQUIRE(face);
    return font::embedding_of((*face)->hb_face());
}

}  // namespace

TEST_CASE("fsType says what may be embedded; of several levels the mildest holds") {
    using font::Embedding;
    CHECK(level(0) == Embedding::Subset);
    CHECK(level(2) == Embedding::Forbidden);
    CHECK(level(4) == Embedding::Subset);
    CHECK(level(8) == Embedding::Subset);
    CHECK(level(2 | 8) == Embedding::Subset);
    CHECK(level(0x0100) == Embedding::Whole);
    CHECK(level(0x0108) == Embedding::Whole);
    CHECK(level(0x0102) == Embedding::Forbidden);
    CHECK(level(0x0200) == Embedding::Forbidden);
}

TEST_CASE("a font that forbids subsets comes with all its glyphs, under their own ids") {
    const std::string inter = "/usr/share/fonts/truetype/inter-vf/Inter.var.ttf";
    for (const std::string& file : {test::lato, test::garamond, inter}) {
        INFO(file);
        const document::FontResource font = with_type(file, 0x0100);
        const auto own = test::load(file);
        const std::uint32_t last = own->glyph_count() - 1;
        const auto open = font::Embeddable::open(font);
        REQUIRE(open);
        const auto whole = open->subset({40, last});
        REQUIRE(whole);
        CHECK(whole->is_whole);
        CHECK(whole->cids == std::vector<std::uint16_t>{40, std::uint16_t(last)});
        if (whole->kind == font::ContourKind::Cff) continue;
        const auto embedded = font::Face::from_bytes(
            {"", "embedded", 0, 400, false}, std::make_shared<const document::Bytes>(whole->bytes));
        REQUIRE(embedded);
        CHECK((*embedded)->glyph_count() == own->glyph_count());
        CHECK((*embedded)->ink(40) == own->ink(40));
        CHECK((*embedded)->ink(last) == own->ink(last));
    }
}
