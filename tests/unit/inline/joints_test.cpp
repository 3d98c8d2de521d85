#include "inline/joints.hpp"

#include <array>
#include <cmath>

#include <catch2/catch.hpp>
#include <ft2build.h>
#include FT_FREETYPE_H

#include "../../support/shop.hpp"
#include "../../support/sourced.hpp"

using namespace cicero;
using tests::runs_of;

namespace {

struct Shop : tests::Shop {
    inlines::Line line(const story::Paragraph& p) {
        auto out = compose(p, Length::points(1000));
        REQUIRE(out.lines.size() == 1);
        return out.lines[0];
    }
};

using Style = style::CharacterStyle;

void add(story::Paragraph& p, const std::string& s, const Style& style) {
    story::Span span;
    span.text = tests::sourced(s);
    span.style = std::make_shared<const Style>(style);
    p.spans.push_back(span);
}

story::Paragraph pair(const Style& base, const std::string& a, const std::string& b,
                      const Style& second) {
    story::Paragraph p;
    p.style.character = base;
    p.style.optical_margins = false;
    add(p, a, base);
    add(p, b, second);
    return p;
}

Style in(const std::string& family, double size = 100) {
    Style out;
    out.families = {family};
    out.typography = false;
    out.size = Length::points(size);
    return out;
}
Style italic(Style style) {
    style.italic = true;
    return style;
}
Style red(Style style) {
    style.color = base::Cmyk{0, 1, 1, 0};
    return style;
}
Style with(Style style, const char* tag, std::uint32_t value = 1) {
    style.features.push_back({tag, value});
    return style;
}

std::vector<std::uint32_t> glyphs(const inlines::Line& line) {
    std::vector<std::uint32_t> out;
    for (const auto& run : runs_of(line))
        for (const auto& glyph : run.glyphs) out.push_back(glyph.id);
    return out;
}

// After a glyph of the first run.
Length adjust(const inlines::Line& line, std::size_t glyph) {
    return runs_of(line)[0].glyphs[glyph].adjust;
}

/// FreeType's own picture of a letter: how far the ink of each row reaches; 1000 rows to the em.
struct Picture {
    struct Row {
        int left = 0, right = 0;
    };
    std::map<int, Row> rows;  ///< by height above the baseline
};

class Pictures {
public:
    Pictures() { FT_Init_FreeType(&library_); }
    ~Pictures() { FT_Done_FreeType(library_); }
    Pictures(const Pictures&) = delete;
    Pictures& operator=(const Pictures&) = delete;

    Picture of(const document::FontResource& font, std::uint32_t glyph) {
        FT_Face face = nullptr;
        REQUIRE(FT_New_Memory_Face(library_, font.data->data(), FT_Long(font.data->size()),
                                   font.face_index, &face) == 0);
        FT_Set_Pixel_Sizes(face, 1000, 1000);
        REQUIRE(FT_Load_Glyph(face, glyph, FT_LOAD_RENDER | FT_LOAD_NO_HINTING) == 0);
        const FT_GlyphSlot slot = face->glyph;
        Picture out;
        for (unsigned y = 0; y < slot->bitmap.rows; ++y)
            for (unsigned x = 0; x < slot->bitmap.width; ++x) {
                if (slot->bitmap.buffer[int(y) * slot->bitmap.pitch + int(x)] < 128) continue;
                const int at = slot->bitmap_left + int(x);
                const auto [row, fresh] =
                    out.rows.try_emplace(slot->bitmap_top - int(y), Picture::Row{at, at + 1});
                if (!fresh) row->second.right = at + 1;
            }
        FT_Done_Face(face);
        return out;
    }

private:
    FT_Library library_ = nullptr;
};

/// Thousandths of the em, between the ink of two letters of a line: its first and its last.
std::optional<int> distance(const inlines::Line& line) {
    Pictures pictures;
    struct Placed {
        Picture picture;
        int x = 0;
    };
    std::vector<Placed> placed;
    for (const tests::PlacedRun& run : runs_of(line)) {
        const document::FontResource& font = *run.font;
        double x = run.origin.x / run.size;
        for (const auto& glyph : run.glyphs) {
            const double shift = double(glyph.x_offset) / font.units_per_em;
            placed.push_back({pictures.of(font, glyph.id), int(std::lround((x + shift) * 1000))});
            x += double(glyph.advance) / font.units_per_em + glyph.adjust / run.size;
        }
    }
    REQUIRE(placed.size() >= 2);
    std::optional<int> least;
    for (const auto& [y, a] : placed[0].picture.rows)
        for (int near = y - 40; near <= y + 40; ++near) {
            const auto b = placed.back().picture.rows.find(near);
            if (b == placed.back().picture.rows.end()) continue;
            const int now = placed.back().x + b->second.left - placed[0].x - a.right;
            if (!least || now < *least) least = now;
        }
    return least;
}

}  // namespace

