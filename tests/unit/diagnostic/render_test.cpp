#include "diagnostic/render.hpp"

#include <catch2/catch.hpp>

using namespace cicero;
using diagnostic::Language;

TEST_CASE("what is seen on paper says the page and the place, and the layout's part in it") {
    const auto content =
        std::make_shared<const diagnostic::SourceFile>("fete.yaml", "lead: Long\n");
    const auto layout =
        std::make_shared<const diagnostic::SourceFile>("affiche.yaml", "pages:\n  - x\n");
    diagnostic::Diagnostic d =
        diagnostic::make(diagnostic::Code::text_does_not_fit, {content, 6, 10}, {"3", "appel"});
    const std::string plain = diagnostic::render(d, {Language::French});
    REQUIRE(plain.find("page") == std::string::npos);
    REQUIRE(plain.find("affiche.yaml") == std::string::npos);
    d.on_paper = {2,
                  {{Length::millimetres(20.4), Length::millimetres(-3)},
                   {Length::millimetres(80), Length::millimetres(12)}}};
    d.layout = {layout, 11, 12};
    const std::string french = diagnostic::render(d, {Language::French});
    REQUIRE(french.find("   = page 2, à 20 mm du bord gauche et -3 mm du haut, sur 80 × 12 mm\n"
                        "   = dans la mise en page : affiche.yaml:2:5\n") != std::string::npos);
    const std::string english = diagnostic::render(d, {Language::English});
    REQUIRE(
        english.find("   = page 2, 20 mm from the left edge and -3 mm from the top, 80 × 12 mm\n"
                     "   = in the layout: affiche.yaml:2:5\n") != std::string::npos);
}

TEST_CASE("figures have a comma in French, and what was typed stays as it is") {
    const auto d =
        diagnostic::make(diagnostic::Code::text_near_edge, {}, {"Salle 1.5", "2.5", "5"});
    REQUIRE(diagnostic::message(d, Language::French).find("« Salle 1.5 » est à 2,5 mm du bord") !=
            std::string::npos);
    REQUIRE(diagnostic::message(d, Language::English).find("2.5 mm") != std::string::npos);
    diagnostic::Diagnostic more = d;
    more.more = 3;
    REQUIRE(diagnostic::render(more, {Language::French}).find("   = 3 de plus de ce genre\n") !=
            std::string::npos);
}

TEST_CASE("words agree with the number before them") {
    const auto said = [](const char* count, Language language) {
        return diagnostic::message(
            diagnostic::make(diagnostic::Code::passages_left_out, {}, {count, "maitre"}), language);
    };
    CHECK(said("1", Language::French) == "1 passage pour « maitre » ne s’imprime pas");
    CHECK(said("2", Language::French) == "2 passages pour « maitre » ne s’impriment pas");
    CHECK(said("1", Language::English) == "1 passage for 'maitre' is not printed");
    CHECK(said("0", Language::English) == "0 passages for 'maitre' are not printed");
}
