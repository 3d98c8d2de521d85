#include <catch2/catch.hpp>

#include "../../support/layout_of.hpp"
#include "../../support/sourced.hpp"
#include "bind/bind.hpp"

using namespace cicero;
using diagnostic::Code;

namespace {

/// A content of text fields, poured into a layout of one frame.
struct Bound {
    diagnostic::Diagnostics diagnostics;
    std::string printed;

    Bound(const content::Record& fields, const std::string& blocks) {
        const auto layout = tests::layout_of(
            "layout: l\ntakes: [event]\npage: {size: A4}\nparameters: {etat: {default: '0'}}\n"
            "styles: {texte: {size: 10pt}}\npages: [{frames: [{at: {top: 0mm}, style: texte, blocks: " +
                blocks + "}]}]\n",
            diagnostics);
        content::Content content;
        content.kind = "event";
        content.language = "fr";
        content.root = content::make_value(fields);
        dates::Formats dates;
        const story::BoundDocument bound = bind::bind(content, *layout, {}, dates, diagnostics);
        story::for_each_item<story::ParagraphItem>(
            std::get<story::BoundText>(bound.pages.at(0).frames.at(0).content).story,
            [&](const story::ParagraphItem& p) {
                for (const story::Span& span : p.wordings.front().spans) printed += span.text.text;
            });
    }

    [[nodiscard]] bool said(Code code) const {
        return std::ranges::any_of(diagnostics.all(),
                                   [&](const auto& d) { return d.code == code; });
    }
};

content::Record priced(const std::string& price) {
    const diagnostic::SourcedText text = tests::sourced(price);
    return {{"price", content::make_text(price, text.span)}};
}

std::string when(const std::string& condition, const std::string& price) {
    return Bound(priced(price), "[{when: '" + condition + "', paragraph: oui, style: texte}]")
        .printed;
}

}  // namespace

TEST_CASE("numbers are compared as numbers only where both are") {
    CHECK(when("price > 0", "12") == "oui");
    CHECK(when("price > 9", "12") == "oui");
    CHECK(when("price > 0", "0").empty());
    CHECK(when("price == 12", "12.0") == "oui");
    CHECK(when("price == 12", "12-14").empty());
    CHECK(when("price > 0", "-").empty());
    CHECK(when("price == 12", "12 €").empty());
}

TEST_CASE("a field of a content is there whatever it says; a parameter can be off") {
    CHECK(when("price", "0") == "oui");
    CHECK(when("price", "false") == "oui");
    CHECK(when("not price", "12").empty());
    CHECK(when("$etat", "12").empty());
    CHECK(when("not $etat and price", "12") == "oui");
}

TEST_CASE("a field that only a condition names is not printed, and that is said") {
    const Bound asked(priced("12 €"), "[{when: price, paragraph: Payant, style: texte}]");
    CHECK(asked.printed == "Payant");
    CHECK(asked.said(Code::field_not_taken));
    const Bound printed(priced("12 €"), "[{when: price, paragraph: '{price}', style: texte}]");
    CHECK(printed.printed == "12 €");
    CHECK_FALSE(printed.said(Code::field_not_taken));
}