TEST_CASE("letters of one face are kerned and joined whatever their colours") {
    Shop shop;
    const Style lato = in("Lato");
    const auto plain = shop.line(pair(lato, "VA", "V.", lato));
    const auto painted = shop.line(pair(lato, "VA", "V.", red(lato)));
    const auto runs = runs_of(painted);
    REQUIRE(runs.size() == 2);
    CHECK(painted.width == plain.width);
    CHECK(glyphs(painted) == glyphs(plain));
    CHECK(runs[0].text == "VA");
    CHECK(runs[1].text == "V.");
    CHECK((runs[0].paint == document::Paint{lato.color}));
    CHECK((runs[1].paint == document::Paint{red(lato).color}));
    // The second begins where the kerned A ends.
    const auto alone = shop.line(pair(lato, "VA", " ", lato));
    CHECK(runs[1].origin.x < runs_of(alone)[0].origin.x + alone.width - Length::points(5));
}

TEST_CASE("a link in the same letters has its own area, and the letters their kerning") {
    Shop shop;
    const Style lato = in("Lato");
    auto p = pair(lato, "VA", "VA", lato);
    p.spans[1].link = "https://example.org";
    const auto line = shop.line(p);
    const auto links = tests::shapes_of<document::Link>(*line.fragment);
    REQUIRE(links.size() == 1);
    CHECK(links[0].contents == "VA");
    CHECK(links[0].origin.x > Length::points(50));
    CHECK(links[0].origin.x + links[0].area.width == line.width);
    CHECK(line.width == shop.line(pair(lato, "VA", "VA", lato)).width);
}

TEST_CASE("a ligature is not in two colours") {
    Shop shop;
    const Style libertine = in("Linux Libertine");
    const auto painted = shop.line(pair(libertine, "of", "fre, fi", red(libertine)));
    const auto apart = shop.line(pair(libertine, "of", "fre, fi", with(libertine, "kern")));
    const auto runs = runs_of(painted);
    REQUIRE(runs.size() == 2);
    CHECK(runs[0].text == "of");
    CHECK(runs[0].glyphs.size() == 2);
    CHECK(runs[1].text == "fre, fi");
    CHECK(runs[1].glyphs.size() == 6);  // fi is joined
    CHECK(glyphs(painted) == glyphs(apart));
}

TEST_CASE("Arabic letters stay joined where the colour changes, and share one that is for two") {
    Shop shop;
    Style style = in(GENERATE("Noto Naskh Arabic", "Noto Sans Arabic"));
    style.language = "ar";
    const auto plain = shop.line(pair(style, "سل", "ام بيت", style));
    const auto painted = shop.line(pair(style, "سل", "ام بيت", red(style)));
    CHECK(glyphs(painted) == glyphs(plain));
    CHECK(painted.width == plain.width);
    const auto runs = runs_of(painted);
    REQUIRE(runs.size() == 2);
    // In visual order. Where lam and alef are one glyph, it is painted as the lam is.
    CHECK(runs[1].text + runs[0].text == "سلام بيت");
    CHECK((runs[0].paint == document::Paint{red(style).color}));
    CHECK(runs[0].text.starts_with("ا") == (glyphs(plain).size() == 8));
}

TEST_CASE("letters of one face are kerned whatever their features") {
    Shop shop;
    const Style lato = in("Lato");
    const auto plain = shop.line(pair(lato, "VA", "VA", lato));
    const auto featured = shop.line(pair(lato, "VA", "VA", with(lato, "tnum")));
    REQUIRE(runs_of(featured).size() == 2);
    CHECK(std::abs((featured.width - plain.width).units()) < 10);
    Style tracked = lato;
    tracked.tracking = Em{0.05};
    const auto wide = shop.line(pair(lato, "VA", "V", tracked));
    CHECK(std::abs((wide.width - shop.line(pair(lato, "VA", "V", lato)).width).units()) < 10);
    // What the font says of T before a small capital.
    const Style garamond = in("EB Garamond");
    const auto capitals =
        shop.line(pair(with(garamond, "smcp"), "To", "o", with(garamond, "smcp")));
    const auto mixed = shop.line(pair(garamond, "T", "oo", with(garamond, "smcp")));
    CHECK(std::abs((mixed.width - capitals.width).units()) < 10);
    // Each side keeps its own features: the o is no small capital, and V has none.
    const auto small = shop.line(pair(garamond, "Lo", "V", with(garamond, "smcp")));
    const auto plain_o = shop.line(pair(garamond, "Lo", "V", garamond));
    CHECK(std::abs((small.width - plain_o.width).units()) < 10);
}

