#include <algorithm>

#include <catch2/catch.hpp>

#include "font/contour.hpp"
#include "paragraphs.hpp"

using namespace cicero;
using namespace cicero::tests;

namespace {

const std::string rest =
    " venu, la ville entière descend vers le fleuve : on y mange, on y danse, on y parle plus fort "
    "que d’habitude, et personne ne songe à rentrer avant que les lampes ne soient éteintes sur les "
    "quais où l’eau, noire et lente, emporte les dernières fleurs de la fête.";

story::Paragraph dropped(const std::string& text, int lines, const char* family = "EB Garamond") {
    story::Paragraph p = text_paragraph(text, style::Align::Justify);
    p.style.character.families = {"EB Garamond"};
    p.style.character.size = Length::points(11);
    p.style.leading = Length::points(15);
    p.style.drop_capital.lines = lines;
    p.style.drop_capital.character = p.style.character;
    p.style.drop_capital.character.families = {family};
    return p;
}

PlacedRun capital_of(const inlines::ComposedParagraph& composed) {
    const auto runs = runs_of(composed.lines.front());
    return *std::max_element(runs.begin(), runs.end(),
                             [](const auto& a, const auto& b) { return a.size < b.size; });
}

struct Box {
    Length left, right, top, bottom;  ///< y down, from the first baseline
};

Box ink_of(const PlacedRun& run) {
    const font::Face& face = face_of(run);
    const auto scaled = [&](int units) {
        return base::scale_font_units(units, run.size, face.units_per_em());
    };
    const font::Ink ink = face.ink(run.glyphs.front().id);
    return {run.origin.x + scaled(ink.left),
            run.origin.x + scaled(run.glyphs.front().advance - ink.right),
            run.origin.y - scaled(ink.top), run.origin.y - scaled(ink.bottom)};
}

std::string text_of(const inlines::ComposedParagraph& composed) {
    std::string all;
    for (const inlines::Line& line : composed.lines)
        for (const document::GlyphRun& run : runs_of(line)) all += run.text;
    return all;
}

bool near(Length a, Length b, double points = 0.02) { return std::abs((a - b).points()) < points; }

}  // namespace

TEST_CASE(
    "A drop capital reaches from the first line's capitals to a later baseline, on the margin") {
    Shop shop;
    for (const char* family : {"EB Garamond", "Lato", "Linux Libertine"})
        for (int lines = 2; lines <= 6; ++lines) {
            INFO(family << " " << lines);
            const auto composed =
                shop.compose(dropped("Hier" + rest, lines, family), Length::millimetres(80));
            const Box ink = ink_of(capital_of(composed));
            const Length down = Length::points(15) * (lines - 1);
            // Serifs are not flat.
            const double serif = capital_of(composed).size.points() * 0.012;
            CHECK(near(ink.left, Length{}));
            CHECK(near(ink.top, -composed.cap_height, serif));
            CHECK(near(ink.bottom, down, serif));
            CHECK(composed.drop_lines == lines);
            for (std::size_t i = 0; i < composed.lines.size(); ++i) {
                const bool beside = int(i) < lines;
                CHECK((composed.lines[i].x > Length::points(5)) == beside);
                if (beside) CHECK(near(composed.lines[i].x, composed.lines[0].x));
            }
        }
}

TEST_CASE("A drop capital is measured in the cut that it is set in") {
    Shop shop;  // EB Garamond has a cut for 8 pt, Linux Libertine one for titles
    for (const char* family : {"EB Garamond", "Linux Libertine"})
        for (const double size : {7.0, 8.0, 9.0}) {
            story::Paragraph p = dropped("Hier" + rest, 4, family);
            p.style.character.size = p.style.drop_capital.character.size = Length::points(size);
            const auto composed = shop.compose(p, Length::millimetres(80));
            const PlacedRun capital = capital_of(composed);
            const font::Face& face = face_of(capital);
            const Length cap = base::scale_font_units(face.metrics().cap_height, capital.size,
                                                      face.units_per_em());
            INFO(family << " " << size);
            CHECK(near(cap, Length::points(45) + composed.cap_height, 0.01));
        }
}

TEST_CASE("No letter meets a drop capital's outline") {
    Shop shop;
    for (const char* family : {"EB Garamond", "Lato", "Linux Libertine"})
        for (const char* letter : {"A", "C", "É", "J", "L", "M", "O", "Q", "T", "V", "W", "Œ"})
            for (int lines = 2; lines <= 5; ++lines) {
                INFO(family << " " << letter << " " << lines);
                const auto composed = shop.compose(dropped(letter + ("té" + rest), lines, family),
                                                   Length::millimetres(80));
                const PlacedRun capital = capital_of(composed);
                const auto steps = font::contours_at(face_of(capital), capital.glyphs[0].id,
                                                     capital.size, capital.origin);
                for (std::size_t i = 0; i < composed.lines.size(); ++i) {
                    const Length baseline = Length::points(15) * int(i);
                    const PlacedRun text = runs_of(composed.lines[i]).back();
                    const Length top =
                        baseline - base::scale_font_units(face_of(text).metrics().x_height,
                                                          text.size, face_of(text).units_per_em());
                    const Length begin = composed.lines[i].x;
                    for (const auto& step : steps) {
                        const auto* line = std::get_if<document::LineTo>(&step);
                        const auto* curve = std::get_if<document::CurveTo>(&step);
                        if (!line && !curve) continue;
                        const Point at = line ? line->to : curve->to;
                        CAPTURE(i, at.x.points(), at.y.points(), begin.points());
                        if (at.y > top && at.y < baseline) CHECK(at.x < begin);
                    }
                }
            }
}

