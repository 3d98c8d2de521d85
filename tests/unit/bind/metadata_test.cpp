#include "bind/metadata.hpp"

#include <catch2/catch.hpp>

#include "../../support/sourced.hpp"

using namespace cicero;

namespace {

content::Content titled(const std::string& title) {
    content::Content out;
    out.language = "fr";
    const diagnostic::SourcedText text = tests::sourced(title);
    out.root =
        content::make_value(content::Record{{"title", content::make_text(title, text.span)}});
    return out;
}

}  // namespace

TEST_CASE("a file says its title as the page does, by the rules of the language") {
    content::Content content = titled("L'eau : un droit ?");
    CHECK(bind::metadata_of(content).title == "L’eau\u00a0: un droit\u202f?");
    CHECK(bind::metadata_of(content).language == "fr");
    CHECK(bind::metadata_of(content).author.empty());
    content.typography = false;
    CHECK(bind::metadata_of(content).title == "L'eau : un droit ?");
}
