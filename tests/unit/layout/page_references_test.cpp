#include "layout/page_references.hpp"

#include <catch2/catch.hpp>

#include "stories.hpp"

using namespace cicero;
using namespace cicero::layout;

namespace {

story::Span span(const std::string& text, story::Field field, const std::string& place = {}) {
    story::Span out;
    out.text = tests::sourced(text);
    out.field = field;
    if (!place.empty()) out.link = "#" + place;
    return out;
}

/// An entry of an index whose places are on these pages, from 1; 0: on none.
std::string entry(const std::vector<std::size_t>& pages) {
    story::Paragraph paragraph;
    Places places;
    paragraph.spans.push_back(span("eau", story::Field::None));
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const std::string place = std::to_string(i);
        if (pages[i] > 0) places[place] = {pages[i], std::to_string(pages[i])};
        paragraph.spans.push_back(span(", ", story::Field::LocatorSeparator));
        paragraph.spans.push_back(span("0", story::Field::Locator, place));
    }
    story::ParagraphItem item;
    item.wordings.push_back(paragraph);
    story::BoundDocument bound;
    bound.flows.push_back({"f", {{item, {}}}});
    REQUIRE(has_references(bound));
    const story::BoundDocument said = with_pages(bound, places);
    std::string out;
    for (const story::Span& part :
         std::get<story::ParagraphItem>(said.flows[0].story[0].what).wordings[0].spans)
        out += part.text.text;
    return out;
}

}  // namespace

TEST_CASE("pages of an index are told once, and three in a row as a range") {
    CHECK(entry({3}) == "eau, 3");
    CHECK(entry({3, 3, 7}) == "eau, 3, 7");
    CHECK(entry({3, 4}) == "eau, 3, 4");
    CHECK(entry({3, 4, 4, 5, 6, 9}) == "eau, 3–6, 9");
    CHECK(entry({1, 5, 6, 7}) == "eau, 1, 5–7");
    CHECK(entry({0, 2}) == "eau, 2");
}

TEST_CASE("a reference to what is on no page is told") {
    story::Paragraph paragraph;
    paragraph.spans.push_back(span("0", story::Field::PageOf, "là"));
    story::ParagraphItem item;
    item.wordings.push_back(paragraph);
    story::BoundDocument bound;
    bound.flows.push_back({"f", {{item, {}}}});
    diagnostic::Diagnostics diagnostics;
    complain_of_nowhere(bound, {{"là", {4, "v"}}}, diagnostics);
    CHECK(diagnostics.all().empty());
    complain_of_nowhere(bound, {}, diagnostics);
    REQUIRE(diagnostics.all().size() == 1);
    CHECK(diagnostics.all()[0].code == diagnostic::Code::page_of_nothing);
}