TEST_CASE("First words after a drop capital are in small capitals") {
    Shop shop;
    const auto shown = [&](const char* family, int words, const std::string& text) {
        story::Paragraph p = dropped(text, 3, family);
        p.style.character.families = {family};
        p.style.drop_capital.small_words = words;
        const auto composed = shop.compose(p, Length::millimetres(80));
        CHECK(composed.text.starts_with(text.substr(0, 1)));
        std::string out;
        for (const PlacedRun& run : runs_of(composed.lines.front())) out += "[" + run.text + "]";
        return out;
    };
    CHECK(shown("EB Garamond", 0, "Le soir" + rest).starts_with("[L][e soir venu"));
    CHECK(shown("EB Garamond", 1, "Le soir" + rest).starts_with("[L][e][ soir venu"));
    CHECK(shown("EB Garamond", 2, "Le soir" + rest).starts_with("[L][e soir][ venu"));
    CHECK(shown("EB Garamond", 1, "L’eau vive" + rest).starts_with("[L][’][eau][ vive"));
    CHECK(shown("EB Garamond", 1, "À terre" + rest).starts_with("[À ][terre][ venu"));
    CHECK(std::ranges::count(shop.diagnostics.all(), diagnostic::Code::small_capitals_scaled,
                             &diagnostic::Diagnostic::code) == 0);
    // Lato has none: capitals of their height.
    CHECK(shown("Lato", 2, "Le soir" + rest).starts_with("[L][E][ ][SOIR][ venu"));
    CHECK(std::ranges::count(shop.diagnostics.all(), diagnostic::Code::small_capitals_scaled,
                             &diagnostic::Diagnostic::code) > 0);
}

TEST_CASE("The first line comes nearer where the letter is narrow at the top") {
    Shop shop;
    const auto step = [&](const char* begin) {
        const auto composed = shop.compose(dropped(begin + rest, 3), Length::millimetres(80));
        return (composed.lines[1].x - composed.lines[0].x).points();
    };
    CHECK(step("Avant") > 5);
    CHECK(step("Le jour") > 5);
    CHECK(step("Hier") == 0);
    CHECK(step("À terre") == 0);  // a word by itself
    CHECK(step("Un jour") == 0);
}

TEST_CASE("An apostrophe stands over the foot of its letter, a guillemet before the margin") {
    Shop shop;
    const auto elided = shop.compose(dropped("L’été" + rest, 3), Length::millimetres(80));
    const auto runs = runs_of(elided.lines[0]);
    REQUIRE(runs.size() >= 3);
    CHECK(runs[0].text == "L");
    CHECK(runs[1].text == "’");
    CHECK(runs[1].size == runs[0].size);
    const Box letter = ink_of(runs[0]), mark = ink_of(runs[1]);
    CHECK(mark.left < letter.right);
    CHECK(mark.right < elided.lines[0].x);
    CHECK(elided.lines[0].x < elided.lines[1].x + Length::points(3));

    const auto quoted = shop.compose(dropped("« Été" + rest + " »", 3), Length::millimetres(80));
    const auto first = runs_of(quoted.lines[0]);
    CHECK(first[0].text == "«\u00A0");
    CHECK(near(first[0].size, Length::points(11)));
    CHECK(ink_of(first[0]).right < Length{});
    CHECK(first[1].text == "É");
    CHECK(near(ink_of(first[1]).left, Length{}));
    CHECK(quoted.drop_above > Length::points(5));
}

TEST_CASE("The text of a paragraph with a drop capital comes back whole and in its order") {
    Shop shop;
    for (const char* begin : {"L’été", "« À l’aube", "Q", "2027 est", "É"}) {
        story::Paragraph p = dropped(begin + rest, 3);
        p.style.hyphenate = false;
        const auto composed = shop.compose(p, Length::millimetres(80));
        std::string whole = composed.text, set = text_of(composed);
        const auto is_space = [](char c) { return c == ' '; };
        std::erase_if(whole, is_space);
        std::erase_if(set, is_space);
        CHECK(set == whole);
        CHECK(composed.lines.front().text_begin == 0);
        CHECK(composed.lines.back().text_end == composed.text.size());
    }
}

TEST_CASE("Where no letter begins the text there is no drop capital") {
    Shop shop;
    CHECK(shop.compose(dropped("– Bonjour" + rest, 3), Length::millimetres(80)).drop_lines == 0);
    CHECK(shop.compose(dropped("", 3), Length::millimetres(80)).drop_lines == 0);
    CHECK(shop.compose(dropped("مرحبا", 3), Length::millimetres(80)).drop_lines == 0);
    story::Paragraph centred = dropped("Hier" + rest, 3);
    centred.style.align = style::Align::Center;
    CHECK(shop.compose(centred, Length::millimetres(80)).drop_lines == 0);
}
