// Instances of a variable font are what FreeType makes of the same file at the same place.
#include "font/variation.hpp"

#include <array>
#include <fstream>

#include <catch2/catch.hpp>

#include "font/library.hpp"
#include "font/subset.hpp"
#include "support.hpp"
// After the header that defines the name.
#include FT_ADVANCES_H
#include FT_MULTIPLE_MASTERS_H
#include FT_OUTLINE_H

using namespace cicero;

namespace {

const std::string inter = "/usr/share/fonts/truetype/inter-vf/Inter.var.ttf";

font::FacePtr instance(float weight, float slant) {
    font::FaceDescription d{"", inter, 0, 400, false};
    d.at = {{"wght", weight}, {"slnt", slant}};
    auto face = font::Face::load(d);
    REQUIRE(face);
    return *face;
}

/// Opened by FreeType from what would be embedded.
struct Embedded {
    Embedded(const font::Face& face, const std::vector<std::uint32_t>& glyphs)
        : source(font::Embeddable::open(*face.resource()).value()) {
        auto made = source.subset(glyphs);
        REQUIRE(made);
        subset = std::move(*made);
        REQUIRE(FT_Init_FreeType(&library) == 0);
        REQUIRE(FT_New_Memory_Face(library, subset.bytes.data(), FT_Long(subset.bytes.size()), 0,
                                   &opened) == 0);
    }
    ~Embedded() {
        FT_Done_Face(opened);
        FT_Done_FreeType(library);
    }
    Embedded(const Embedded&) = delete;
    Embedded& operator=(const Embedded&) = delete;

    font::Embeddable source;
    font::SubsetFont subset;
    FT_Library library = nullptr;
    FT_Face opened = nullptr;
};

// By hmtx; the slot of a composite glyph may have a component's.
FT_Fixed advance_of(FT_Face face, std::uint32_t glyph) {
    FT_Fixed out = 0;
    REQUIRE(FT_Get_Advance(face, glyph, FT_LOAD_NO_SCALE, &out) == 0);
    return out;
}

using Points = std::vector<FT_Vector>;

int add(const FT_Vector* to, void* out) {
    static_cast<Points*>(out)->push_back(*to);
    return 0;
}
int add_two(const FT_Vector* control, const FT_Vector* to, void* out) {
    return add(control, out) + add(to, out);
}

// With the points between two controls that TrueType leaves out; FreeType closes by a line.
Points drawn(FT_Outline& outline) {
    const FT_Outline_Funcs pen{add, add, add_two, nullptr, 0, 0};
    Points out;
    REQUIRE(FT_Outline_Decompose(&outline, &pen, &out) == 0);
    return out;
}

// Rounding differs by a unit.
bool alike(FT_Outline& a, FT_Outline& b) {
    return std::ranges::equal(drawn(a), drawn(b), [](const FT_Vector& p, const FT_Vector& q) {
        return std::abs(p.x - q.x) <= 1 && std::abs(p.y - q.y) <= 1;
    });
}

}  // namespace

TEST_CASE("an embedded instance has FreeType's outlines and advances, for every glyph") {
    const auto [weight, slant] = GENERATE(
        table<float, float>({{400, 0}, {100, 0}, {900, 0}, {550, 0}, {400, -10}, {733, -4}}));
    test::FreeType oracle(inter);
    std::array<FT_Fixed, 2> at{FT_Fixed(weight * 65536), FT_Fixed(slant * 65536)};
    REQUIRE(FT_Set_Var_Design_Coordinates(oracle.face, 2, at.data()) == 0);
    const auto face = instance(weight, slant);
    std::vector<std::uint32_t> all(face->glyph_count());
    for (std::uint32_t i = 0; i < all.size(); ++i) all[i] = i;
    const Embedded embedded(*face, all);
    CHECK_FALSE(FT_HAS_MULTIPLE_MASTERS(embedded.opened));
    std::size_t points = 0;
    for (const std::uint32_t id : all) {
        const FT_GlyphSlot expected = oracle.glyph(id);
        REQUIRE(FT_Load_Glyph(embedded.opened, embedded.subset.cids[id], FT_LOAD_NO_SCALE) == 0);
        const FT_GlyphSlot got = embedded.opened->glyph;
        INFO(weight << " " << slant << " glyph " << id);
        CHECK(alike(got->outline, expected->outline));
        const FT_Fixed advance = advance_of(embedded.opened, embedded.subset.cids[id]);
        CHECK(std::abs(advance - advance_of(oracle.face, id)) <= 1);
        // What a page was laid out with, and what its /W says.
        CHECK(std::abs(advance - hb_font_get_glyph_h_advance(face->hb_font(), id)) <= 1);
        CHECK(embedded.source.width(id) ==
              std::lround(double(advance) * 1000 / face->units_per_em()));
        points += std::size_t(got->outline.n_points);
    }
    CHECK(points > 50000);
}

