#include "inline/composer.hpp"

#include <catch2/catch.hpp>

#include "inline/breakable_text.hpp"
#include "inline/quality.hpp"
#include "paragraphs.hpp"

using namespace cicero;
using namespace cicero::tests;

namespace {

const std::string prose =
    "Le soleil n’était pas encore levé que déjà, dans la grande cour pavée, les charrettes s’alignaient une à une : "
    "l’affluence, disait-on, serait extraordinaire ; et l’on se demandait, non sans inquiétude, comment les organisateurs "
    "parviendraient à contenter tout le monde. « Patience ! » répondait le vieux Mathieu, qui en avait vu d’autres.";

// Where the pen is after a line's runs, from the column's left edge.
Length pen(const inlines::Line& line) {
    const PlacedRun run = runs_of(line).back();
    std::int64_t units = 0;
    Length x = run.origin.x;
    for (const auto& g : run.glyphs) {
        units += g.advance;
        x += g.adjust;
    }
    return x +
           base::scale_font_units(units, run.size, run.font->units_per_em) * run.horizontal_scale;
}

}  // namespace

TEST_CASE("justified lines fill the measure to the unit") {
    Shop shop;
    for (const int millimetres : {60, 75, 90, 120}) {
        story::Paragraph p = text_paragraph(prose, style::Align::Justify);
        p.style.optical_margins = false;
        const Length measure = Length::millimetres(millimetres);
        const auto composed = shop.compose(p, measure);
        REQUIRE(composed.lines.size() > 2);
        for (std::size_t i = 0; i + 1 < composed.lines.size(); ++i) {
            INFO(millimetres << " mm, line " << i);
            CHECK_FALSE(composed.lines[i].overfull);
            CHECK(std::abs((pen(composed.lines[i]) - measure).units()) <
                  50);  // a few roundings of 1/914400 inch
        }
    }
    CHECK_FALSE(shop.diagnostics.has_errors());
}

TEST_CASE("letters give within their limits, tracking no further than spaces") {
    Shop shop;
    const style::LetterGive give;
    double widest = 0;
    for (int millimetres = 60; millimetres < 130; millimetres += 3) {
        story::Paragraph p = text_paragraph(prose, style::Align::Justify);
        const auto composed = shop.compose(p, Length::millimetres(millimetres));
        for (const auto& line : composed.lines) {
            INFO(millimetres << " mm");
            CHECK(std::abs(line.tracking_ratio) <= 1);
            CHECK(std::abs(line.expansion_ratio) <= 1);
            if (!composed.emergency) CHECK(std::abs(line.ratio) <= 1.0001);
            // The dearer adjustment goes less far (paragraph/justification.hpp).
            CHECK(std::abs(line.tracking_ratio) <= std::abs(line.ratio) + 1e-9);
            for (const auto& run : runs_of(line)) {
                CHECK(std::abs(run.horizontal_scale - 1) <= give.glyph_width + 1e-9);
                widest = std::max(widest, run.horizontal_scale);
            }
        }
    }
    CHECK(widest > 1.002);
    story::Paragraph rigid = text_paragraph(prose, style::Align::Justify);
    rigid.style.letter_give = {{}, 0};
    for (const auto& line : shop.compose(rigid, Length::millimetres(80)).lines)
        for (const auto& run : runs_of(line)) CHECK(run.horizontal_scale == 1);
}

TEST_CASE("letters that are written joined are not moved apart") {
    CHECK(inlines::takes_tracking(HB_SCRIPT_LATIN));
    CHECK_FALSE(inlines::takes_tracking(HB_SCRIPT_ARABIC));
    CHECK_FALSE(inlines::takes_tracking(HB_SCRIPT_DEVANAGARI));
}

