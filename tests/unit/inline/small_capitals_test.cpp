#include "inline/small_capitals.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

#include "../../support/shop.hpp"
#include "../../support/sourced.hpp"

using namespace cicero;
using cicero::tests::PlacedRun;
using cicero::tests::runs_of;
using cicero::tests::Shop;
using Form = inlines::StyleRun::Form;

namespace {

story::Span span(const std::string& s) {
    story::Span out;
    out.text = tests::sourced(s);
    return out;
}

style::CharacterStyle small_capitals(const std::string& family, bool all = false) {
    style::CharacterStyle out;
    out.families = {family};
    out.typography = false;
    out.forms.push_back({"small-capitals", {"smcp", 1}, {}, {}});
    if (all) out.forms.push_back({"small-capitals", {"c2sc", 1}, {}, {}});
    return out;
}

inlines::Collected substituted(const std::string& text, const style::CharacterStyle& style) {
    Shop shop;
    auto out = inlines::collect({span(text)}, style);
    inlines::substitute_small_capitals(out, shop.library);
    return out;
}

// Scaled letters in brackets.
std::string shown(const inlines::Collected& collected) {
    std::string out;
    for (const inlines::StyleRun& run : collected.runs) {
        const std::string part = collected.text.text.substr(run.begin, run.end - run.begin);
        out += run.form == Form::ScaledCapitals ? "[" + part + "]" : part;
    }
    return out;
}

}  // namespace

TEST_CASE("the figures of a century are scaled where the face has no small capitals, and told") {
    const auto told = [](const char* family) {
        Shop shop;
        story::Paragraph p;
        p.spans.push_back(span("au XIXe siècle"));
        p.style.character.families = {family};
        p.style.character.small_centuries = true;
        const auto composed = shop.compose(p, Length::millimetres(100));
        CHECK(composed.text == "au XIXe\u00A0siècle");
        return std::ranges::count(shop.diagnostics.all(), diagnostic::Code::small_capitals_scaled,
                                  &diagnostic::Diagnostic::code);
    };
    CHECK(told("EB Garamond") == 0);
    CHECK(told("Lato") == 1);
}

TEST_CASE("small letters become capitals to be scaled where the face has no small capitals") {
    const auto lato = small_capitals("Lato");
    CHECK(shown(substituted("Le cœur, l’Été 12", lato)) == "L[E] [CŒUR], [L]’É[TÉ] 12");
    CHECK(shown(substituted("Aujourd’hui, porte-voix", lato)) == "A[UJOURD’HUI], [PORTE-VOIX]");
    CHECK(shown(substituted("e\u0301te\u0301", lato)) == "[E\u0301TE\u0301]");
    CHECK(shown(substituted("Straße", lato)) == "S[TRASSE]");
    CHECK(shown(substituted("Paris ONU", small_capitals("Lato", true))) == "[PARIS] [ONU]");
    CHECK(shown(substituted("Paris", small_capitals("EB Garamond"))) == "Paris");
    auto raised = lato;
    raised.raise = style::Raise::Superior;
    CHECK(shown(substituted("Paris", raised)) == "Paris");
    auto plain = lato;
    plain.forms.clear();
    CHECK(shown(substituted("Paris", plain)) == "Paris");
    auto turkish = lato;
    turkish.language = "tr";
    CHECK(shown(substituted("Dil", turkish)) == "D[İL]");
}

TEST_CASE("capitals that stand for small letters keep their places in the file") {
    const std::string source = "Straße, cœur";
    const auto out = substituted(source, small_capitals("Lato"));
    REQUIRE(out.text.text == "STRASSE, CŒUR");
    const auto source_of = [&](const std::string& part) {
        const std::size_t at = out.text.text.find(part);
        const TextMap::Range place = out.source_of(at, at + part.size());
        return source.substr(place.begin, place.end - place.begin);
    };
    CHECK(source_of("SS") == "ß");
    CHECK(source_of("E") == "e");
    CHECK(source_of("Œ") == "œ");
    CHECK(source_of("CŒUR") == "cœur");
}

TEST_CASE(
    "scaled small capitals stand a little over the x-height, in the next weight, with a warning") {
    Shop shop;
    story::Paragraph p;
    p.spans = {span("Hx")};
    p.style.character = small_capitals("Lato");
    p.style.character.forms[0].span = p.spans[0].text.span;
    const auto out = shop.compose(p, Length::points(300));
    const std::vector<PlacedRun> runs = runs_of(out.lines[0]);
    REQUIRE(runs.size() == 2);
    const PlacedRun &capital = runs[0], &scaled = runs[1];
    CHECK(capital.text == "H");
    CHECK(scaled.text == "X");
    const auto lato = shop.library.find("Lato", {400, false, {}, {}});
    const font::Metrics& m = lato->metrics();
    const double height = m.cap_height * (scaled.size / capital.size);
    CHECK(height > 1.02 * m.x_height);
    CHECK(height < 1.15 * m.x_height);
    CHECK(scaled.font->postscript_name == "Lato-Medium");
    REQUIRE(shop.diagnostics.all().size() == 1);
    CHECK(shop.diagnostics.all()[0].code == diagnostic::Code::small_capitals_scaled);
}

TEST_CASE("words in scaled small capitals are divided as those in small letters are") {
    Shop shop;
    story::Paragraph p;
    p.spans = {span("L’anticonstitutionnellement inextinguible")};
    p.style.character = small_capitals("Lato");
    p.style.character.typography = true;
    p.style.hyphenate = true;
    p.style.align = style::Align::Justify;
    const auto out = shop.compose(p, Length::points(90));
    REQUIRE(out.lines.size() > 2);
    CHECK(out.lines[0].hyphenated);
}
