#include <algorithm>

#include <catch2/catch.hpp>

#include "inline/sense.hpp"
#include "shop.hpp"

using namespace cicero;
using namespace cicero::tests;

namespace {

using Lines = std::vector<std::string>;

Lines title_lines(const std::string& title, int millimetres, const char* language = "fr") {
    Shop shop;
    inlines::Paragraph p = text_paragraph(title, style::Align::Left);
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

TEST_CASE("A title is never divided, nor broken at a hyphen of its own") {
    for (int millimetres = 30; millimetres < 60; ++millimetres)
        for (const std::string& line : title_lines("Rencontres franco-allemandes", millimetres))
            CHECK_FALSE(line.ends_with("-"));
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
            inlines::Paragraph p = text_paragraph(prose, style::Align::Left);
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