TEST_CASE("stems stand on the margin by their ink") {
    Shop shop;
    story::Paragraph p = text_paragraph("Haut", style::Align::Left);
    p.style.character.size = Length::points(100);
    const auto line = shop.compose(p, Length::millimetres(200)).lines.at(0);
    const PlacedRun run = runs_of(line).front();
    const auto face = shop.library.find(p.style.character.families, {});
    const Length bearing =
        base::scale_font_units(face->ink(run.glyphs[0].id).left, run.size, face->units_per_em());
    CHECK(bearing > Length::points(1));
    // Its serifs stand out by a hundredth of the size at most.
    CHECK(run.origin.x <= -bearing);
    CHECK(run.origin.x > -bearing - Length::points(1));
    p.style.optical_margins = false;
    CHECK(runs_of(shop.compose(p, Length::millimetres(200)).lines.at(0)).at(0).origin.x ==
          Length{});
}

TEST_CASE("slanted and round letters go beyond the margin by part of the white that they leave") {
    Shop shop;
    const auto beyond = [&](const char* word, const char* family) {  // thousandths of the size
        story::Paragraph p = text_paragraph(word, style::Align::Left);
        p.style.character.families = {family};
        p.style.character.size = Length::points(1000);
        const auto line = shop.compose(p, Length::millimetres(9000)).lines.at(0);
        const PlacedRun run = runs_of(line).front();
        const font::Face& face = face_of(run);
        const Length ink =
            base::scale_font_units(face.ink(run.glyphs[0].id).left, run.size, face.units_per_em());
        return -(run.origin.x + ink).points();
    };
    for (const char* family : {"EB Garamond", "Lato", "Linux Libertine"}) {
        INFO(family);
        for (const char* slanted : {"Ainsi", "Vie", "Tout", "Wagon", "Yeux"}) {
            CHECK(beyond(slanted, family) > 9);
            CHECK(beyond(slanted, family) < 40);
        }
        for (const char* round : {"On", "Ce"}) {
            CHECK(beyond(round, family) > beyond("Il", family));
            CHECK(beyond(round, family) < beyond("Vie", family));
        }
        for (const char* straight : {"Il", "Haut", "bon"}) CHECK(beyond(straight, family) < 4);
    }
    CHECK(beyond("Haut", "Lato") == Approx(0).margin(0.5));  // no serifs
}

TEST_CASE("a paragraph that cannot be set within the limits says so at its loosest line") {
    using diagnostic::Code;
    Shop shop;
    story::Paragraph p =
        text_paragraph("oui non incompréhensiblement extraordinairement", style::Align::Justify);
    p.style.hyphenate = false;
    (void)shop.compose(p, Length::millimetres(58));
    REQUIRE(shop.diagnostics.all().size() == 1);
    CHECK(shop.diagnostics.all()[0].code == Code::lines_too_loose_undivided);
    p.style.align = style::Align::Left;
    (void)shop.compose(p, Length::millimetres(58));
    CHECK(shop.diagnostics.all().size() == 1);
}

TEST_CASE("a paragraph tells how even it is") {
    Shop shop;
    const auto composed =
        shop.compose(text_paragraph(prose, style::Align::Justify), Length::millimetres(75));
    REQUIRE(composed.qualities.size() == composed.lines.size());
    const auto quality = inlines::quality_of(composed, 0, composed.lines.size());
    std::size_t filled = 0, hyphens = 0;
    for (const auto& line : composed.lines) {
        filled += line.filled ? 1u : 0u;
        hyphens += line.hyphenated ? 1u : 0u;
        if (line.filled) {
            const auto spaces =
                std::size_t(std::count(composed.text.begin() + std::ptrdiff_t(line.text_begin),
                                       composed.text.begin() + std::ptrdiff_t(line.text_end), ' '));
            CHECK(line.gaps.size() >= spaces);
        }
    }
    CHECK(quality.lines == filled);
    CHECK(quality.hyphens == hyphens);
    CHECK(quality.least_space <= quality.mean_space);
    CHECK(quality.mean_space <= quality.most_space);
    CHECK(shop.compose(text_paragraph(prose, style::Align::Left), Length::millimetres(75))
              .qualities.empty());
}

