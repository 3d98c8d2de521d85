// What a table of marked-up text becomes in a story.
#include "bind/table_setter.hpp"

#include <catch2/catch.hpp>

#include "../../support/sourced.hpp"
#include "bind/markup_setter.hpp"

using namespace cicero;
using document::Role;
using style::CellAlign;

namespace {

std::shared_ptr<const style::ParagraphStyle> justified() {
    style::ParagraphStyle style;
    style.leading = Length::points(15);
    style.align = style::Align::Justify;
    style.hyphenate = true;
    style.first_indent = Length::points(10);
    style.emphasis = style.strong = style.strong_emphasis = style.code = style.link =
        style.character;
    style.strong.weight = 700;
    style.emphasis.italic = true;
    return std::make_shared<const style::ParagraphStyle>(style);
}

struct Set {
    content::Content content;
    bind::Structure structure{"fr"};
    bind::Omissions omissions;
    story::Story story;

    explicit Set(const std::string& text, const templates::StylePtr& table = nullptr) {
        diagnostic::Diagnostics diagnostics;
        content.language = "fr";
        const auto style = justified();
        templates::MarkupStyles styles{style, style, style, style, style, style};
        styles.table = table;
        bind::References references;
        bind::ParagraphMaker paragraphs(content, structure, references);
        const image::Pictures none;
        bind::MarkupSetter setter(styles, none, {paragraphs, structure, omissions}, story);
        for (const auto& block : content::parse_markup(tests::sourced(text), diagnostics))
            setter.set(block, styles.paragraph);
    }
    [[nodiscard]] const story::TableItem& table() const {
        return std::get<story::TableItem>(story.back().what);
    }
};

std::string outline(const document::Tag& tag) {
    static const std::map<Role, std::string> names{
        {Role::Document, "doc"},   {Role::Table, "table"},    {Role::Caption, "caption"},
        {Role::TableHead, "head"}, {Role::TableBody, "body"}, {Role::Row, "row"},
        {Role::HeaderCell, "th"},  {Role::Cell, "td"},        {Role::Paragraph, "p"}};
    std::string out = names.at(tag.role);
    if (tag.scope == document::Scope::Column) out += "+";
    if (tag.columns * tag.rows > 1)
        out += std::to_string(tag.columns) + "x" + std::to_string(tag.rows);
    if (tag.children.empty()) return out;
    out += "(";
    for (const auto& child : tag.children)
        out += (&child == &tag.children.front() ? "" : " ") + outline(*child);
    return out + ")";
}

}  // namespace

TEST_CASE("a table is read as its caption, its head, its rows; joined cells once") {
    Set set("Table: Prix\n\n| a | << |\n|---|---|\n| b | |\n");
    CHECK(outline(*set.structure.finish()) ==
          "doc(table(caption head(row(th+2x1(p))) body(row(td(p) td))))");
    REQUIRE(set.story.size() == 2);
    const auto& caption = std::get<story::ParagraphItem>(set.story[0].what).wordings.front();
    CHECK(caption.style.keep_with_next);
    CHECK(caption.style.character.italic);
    CHECK(set.table().before == Length{});
    CHECK(set.table().cells.size() == 2);
}

TEST_CASE(
    "cells are a little smaller than the text, ragged, without its indent; heads are strong") {
    const Set set("| a |\n|---|\n| b |\n");
    const auto& head = set.table().cells[0].paragraph.style;
    const auto& cell = set.table().cells[1].paragraph.style;
    CHECK(cell.character.size == Length::points(11 * 0.92));
    CHECK(cell.align == style::Align::Left);
    CHECK_FALSE(cell.hyphenate);
    CHECK(cell.first_indent == Length{});
    CHECK(head.character.weight == 700);
    CHECK(set.table().before > Length{});
}

TEST_CASE("a layout's own style of tables is taken as it is, but for what a cell cannot have") {
    style::ParagraphStyle style = *justified();
    style.character.size = Length::points(8);
    style.table.row_rule = Length::points(1);
    const Set set("| a |\n|---|\n| b |\n", std::make_shared<const style::ParagraphStyle>(style));
    const auto& cell = set.table().cells[1].paragraph.style;
    CHECK(cell.character.size == Length::points(8));
    CHECK(cell.hyphenate);
    CHECK(cell.align == style::Align::Left);
    CHECK(set.table().look.row_rule == Length::points(1));
}

TEST_CASE("numbers stand on their decimal sign, in figures of one width, unless the author says") {
    const Set set("| a | b | c |\n|---|---|--:|\n| x | 1,5 | 2 |\n| y | – | 30 |\n");
    const auto& columns = set.table().columns;
    CHECK(columns[0].align == CellAlign::Left);
    CHECK(columns[1].align == CellAlign::Decimal);
    CHECK(columns[2].align == CellAlign::Right);
    const auto& number = set.table().cells[4].paragraph.style;
    CHECK(number.align == style::Align::Right);
    CHECK(number.character.features == std::vector<style::Feature>{{"tnum", 1}});
    CHECK(Set("| a |\n|---|\n| 1 |\n| x |\n").table().columns[0].align == CellAlign::Left);
}

TEST_CASE("what the author asks of a table goes over what its style says") {
    style::ParagraphStyle style = *justified();
    style.table.full = false;
    style.table.leader = ".";
    const auto shared = std::make_shared<const style::ParagraphStyle>(style);
    const Set set("{width=full leader=\"·\" widths=\"1 3\"}\n\n| a | b |\n|---|---|\n| c | d |\n",
                  shared);
    CHECK(set.table().look.full == true);
    CHECK(set.table().look.leader == "·");
    CHECK(set.table().columns[1].share == 3.0);
    CHECK(Set("| a |\n|---|\n| b |\n", shared).table().look.leader == ".");
}

TEST_CASE("what goes over columns of numbers stands in their middle") {
    const Set set(
        "| a | b | c |\n|---|---|---|\n| x | 1 | 2 |\n| y | tout | << |\n| z | << | 3 |\n");
    const auto align = [&](std::size_t cell) {
        return set.table().cells[cell].paragraph.style.align;
    };
    CHECK(align(6) == style::Align::Left);
    CHECK(set.table().cells[7].columns == 2);
    CHECK(align(7) == style::Align::Center);
    CHECK(align(8) == style::Align::Left);
}
