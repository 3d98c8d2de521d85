// What marked-up text becomes in a story.
#include "bind/markup_setter.hpp"

#include <catch2/catch.hpp>

#include "../../support/sourced.hpp"
#include "content/markup.hpp"

using namespace cicero;

namespace {

struct Set {
    content::Content content;
    bind::Structure structure{"fr"};
    bind::Omissions omissions;
    story::Story story;

    explicit Set(const std::string& text) {
        diagnostic::Diagnostics diagnostics;
        style::ParagraphStyle style;
        style.leading = Length::points(13);
        style.marker_width = Length::millimetres(4);
        style.character.color = Rgb{0.1, 0.2, 0.3};
        style.emphasis = style.strong = style.code = style.link = style.character;
        style.strong.weight = 700;
        const auto shared = std::make_shared<const style::ParagraphStyle>(style);
        const templates::MarkupStyles styles{shared, shared, shared, shared, shared, shared};
        bind::ParagraphMaker paragraphs(content, structure);
        const image::Pictures none;
        bind::MarkupSetter setter(styles, none, {paragraphs, structure, omissions}, story);
        for (const auto& block : content::parse_markup(tests::sourced(text), diagnostics))
            setter.set(block, styles.paragraph);
    }
};

}  // namespace

TEST_CASE("a thematic break is a short rule with half a leading on either side, not read") {
    const Set set("Un.\n\n---\n\nDeux.\n");
    REQUIRE(set.story.size() == 3);
    const auto& rule = std::get<story::RuleItem>(set.story[1].what);
    CHECK(rule.before == Length::points(6.5));
    CHECK(rule.after == Length::points(6.5));
    CHECK(rule.color == Color{Rgb{0.1, 0.2, 0.3}});
    CHECK(rule.share == Approx(1.0 / 3));
    CHECK(rule.width > Length{});
}

TEST_CASE("a thematic break inside a list begins where its text does") {
    const Set set("- Un.\n\n  ---\n\n  Deux.\n");
    REQUIRE(set.story.size() == 3);
    const auto& rule = std::get<story::RuleItem>(set.story[1].what);
    const auto& text = std::get<story::ParagraphItem>(set.story[2].what).wordings.front();
    CHECK(rule.indent == text.style.left_indent);
    CHECK(rule.indent > Length{});
}

TEST_CASE("marks that the style does not set otherwise are told, once a mark") {
    const Set set("Un *mot*, un **autre**, `code` et `code`.\n\n*Encore.*\n");
    content::Content content;
    content.root = content::make_value(content::Record{});
    diagnostic::Diagnostics told;
    set.omissions.report(content, {}, told);
    REQUIRE(told.all().size() == 2);
    CHECK(told.all()[0].code == diagnostic::Code::mark_idle);
    CHECK(told.all()[0].params == std::vector<std::string>{"mot", "1", "*…*", "emphasis"});
    CHECK(told.all()[1].params == std::vector<std::string>{"code", "1", "`…`", "code"});
}