TEST_CASE("a river runs through spaces that lie under each other") {
    const auto line = [](std::initializer_list<int> begins) {
        inlines::Line out;
        for (const int b : begins) out.gaps.push_back({Length::points(b), Length::points(b + 3)});
        return out;
    };
    const auto river = [](const std::vector<inlines::Line>& lines) {
        return inlines::longest_river(lines);
    };
    CHECK(river({}) == 0);
    CHECK(river({line({10, 40}), line({20, 60})}) == 1);
    CHECK(river({line({10, 40}), line({41, 60}), line({20, 42}), line({5})}) == 3);
    CHECK(river({line({10}), line({12})}) == 1);  // a third of it is not a half
}

TEST_CASE("no letter is lost between lines") {
    Shop shop;
    for (const style::Align align :
         {style::Align::Justify, style::Align::Left, style::Align::Center}) {
        const auto composed = shop.compose(text_paragraph(prose, align), Length::millimetres(55));
        std::string joined;
        for (const auto& line : composed.lines) {
            if (!joined.empty() && joined.back() != '\n') joined += ' ';
            for (const auto& run : runs_of(line)) joined += run.text;
            if (joined.ends_with("\u00AD")) joined.resize(joined.size() - 2), joined += '\n';
        }
        std::erase(joined, '\n');
        // A break after the hyphen of « disait-on » takes no space.
        std::string wanted = composed.text;
        std::erase(wanted, ' ');
        std::erase(joined, ' ');
        CHECK(joined == wanted);
    }
}

TEST_CASE("French signs get their spaces, and the line never breaks at them") {
    Shop shop;
    const auto composed =
        shop.compose(text_paragraph("Vraiment ? Oui : « bien » !", style::Align::Left),
                     Length::millimetres(200));
    CHECK(composed.text == "Vraiment\u202F? Oui\u00A0: «\u00A0bien\u00A0»\u202F!");
    const auto narrow = shop.compose(text_paragraph("Oui : « bien » !", style::Align::Left),
                                     Length::millimetres(9));
    for (const auto& line : narrow.lines) {
        REQUIRE_FALSE(runs_of(line).empty());
        const std::string first = runs_of(line).front().text;
        CHECK_FALSE(first.starts_with(":"));
        CHECK_FALSE(first.starts_with("»"));
        CHECK_FALSE(first.starts_with("!"));
    }
}

TEST_CASE("a fine space is half a word space, and an eighth of the size at least") {
    Shop shop;
    for (const char* family : {"EB Garamond", "Lato", "Inter", "Linux Libertine"})
        for (const bool italic : {false, true}) {
            story::Paragraph p = text_paragraph("Oui !", style::Align::Left);
            p.style.character.families = {family};
            p.style.character.italic = italic;
            p.style.character.size = Length::points(10);
            const auto with = shop.compose(p, Length::millimetres(100));
            const auto run = runs_of(with.lines.front()).front();
            const font::Face& face = face_of(run);
            const double word = 10.0 * face.metrics().space / face.units_per_em();
            double fine = 0;
            for (const auto& g : run.glyphs)
                if (run.text.compare(g.cluster, 3, "\u202F") == 0)
                    fine = (base::scale_font_units(g.advance, run.size, run.font->units_per_em) +
                            g.adjust)
                               .points();
            INFO(family << (italic ? " italic" : ""));
            CHECK(fine == Approx(std::max(word / 2, 1.25)).margin(0.01));
        }
}

TEST_CASE("a hyphen that a line adds is U+00AD to a reader") {
    Shop shop;
    const auto composed =
        shop.compose(text_paragraph("anticonstitutionnellement anticonstitutionnellement",
                                    style::Align::Justify),
                     Length::millimetres(25));
    bool any = false;
    for (const auto& line : composed.lines) {
        if (!line.hyphenated) continue;
        any = true;
        CHECK(runs_of(line).back().text.ends_with("\u00AD"));
    }
    CHECK(any);
}