// The ink of two letters, the second of another face, is no nearer and no further than in the two
// settings in one face; measured in FreeType's bitmaps, to 1/100 em.
TEST_CASE("letters of two faces stand as far apart as those of one") {
    const std::array families{"EB Garamond", "Linux Libertine", "Lato", "Inter"};
    const std::array pairs{std::pair{"(", "f"}, std::pair{"[", "j"}, std::pair{"«", "A"},
                           std::pair{"’", "A"}, std::pair{"L", "V"}, std::pair{"V", "a"},
                           std::pair{"d", ")"}, std::pair{"f", "]"}, std::pair{"A", "»"},
                           std::pair{"V", "’"}, std::pair{"l", "»"}, std::pair{"T", "o"}};
    int apart = 0, together = 0;
    for (const char* family : families)
        for (const auto& [a, b] : pairs)
            for (const bool italic_first : {false, true}) {
                Shop shop;
                const Style roman = in(family), slanted = italic(roman);
                const auto mixed = shop.line(italic_first ? pair(slanted, a, b, roman)
                                                          : pair(roman, a, b, slanted));
                const auto in_roman = distance(shop.line(pair(roman, a, b, roman)));
                const auto in_italic = distance(shop.line(pair(slanted, a, b, slanted)));
                const auto now = distance(mixed);
                INFO(family << " " << a << b << (italic_first ? ", the first italic" : ""));
                REQUIRE(now.has_value());
                REQUIRE((in_roman && in_italic));
                INFO(*now << ", in one face " << *in_roman << " and " << *in_italic);
                CHECK(*now >= std::min(*in_roman, *in_italic) - 10);
                CHECK(*now <= std::max(*in_roman, *in_italic) + 10);
                const auto first = runs_of(mixed)[0];
                const double joint = first.glyphs.back().adjust / first.size;
                apart += joint > 0.02;
                together += joint < -0.02;
            }
    CHECK(apart > 10);
    CHECK(together > 10);
}

TEST_CASE("a letter that is drawn under an apostrophe keeps clear of the letter before it") {
    Shop shop;
    const Style roman = in("EB Garamond"), slanted = italic(roman);
    const auto drawn_in = shop.line(pair(roman, "L’", "A", slanted));
    CHECK(adjust(drawn_in, 1) < Length::points(-5));
    const auto foot = distance(drawn_in);
    REQUIRE(foot.has_value());
    CHECK(*foot > 60);
}

TEST_CASE("raised letters keep clear of the letter before, and keep their own distance") {
    Shop shop;
    const Style slanted = italic(in("EB Garamond"));
    Style raised = in("EB Garamond", 60);
    raised.baseline_shift = Length::points(35);
    const auto near = shop.line(pair(slanted, "f", "l", raised));
    CHECK(adjust(near, 0) > Length::points(2));
    // Letters on one line in one size would be drawn together.
    const Style roman = in("EB Garamond");
    Style high = slanted, small = italic(in("EB Garamond", 90));
    high.baseline_shift = Length::points(5);
    CHECK(adjust(shop.line(pair(roman, "’", "A", slanted)), 0) < Length::points(-5));
    CHECK(adjust(shop.line(pair(roman, "’", "A", high)), 0) == Length{});
    CHECK(adjust(shop.line(pair(roman, "’", "A", small)), 0) == Length{});
}

TEST_CASE("spaces have no joint: what they are kerned by is theirs") {
    Shop shop;
    inlines::Toolbox toolbox{shop.library, {}, {}};
    const Style lato = in("Lato");
    const auto joint = [&](const story::Paragraph& p) {
        std::vector<inlines::Remark> remarks;
        const auto runs =
            inlines::shape_runs(inlines::collect(p.spans, p.style.character), toolbox, remarks);
        REQUIRE(runs.size() == 2);
        return runs[0].joint;
    };
    CHECK(joint(pair(lato, ".", "T", with(lato, "tnum"))) != Length{});
    CHECK(joint(pair(lato, ". ", "T", with(lato, "tnum"))) == Length{});
    CHECK(joint(pair(lato, "T", " .", with(lato, "tnum"))) == Length{});
    CHECK(joint(pair(lato, ".\u00A0", "T", with(lato, "tnum"))) == Length{});
}