TEST_CASE("metrics and ink are those of the instance") {
    const auto thin = instance(100, 0), black = instance(900, 0);
    hb_codepoint_t n = 0;
    REQUIRE(hb_font_get_nominal_glyph(thin->hb_font(), 'n', &n));
    CHECK(thin->ink(n).left > black->ink(n).left);
    CHECK(thin->metrics().space != black->metrics().space);
    CHECK(thin->resource()->postscript_name == "Inter_100wght");
    CHECK(thin->resource()->variations == font::Coordinates{{"wght", 100}, {"slnt", 0}});
}

TEST_CASE("a library has one face for each place, from weight, slope and axes") {
    font::Catalogue catalogue;
    font::FaceDescription d{"V", inter, 0, 400, false};
    d.axes = font::axes_of(inter, 0);
    REQUIRE(d.axes.size() == 2);
    CHECK(d.axes[0] == font::Axis{"wght", 100, 400, 900});
    catalogue.families["V"] = {d};
    font::Library library(catalogue);
    const auto at = [&](const font::Wanted& wanted) {
        return library.find("V", wanted)->description().at;
    };
    CHECK(at({550, false, {}, {}}) == font::Coordinates{{"wght", 550}, {"slnt", 0}});
    CHECK(at({1000, true, {}, {}}) == font::Coordinates{{"wght", 900}, {"slnt", -10}});
    CHECK(at({550, false, {}, {{"wght", 233}}}) == font::Coordinates{{"wght", 233}, {"slnt", 0}});
    const font::Wanted bold{700, false, {}, {}};
    CHECK(library.find("V", bold) == library.find("V", bold));
    CHECK(library.find("V", bold) != library.find("V", {}));
    CHECK(library.find("V", bold)->bytes() == library.find("V", {})->bytes());
    CHECK(library.find("V", bold)->description().weight == 700);
}

TEST_CASE("fontconfig's variable fonts come once a file, with their axes") {
    int found = 0;
    const auto families = font::Fontconfig({}).families();
    for (const font::FaceDescription& face : families.at("Inter"))
        if (face.file == inter) {
            ++found;
            CHECK(face.axes == font::axes_of(inter, 0));
        }
    CHECK(found == 1);
}

TEST_CASE("optical size is taken by half points, within its axis") {
    const std::vector<font::Axis> axes{{"opsz", 8, 12, 72}, {"wdth", 75, 100, 100}};
    const auto at = [&](std::optional<Length> size) {
        return font::place_on(axes, {400, false, size, {{"wdth", 87.5F}}}, false);
    };
    CHECK(at(Length::points(9.6)) == font::Coordinates{{"opsz", 9.5F}, {"wdth", 87.5F}});
    CHECK(at(Length::points(6)) == font::Coordinates{{"opsz", 8}, {"wdth", 87.5F}});
    CHECK(at({}) == font::Coordinates{{"opsz", 12}, {"wdth", 87.5F}});
    CHECK(font::name_suffix(axes, at(Length::points(9))) == "_9opsz_87.5wdth");
}