TEST_CASE("Arabic runs stand right to left inside a line") {
    Shop shop;
    const auto composed =
        shop.compose(text_paragraph("abc مرحبا def", style::Align::Left), Length::millimetres(200));
    REQUIRE(composed.lines.size() == 1);
    bool rtl = false;
    for (const auto& run : runs_of(composed.lines[0])) rtl |= run.right_to_left;
    CHECK(rtl);
}

TEST_CASE("a character that no font has is an error at its place") {
    Shop shop;
    (void)shop.compose(text_paragraph("été \U000F0000 fin", style::Align::Left),
                       Length::millimetres(200));
    REQUIRE(shop.diagnostics.has_errors());
    CHECK(shop.diagnostics.all().front().code == diagnostic::Code::missing_glyph);
    CHECK(shop.diagnostics.all().front().span.begin == 6);
}

TEST_CASE("tracked letters are not joined, unless the style asks for it") {
    Shop shop;
    const auto glyphs = [&](double tracking, std::vector<style::Feature> features) {
        story::Paragraph p = text_paragraph("office", style::Align::Left);
        p.style.character.families = {"Linux Libertine"};
        p.style.character.tracking = {tracking};
        p.style.character.features = std::move(features);
        return runs_of(shop.compose(p, Length::millimetres(100)).lines.at(0)).at(0).glyphs.size();
    };
    CHECK(glyphs(0, {}) < 6);
    CHECK(glyphs(-0.01, {}) == 6);
    CHECK(glyphs(-0.01, {{"liga", 1}}) < 6);
}

TEST_CASE("the lines that were chosen are the lines that fit, whatever a hyphen undoes") {
    // Ligatures and contextual forms at places where words may be cut.
    const std::string hard =
        "L’affluence est difficile à chiffrer : l’office affirme que les affiches ont suffi, "
        "qu’aucun effort n’est superflu, qu’il faut offrir, différer, souffler, greffer, agrafer, "
        "bouffonner ; l’officier affecté au bureau des affaires afficha efficacement l’affreux "
        "griffonnage du coiffeur, et l’étouffante effervescence finit par s’affaisser.";
    Shop shop;
    for (const char* family : {"EB Garamond", "Linux Libertine", "Lato", "Inter", "Noto Serif"})
        for (double tracking : {0.0, 0.02})
            for (int millimetres = 45; millimetres < 130; ++millimetres) {
                story::Paragraph p = text_paragraph(hard + " " + hard, style::Align::Justify);
                p.style.character.families = {family};
                p.style.character.tracking = {tracking};
                const auto composed = shop.compose(p, Length::millimetres(millimetres));
                INFO(family << " " << millimetres << " mm, tracking " << tracking);
                for (const auto& line : composed.lines) CHECK_FALSE(line.overfull);
            }
    CHECK_FALSE(shop.diagnostics.has_errors());
}

TEST_CASE("word spaces are as wide as the style says") {
    Shop shop;
    // One line: nothing stretches.
    const auto width = [&](double ideal) {
        story::Paragraph p = text_paragraph("Le soleil était levé.", style::Align::Justify);
        p.style.optical_margins = false;
        p.style.word_space = {ideal, ideal, ideal};
        return shop.compose(p, Length::millimetres(100)).lines.at(0).width;
    };
    const Length space = (width(2) - width(1)) / 3;
    CHECK(space > Length::points(2));  // 11 pt: a quarter of it, about
    CHECK(space < Length::points(4));
    // What a space may give decides how loose a line is.
    const auto lines = [&](style::WordSpace share) {
        story::Paragraph p = text_paragraph(prose, style::Align::Justify);
        p.style.word_space = share;
        return shop.compose(p, Length::millimetres(60)).lines;
    };
    const auto narrow = lines({0.4, 0.5, 0.7}), wide = lines({1.5, 2, 3});
    CHECK(narrow.size() < wide.size());
}

