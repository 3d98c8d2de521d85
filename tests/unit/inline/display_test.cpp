#include <algorithm>

#include <catch2/catch.hpp>

#include "inline/sense.hpp"
#include "paragraphs.hpp"

using namespace cicero;
using namespace cicero::tests;

namespace {

using Lines = std::vector<std::string>;

Lines title_lines(const std::string& title, int millimetres, const char* language = "fr") {
    Shop shop;
    story::Paragraph p = text_paragraph(title, style::Align::Left);
    p.style.balance = true;
    p.style.character.families = {"Lato"};
    p.style.character.language = language;
    return texts(shop.compose(p, Length::millimetres(millimetres)));
}

// The space after the stroke.
inlines::WordGap gap(std::u32string text) {
    const std::size_t at = text.find(U'|');
    text.erase(at, 1);
    return inlines::word_gap(text, at);
}

int cost_in_title(const char32_t* text, const char* language = "fr") {
    return inlines::title_cost(gap(text), language);
}

int cost_if_hanging(const char32_t* text) { return inlines::hanging_cost(gap(text), "fr"); }

// From the first glyph's origin to where the pen is after the last.
Length drawn_width(const inlines::Line& line) {
    Length width;
    for (const document::GlyphRun& run : runs_of(line))
        for (const document::PlacedGlyph& glyph : run.glyphs)
            width += base::scale_font_units(glyph.advance, run.size, run.font->units_per_em) +
                     glyph.adjust;
    return width;
}

}  // namespace

TEST_CASE("A title's lines are of like length and end where the sense lets them") {
    CHECK(title_lines("Journée des Nations Unies pour la coopération Sud-Sud", 62) ==
          Lines{"Journée des Nations Unies", "pour la coopération Sud-Sud"});
    CHECK(title_lines("L’accès à l’eau potable est un droit fondamental de la personne", 50) ==
          Lines{"L’accès à l’eau potable", "est un droit fondamental", "de la personne"});
    CHECK(title_lines("Sauvons l’eau, source de vie", 34) ==
          Lines{"Sauvons l’eau,", "source de vie"});
    CHECK(title_lines("The right of all people to clean water and sanitation", 42, "en") ==
          Lines{"The right of all people", "to clean water", "and sanitation"});
}

TEST_CASE("A title has no more lines than it needs, but for an article at a line's end") {
    for (int millimetres = 30; millimetres < 120; ++millimetres) {
        const Lines lines = title_lines("Fête du livre, de la lecture et des mots", millimetres);
        INFO(millimetres << " mm");
        for (const std::string& line : lines)
            for (const char* word : {" du", " de", " la", " et", " des"})
                CHECK_FALSE((" " + line).ends_with(word));
    }
    CHECK(title_lines("Fête du livre", 120).size() == 1);
}

TEST_CASE("Words that are to be kept stand on one line, whatever the measure") {
    const std::string prose =
        "C’est aux Nations Unies, et non aux Nations-Unies-bis, que la coopération Sud-Sud doit "
        "son nom ; les Nations Unies l’ont voulue, les peuples l’ont faite.";
    std::size_t kept = 0, parted = 0;
    for (const bool on : {true, false})
        for (const style::Align align : {style::Align::Justify, style::Align::Left})
            for (int millimetres = 40; millimetres < 90; ++millimetres) {
                Shop shop;
                story::Paragraph p = text_paragraph(prose, align);
                p.style.hyphenate = true;
                if (on) p.style.keep_words = {"Nations Unies", "coopération Sud-Sud"};
                for (const std::string& line :
                     texts(shop.compose(p, Length::millimetres(millimetres))))
                    for (const char* end : {" Nations", "Sud-", " coopération", " coopéra", " coo"})
                        if (line.ends_with(end)) ++(on ? kept : parted);
            }
    CHECK(kept == 0);
    CHECK(parted > 40);
}

TEST_CASE("A title is never divided, nor broken at a hyphen of its own") {
    for (int millimetres = 30; millimetres < 60; ++millimetres)
        for (const std::string& line : title_lines("Rencontres franco-allemandes", millimetres))
            CHECK_FALSE(line.ends_with("-"));
}

TEST_CASE("Each line of a fitted paragraph fills its measure in a size of its own") {
    Shop shop;
    for (const style::Align align : {style::Align::Left, style::Align::Center, style::Align::Right})
        for (const double size : {8.0, 20.0, 60.0}) {
            story::Paragraph p = text_paragraph("Fête du livre et de la lecture", align);
            p.style.balance = true;
            p.style.character.size = Length::points(size);
            p.style.character.tracking = {-0.02};
            p.line_sizes = {Length::points(5), Length::points(300)};
            const Length measure = Length::millimetres(90);
            const auto composed = shop.compose(p, measure);
            INFO(size << " pt");
            for (const inlines::Line& line : composed.lines) {
                CHECK(std::abs((line.width - measure).points()) < 0.01);
                CHECK(std::abs(line.x.points()) < 0.01);
                const Length set = runs_of(line).front().size;
                const Length hung = drawn_width(line) - measure;
                CHECK(std::abs(hung / set) < 0.12);
                CHECK(std::abs(set / (p.style.character.size * line.scale) - 1) < 1e-6);
            }
        }
}