// Debian 12 has no font with these axes: one that has two others, under their names and ranges.
// What a place on them draws depends on where it is between an axis's ends alone (OpenType, fvar).
TEST_CASE("a font's optical size and width are those of the style, as FreeType draws them") {
    std::ifstream in(inter, std::ios::binary);
    auto bytes =
        std::make_shared<document::Bytes>(document::Bytes{std::istreambuf_iterator<char>(in), {}});
    const auto rename = [&](const std::string& from, const std::string& to,
                            std::array<int, 3> range) {
        // In fvar the tag is followed by least, standard and most, 16.16.
        const std::string record =
            from + std::string(from == "wght" ? "\0\x64\0\0" : "\xFF\xF6\0\0", 4);
        const auto at = std::search(bytes->begin(), bytes->end(), record.begin(), record.end(),
                                    [](std::uint8_t a, char b) { return char(a) == b; });
        REQUIRE(at != bytes->end());
        std::copy(to.begin(), to.end(), at);
        for (std::ptrdiff_t i = 0; i < 3; ++i) {
            at[4 + 4 * i] = std::uint8_t(range[std::size_t(i)] >> 8);
            at[5 + 4 * i] = std::uint8_t(range[std::size_t(i)] & 0xFF);
        }
    };
    rename("wght", "opsz", {8, 14, 144});
    rename("slnt", "wdth", {75, 100, 100});
    const auto file = std::filesystem::temp_directory_path() / "cicero-opsz-wdth.ttf";
    std::ofstream(file, std::ios::binary)
        .write(reinterpret_cast<const char*>(bytes->data()), std::streamsize(bytes->size()));

    font::Catalogue catalogue;
    font::FaceDescription d{"V", file, 0, 400, false};
    d.axes = font::axes_of(file, 0);
    REQUIRE(d.axes == std::vector<font::Axis>{{"opsz", 8, 14, 144}, {"wdth", 75, 100, 100}});
    catalogue.families["V"] = {d};
    font::Library library(catalogue);
    test::FreeType oracle(file);
    const auto [size, width] =
        GENERATE(table<float, float>({{8, 100}, {14, 100}, {48, 87.5F}, {300, 75}}));
    const auto face = library.find("V", {400, false, Length::points(size), {{"wdth", width}}});
    REQUIRE(face);
    const float within = std::min(size, 144.0F);
    CHECK(face->description().at == font::Coordinates{{"opsz", within}, {"wdth", width}});
    std::array<FT_Fixed, 2> at{FT_Fixed(within * 65536), FT_Fixed(width * 65536)};
    REQUIRE(FT_Set_Var_Design_Coordinates(oracle.face, 2, at.data()) == 0);
    std::vector<std::uint32_t> glyphs;
    for (const char32_t c : std::u32string_view(U"AMaeégoœß&«»0123")) {
        hb_codepoint_t glyph = 0;
        REQUIRE(hb_font_get_nominal_glyph(face->hb_font(), c, &glyph));
        glyphs.push_back(glyph);
    }
    std::ranges::sort(glyphs);
    const Embedded embedded(*face, glyphs);
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        INFO(size << " " << width << " glyph " << glyphs[i]);
        const FT_GlyphSlot expected = oracle.glyph(glyphs[i]);
        REQUIRE(FT_Load_Glyph(embedded.opened, embedded.subset.cids[i], FT_LOAD_NO_SCALE) == 0);
        CHECK(alike(embedded.opened->glyph->outline, expected->outline));
        CHECK(std::abs(advance_of(embedded.opened, embedded.subset.cids[i]) -
                       advance_of(oracle.face, glyphs[i])) <= 1);
    }
    std::filesystem::remove(file);
}

TEST_CASE("CFF2 outlines are refused by name") {
    std::ifstream in(test::garamond, std::ios::binary);
    document::Bytes bytes{std::istreambuf_iterator<char>(in), {}};
    const std::string tag = "CFF ";
    const auto record = std::search(bytes.begin(), bytes.end(), tag.begin(), tag.end());
    REQUIRE(record != bytes.end());
    record[3] = '2';
    const auto face = font::Face::from_bytes(
        {"", "f.otf", 0, 400, false}, std::make_shared<const document::Bytes>(std::move(bytes)));
    REQUIRE_FALSE(face);
    CHECK(face.error().code == diagnostic::Code::font_is_cff2);
}