// What the tightest of many lines made of its spaces.
double tightest(const std::string& family, style::WordSpace space) {
    Shop shop;
    double least = 1;
    for (int millimetres = 60; millimetres < 130; ++millimetres) {
        story::Paragraph p = text_paragraph(prose, style::Align::Justify);
        p.style.character.families = {family};
        p.style.word_space = space;
        const auto composed = shop.compose(p, Length::millimetres(millimetres));
        REQUIRE_FALSE(composed.qualities.empty());
        const auto quality = inlines::quality_of(composed, 0, composed.lines.size());
        least = std::min(least, quality.least_space);
    }
    return least;
}

TEST_CASE("a font with narrow spaces, or letters far apart, gives less of them") {
    CHECK(tightest("Linux Libertine", {}) == Approx(0.8));
    CHECK(tightest("EB Garamond", {}) == Approx(1 / 6.0 / 0.2));
    // Lato's space is 512 of 2000 units, its n has 140 and 132 beside it.
    CHECK(tightest("Lato", {}) == Approx(1.6 * 272 / 512));
    CHECK(tightest("Lato", {0.7, 1, 1.33}) < 0.8);  // as said
}

TEST_CASE("the least word space is between limits and never over the ideal one") {
    CHECK(style::WordSpace{}.least_of({0.25}, {}) == 0.8);
    CHECK(style::WordSpace{}.least_of({0.25}, {0.125}) == 0.8);
    CHECK(style::WordSpace{}.least_of({0.32}, {0.17}) == Approx(0.85));
    CHECK(style::WordSpace{}.least_of({0.2}, {}) == Approx(1 / 1.2));
    CHECK(style::WordSpace{}.least_of({0.25}, {0.25}) == 0.9);
    CHECK(style::WordSpace{}.least_of({0}, {}) == 0.9);  // a font may have such a space
    CHECK(style::WordSpace{{}, 0.7, 1}.least_of({0.25}, {0.1}) == 0.7);
    CHECK(style::WordSpace{0.5, 1, 1}.least_of({0.25}, {0.25}) == 0.5);
}

TEST_CASE("a looseness that cannot be had is told of") {
    for (const int looseness : {-1, 0, 1, 9}) {
        Shop shop;
        story::Paragraph p = text_paragraph(prose + " " + prose, style::Align::Justify);
        p.style.word_space = {0.7, 1, 2};
        const std::size_t lines = shop.compose(p, Length::millimetres(90)).lines.size();
        p.style.breaking.looseness = looseness;
        const std::size_t wanted = std::size_t(int(lines) + looseness);
        const std::size_t got = shop.compose(p, Length::millimetres(90)).lines.size();
        CAPTURE(looseness, lines, got);
        if (looseness == 1) CHECK(got == wanted);
        CHECK(shop.diagnostics.all().empty() == (got == wanted));
        if (got != wanted)
            CHECK(shop.diagnostics.all().at(0).code == diagnostic::Code::looseness_not_reached);
    }
}

TEST_CASE("a text too long for a title is broken all the same, and told of") {
    std::string s;
    for (int i = 0; i < 600; ++i) s += "quelques mots ";
    for (const bool balance : {true, false}) {
        Shop shop;
        story::Paragraph p = text_paragraph(s, style::Align::Left);
        p.style.balance = balance;
        const auto composed = shop.compose(p, Length::millimetres(30));
        CHECK(composed.lines.size() > 100);
        CHECK(shop.diagnostics.all().empty() != balance);
        if (balance) CHECK(shop.diagnostics.all()[0].code == diagnostic::Code::too_long_to_balance);
    }
}