TEST_CASE("A fitted line is no larger than it may be, and one that is too small does not fit") {
    Shop shop;
    story::Paragraph p = text_paragraph("Un an", style::Align::Center);
    p.style.balance = true;
    p.line_sizes = {Length::points(10), Length::points(30)};
    const Length measure = Length::millimetres(90);
    const auto large = shop.compose(p, measure);
    REQUIRE(large.lines.size() == 1);
    CHECK(large.lines[0].width < measure);
    CHECK(std::abs(runs_of(large.lines[0])[0].size.points() - 30) < 0.01);
    CHECK(std::abs((large.lines[0].x * 2 + large.lines[0].width - measure).points()) < 0.01);
    CHECK_FALSE(large.lines[0].overfull);
    p.line_sizes = {Length::points(200), Length::points(300)};
    CHECK(shop.compose(p, measure).lines[0].overfull);
}

TEST_CASE("The smaller the style's size, the fewer fitted lines") {
    Shop shop;
    std::size_t before = 0;
    for (const double size : {8.0, 26.0, 45.0, 80.0}) {
        CAPTURE(size, before);
        story::Paragraph p =
            text_paragraph("Journée internationale de la paix et du dialogue", style::Align::Left);
        p.style.balance = true;
        p.style.character.size = Length::points(size);
        p.line_sizes = {Length::points(5), Length::points(300)};
        const std::size_t lines = shop.compose(p, Length::millimetres(90)).lines.size();
        CHECK(lines > before);
        before = lines;
    }
}

TEST_CASE(
    "A title whose accents touch the line above is told of, with the leading that parts them") {
    const auto found = [](const std::string& title, double leading) {
        Shop shop;
        story::Paragraph p = text_paragraph(title, style::Align::Left);
        p.style.balance = true;
        p.style.character.size = Length::points(40);
        p.style.leading = Length::points(leading);
        (void)shop.compose(p, Length::millimetres(60));
        return shop.diagnostics.all();
    };
    REQUIRE(found("TOUT ÉGAL", 30).size() == 1);
    const diagnostic::Diagnostic told = found("TOUT ÉGAL", 30)[0];
    CHECK(told.code == diagnostic::Code::lines_touch);
    const double needed = std::stod(told.params.at(0));
    CHECK(needed > 30);
    CHECK(found("TOUT ÉGAL", needed).empty());
    CHECK(found("TOUT EGAL", 30).empty());
}

TEST_CASE("What a break of a title costs") {
    CHECK(cost_in_title(U"la vie,| source") == 0);
    CHECK(cost_in_title(U"vivre| pour") == 0);
    CHECK(cost_in_title(U"journée| « portes") == 0);
    CHECK(cost_in_title(U"journée| de") < cost_in_title(U"développement| durable"));
    CHECK(cost_in_title(U"développement| durable") < cost_in_title(U"Nations| Unies"));
    CHECK(cost_in_title(U"Nations| Unies") < cost_in_title(U"17| objectifs"));
    CHECK(cost_in_title(U"17| objectifs") < cost_in_title(U"la| paix"));
    CHECK(cost_in_title(U"est-elle| venue") < cost_in_title(U"elle| venue"));
    CHECK(cost_in_title(U"der| Frieden", "de-AT") == cost_in_title(U"la| paix"));
    CHECK(cost_in_title(U"la| paix", "sw") == cost_in_title(U"vie| paix", "sw"));
}

TEST_CASE("What a short word costs that hangs at a ragged line's end") {
    CHECK(cost_if_hanging(U"du soir. Il| est") > cost_if_hanging(U"soir de la| ville"));
    CHECK(cost_if_hanging(U"soir de la| ville") > cost_if_hanging(U"tout va| bien"));
    CHECK(cost_if_hanging(U"tout va| bien") > 0);
    CHECK(cost_if_hanging(U"les 17| objectifs") > 0);
    CHECK(cost_if_hanging(U"tous les soirs| d’été") == 0);
    CHECK(cost_if_hanging(U"ce soir-là,| il") == 0);
}

TEST_CASE("Ragged lines end with few short words and no stairs") {
    const std::string prose =
        "Le soleil n’était pas levé que déjà, dans la grande cour, les charrettes s’alignaient. On se "
        "demandait comment les gens de la ville et du port parviendraient à contenter tout le monde. "
        "À midi, il fallut ouvrir la porte et laisser entrer ceux qui, venus de loin, attendaient.";
    std::size_t ours = 0, of_tex = 0, lines = 0;
    for (int millimetres = 45; millimetres < 90; ++millimetres)
        for (const bool as_tex : {false, true}) {
            Shop shop;
            story::Paragraph p = text_paragraph(prose, style::Align::Left);
            p.style.breaking.as_tex = as_tex;
            for (const std::string& line :
                 texts(shop.compose(p, Length::millimetres(millimetres)))) {
                ++lines;
                for (const char* word : {" la", " les", " de", " du", " et", " On", " À", " il"})
                    if ((" " + line).ends_with(word)) ++(as_tex ? of_tex : ours);
            }
        }
    CHECK(lines > 300);
    CHECK(ours * 3 < of_tex);
}
