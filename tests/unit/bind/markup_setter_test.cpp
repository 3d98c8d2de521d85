// What marked-up text becomes in a story.
#include "bind/markup_setter.hpp"

#include <algorithm>

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

    explicit Set(const std::string& text, const std::string& ornament = "") {
        diagnostic::Diagnostics diagnostics;
        style::ParagraphStyle style;
        style.leading = Length::points(13);
        style.marker_width = Length::millimetres(4);
        style.first_indent = Length::millimetres(5);
        style.character.color = Rgb{0.1, 0.2, 0.3};
        style.emphasis = style.strong = style.code = style.link = style.character;
        style.strong.weight = 700;
        const auto shared = std::make_shared<const style::ParagraphStyle>(style);
        templates::MarkupStyles styles =
            templates::completed({shared, shared, shared, shared, shared, shared});
        if (!ornament.empty()) styles.ornament = tests::sourced(ornament);
        bind::References references;
        bind::ParagraphMaker paragraphs(content, structure, references);
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

namespace {

const story::Paragraph& paragraph(const story::Story& story, std::size_t i) {
    return std::get<story::ParagraphItem>(story[i].what).wordings.front();
}

std::string text_of(const story::Paragraph& paragraph) {
    std::string out;
    for (const story::Span& span : paragraph.spans) out += span.text.text;
    return out;
}

}  // namespace

TEST_CASE("raised letters stand apart from the figures before them") {
    const Set set("5^100^ H~2~O");
    const auto& spans = paragraph(set.story, 0).spans;
    REQUIRE(spans.size() == 5);
    CHECK(spans[1].style->raise == style::Raise::Superior);
    CHECK_FALSE(spans[1].style->typography);
    CHECK(spans[3].style->raise == style::Raise::Scientific);
    CHECK_FALSE(spans[2].style);
}

TEST_CASE("verses are lines of one paragraph that hang together and turn over") {
    const Set set("| un\n|   deux\n");
    REQUIRE(set.story.size() == 1);
    const auto& group = std::get<story::GroupItem>(set.story[0].what);
    CHECK(group.keep_together);
    const auto& one = paragraph(group.story, 0);
    const auto& two = paragraph(group.story, 1);
    const Length em = one.style.character.size;
    CHECK(one.style.left_indent == em * 2);
    CHECK(one.style.first_indent == em * -2);
    CHECK(two.style.left_indent == em * 3);
    CHECK(one.tag == two.tag);
    CHECK(one.number != two.number);
    CHECK(one.style.space_after == Length{});
    CHECK(two.style.space_before == Length{});
}

TEST_CASE("terms are labels, definitions the bodies of a list") {
    const Set set("Un\n: deux\n: trois\n");
    REQUIRE(set.story.size() == 3);
    CHECK(paragraph(set.story, 0).style.character.weight == 700);
    CHECK(paragraph(set.story, 0).style.keep_with_next);
    CHECK(paragraph(set.story, 2).style.left_indent == Length::millimetres(4));
}

TEST_CASE("a box to tick takes the mark's place") {
    const Set set("- [ ] un\n- [x] deux\n- trois\n");
    const auto marker = [&](std::size_t i) {
        return paragraph(set.story, i).marker.front().text.text;
    };
    CHECK(marker(0) == "☐");
    CHECK(marker(1) == "☑");
    CHECK(marker(2) == "–");
}

TEST_CASE("lines to write on stay with their question, eight millimetres apart") {
    const Set set("Pourquoi ?\n\n{lines=2}\n");
    REQUIRE(set.story.size() == 2);
    CHECK(paragraph(set.story, 0).style.keep_with_next);
    const auto& lines = std::get<story::GroupItem>(set.story[1].what);
    CHECK(lines.keep_together);
    REQUIRE(lines.story.size() == 2);
    const auto& line = std::get<story::RuleItem>(lines.story[0].what);
    CHECK(line.room + line.width == Length::millimetres(8));
    CHECK(line.after == Length{});
    CHECK(std::get<story::RuleItem>(lines.story[1].what).after == Length::points(6.5));
}

TEST_CASE("a gap shows its words to nobody") {
    const Set set("Voici [la réponse]{blank}.");
    CHECK(text_of(paragraph(Set("Nom : [         ]{blank}.").story, 0)) == "Nom : _________.");
    CHECK(text_of(paragraph(set.story, 0)) == "Voici ______\u200B__________.");
}

TEST_CASE("an ornament stands for the rule of a pause, and is not read") {
    const Set set("Un.\n\n---\n\nDeux.\n", "⁂");
    const auto& sign = paragraph(set.story, 1);
    CHECK(text_of(sign) == "⁂");
    CHECK(sign.style.align == style::Align::Center);
    CHECK_FALSE(sign.tag);
}

TEST_CASE("code is code inside emphasis too") {
    const Set set("**`un`** *`deux`*\n");
    const auto& spans = paragraph(set.story, 0).spans;
    REQUIRE(spans.size() == 3);
    CHECK(spans[0].style->weight == 700);
    CHECK_FALSE(spans[0].style->typography);
    CHECK(spans[2].style->weight == 400);
}

TEST_CASE("a code line keeps its indent") {
    const Set set("```\nun\n  deux\n```\n");
    REQUIRE(set.story.size() == 2);
    CHECK(text_of(paragraph(set.story, 1)) == "\u00A0\u00A0deux");
}

TEST_CASE("lists in notes have room for their bullets") {
    const Set set("Un[^1].\n\n[^1]: Voici :\n\n    - un\n    - deux\n");
    const auto& text = std::get<story::ParagraphItem>(set.story[0].what).wordings.front();
    const auto mark =
        std::ranges::find_if(text.spans, [](const auto& s) { return s.note != nullptr; });
    REQUIRE(mark != text.spans.end());
    REQUIRE(mark->note->story.size() == 3);
    const auto& item = std::get<story::ParagraphItem>(mark->note->story[1].what).wordings.front();
    CHECK(item.style.left_indent > Length::millimetres(3));  // as much smaller as the notes are
    CHECK(item.style.first_indent == Length{});
    CHECK(item.marker.size() == 1);
}

TEST_CASE("lines that their author broke begin at one edge") {
    const auto indent = [](const std::string& text) {
        const Set set(text);
        return std::get<story::ParagraphItem>(set.story[0].what)
            .wordings.front()
            .style.first_indent;
    };
    CHECK(indent("Mairie\\\nrue des Lilas\\\n44000 Nantes") == Length{});
    CHECK(indent("Mairie de la ville") == Length::millimetres(5));
    CHECK(
        indent(
            "Un texte qui va bien plus loin que la ligne d’une adresse ne va jamais,\\\net plus") ==
        Length::millimetres(5));
}