TEST_CASE("a dear hyphen is a rare one") {
    Shop shop;
    const auto hyphens = [&](int penalty, int tolerance) {
        story::Paragraph p = text_paragraph(prose, style::Align::Justify);
        p.style.breaking.hyphen_penalty = p.style.breaking.explicit_hyphen_penalty = penalty;
        p.style.breaking.strict_tolerance = tolerance;
        std::size_t count = 0;
        for (const auto& line : shop.compose(p, Length::millimetres(55)).lines)
            count += line.hyphenated ? 1U : 0U;
        return count;
    };
    CHECK(hyphens(0, 200) > hyphens(5000, 2700));
}

namespace {

story::Paragraph in_lato(const std::string& s, style::Align align) {
    story::Paragraph p = text_paragraph(s, align);
    p.style.character.families = {"Lato"};
    p.style.optical_margins = false;
    return p;
}

}  // namespace

TEST_CASE("a space keeps the kern that the font gives it") {
    Shop shop;
    const auto width = [&](const std::string& s) {
        return shop.compose(in_lato(s, style::Align::Left), Length::millimetres(100))
            .lines.at(0)
            .width;
    };
    // hb-shape Lato-Regular.ttf 'A T': 1287 + 452 + 1181 units of 2000 to the em, at 11 pt.
    CHECK(width("A T").points() == Approx(2920 * 11 / 2000.0).margin(0.01));
    CHECK(width("n n").points() > width("nn").points() + 2);
}

namespace {

/// Where LuaTeX's lines begin, bytes of the text, at a measure in points.
struct TexLines {
    std::string family;
    int measure;
    std::vector<std::size_t> begins;
};

// clang-format off
// By tests/oracle/lines/breaks.lua, with the parameters of compare.py.
const std::vector<TexLines> tex_lines{
    {"EB Garamond", 140, {0, 38, 70, 108, 148, 187, 220, 249, 282, 321, 355}},
    {"EB Garamond", 180, {0, 50, 93, 148, 198, 238, 282, 330}},
    {"EB Garamond", 230, {0, 65, 128, 192, 246, 310}},
    {"EB Garamond", 300, {0, 82, 164, 240, 321}},
    {"Linux Libertine", 140, {0, 32, 65, 100, 137, 174, 207, 234, 261, 289, 324, 355}},
    {"Linux Libertine", 180, {0, 50, 93, 137, 184, 223, 264, 310, 352}},
    {"Linux Libertine", 230, {0, 58, 112, 174, 228, 282, 339}},
    {"Linux Libertine", 300, {0, 78, 155, 228, 295}},
    {"Lato", 140, {0, 32, 65, 93, 122, 150, 184, 209, 234, 261, 289, 324, 352}},
    {"Lato", 180, {0, 42, 82, 122, 162, 202, 236, 274, 316, 355}},
    {"Lato", 230, {0, 55, 108, 162, 214, 261, 316}},
    {"Lato", 300, {0, 72, 148, 220, 282, 352}},
};
// clang-format on

}  // namespace

TEST_CASE("asked for TeX's breaks, lines end where LuaTeX ends them") {
    Shop shop;
    for (const TexLines& tex : tex_lines) {
        story::Paragraph p = text_paragraph(prose, style::Align::Justify);
        p.style.character.families = {tex.family};
        p.style.optical_margins = false;
        p.style.word_space = {0.66667, 1, 1.5};
        p.style.letter_give = {{}, 0};
        p.style.breaking.as_tex = true;
        p.style.breaking.emergency_stretch = {2};
        p.style.breaking.strict_tolerance = 100;
        p.style.breaking.tolerance = 1000;
        p.style.breaking.final_hyphen_demerits = 5000;
        p.style.breaking.hyphen_penalty = p.style.breaking.explicit_hyphen_penalty = 50;
        std::vector<std::size_t> begins;
        for (const auto& line : shop.compose(p, Length::points(tex.measure)).lines)
            begins.push_back(line.text_begin);
        INFO(tex.family << " at " << tex.measure << " pt");
        CHECK(begins == tex.begins);
    }
}
