// What is read aloud, and in which order, whatever the order on paper.
#include <catch2/catch.hpp>

#include "../../support/layout_of.hpp"
#include "../../support/sourced.hpp"
#include "bind/bind.hpp"
#include "content/markup.hpp"

using namespace cicero;

namespace {

std::string name_of(document::Role role) {
    using document::Role;
    switch (role) {
        case Role::Document: return "document";
        case Role::Section: return "section";
        case Role::Heading1: return "h1";
        case Role::Heading2: return "h2";
        case Role::Paragraph: return "p";
        case Role::Quote: return "quote";
        case Role::List: return "list";
        case Role::ListItem: return "item";
        case Role::Label: return "label";
        case Role::ListBody: return "body";
        case Role::Link: return "link";
        case Role::Table: return "table";
        case Role::Row: return "row";
        case Role::Cell: return "cell";
        case Role::Caption: return "caption";
        case Role::Note: return "note";
        default: return "?";
    }
}

std::string shown(const document::Tag& tag) {
    std::string out = name_of(tag.role);
    if (tag.children.empty()) return out;
    out += "(";
    for (const document::TagPtr& child : tag.children)
        out += (child == tag.children.front() ? "" : " ") + shown(*child);
    return out + ")";
}

content::ValuePtr text(const std::string& s) {
    const diagnostic::SourcedText text = tests::sourced(s);
    return content::make_text(s, text.span);
}

struct Bound {
    diagnostic::Diagnostics diagnostics;
    story::BoundDocument document;

    Bound(const std::string& pages, const std::string& flows = "{}") {
        const auto layout = tests::layout_of(
            "layout: l\ntakes: [event]\npage: {size: A4}\nstyles: {t: {size: 10pt}}\nflows: " +
                flows + "\npages: " + pages + "\n",
            diagnostics);
        content::Content content;
        content.kind = "event";
        content.language = "fr";
        const auto body = tests::sourced(
            "Un [lien *fort*](https://a.fr).\n\n> Dit.\n\n1. Un\n2. Deux\n\n   - Trois\n");
        content::Record section{
            {"heading", text("Partie")},
            {"body", content::make_value(content::parse_markup(body, diagnostics))}};
        content::Record fields{
            {"title", text("Titre")},
            {"lead", text("Chapeau")},
            {"price", text("12")},
            {"sections", content::make_value(content::List{content::make_value(section)})}};
        content.root = content::make_value(fields);
        dates::Formats dates;
        document = bind::bind(content, *layout, {}, dates, diagnostics);
    }

    [[nodiscard]] std::string tree() const { return shown(*document.structure); }
};

const std::string title = "{at: {top: 0mm}, text: '{title}', style: t, level: 1}";

}  // namespace

TEST_CASE("headings open sections, across frames") {
    CHECK(Bound("[{frames: [" + title +
                ", {at: {top: 9mm}, style: t, blocks: [{paragraph: a}, "
                "{heading: b, level: 2}, {paragraph: c}]}]}]")
              .tree() == "document(section(h1 p section(h2 p)))");
}

TEST_CASE("frames are read as the layout states it, else in its order") {
    const std::string lead = "text: '{lead}', style: t}";
    CHECK(Bound("[{frames: [{at: {top: 9mm}, " + lead + ", " + title + "]}]").tree() ==
          "document(p section(h1))");
    CHECK(Bound("[{frames: [{at: {top: 9mm}, read: 1, " + lead + ", " + title + "]}]").tree() ==
          "document(section(h1 p))");
    CHECK(Bound("[{frames: [{at: {top: 9mm}, " + lead + ", {read: -1, " + title.substr(1) + "]}]")
              .tree() == "document(section(h1 p))");
}

TEST_CASE("a thread is read where its first frame stands") {
    const std::string flows = "{f: [{paragraph: a, style: t}]}";
    const std::string frame = "{at: {top: 30mm}, thread: f}";
    CHECK(Bound("[{frames: [" + title + ", " + frame + "]}, {frames: [" + frame +
                    ", {at: {top: 0mm}, text: '{lead}', style: t}]}]",
                flows)
              .tree() == "document(section(h1 p p))");
    CHECK(Bound("[{frames: [" + frame + ", " + title + "]}]", flows).tree() ==
          "document(p section(h1))");
}

TEST_CASE("marked-up text: links, quotations, lists with labels and bodies") {
    const Bound bound(
        "[{frames: [{at: {top: 0mm}, style: t, blocks: [{each: sections, as: s, blocks: [{body: s.body, "
        "styles: {paragraph: t, heading: t, item: t, quote: t}}]}]}]}]");
    INFO(bound.diagnostics.all().size());
    CHECK(bound.tree() ==
          "document(p(link) quote(p) list(item(label body(p)) item(label body(p list(item(label "
          "body(p)))))))");
}

TEST_CASE("what a layout says that a block is stands around it") {
    CHECK(Bound("[{frames: [{at: {top: 0mm}, style: t, blocks: [{paragraph: a, tag: quote}, {tag: "
                "caption, blocks: [{paragraph: b}, {paragraph: c}]}]}, {at: {top: 30mm}, text: d, "
                "style: t, tag: note}]}]")
              .tree() == "document(quote(p) caption(p p) note(p))");
    CHECK(Bound("[{frames: [{at: {top: 0mm}, style: t, artifact: true, blocks: [{paragraph: a, "
                "tag: quote}]}]}]")
              .tree() == "document");
}

TEST_CASE("what repeats is tagged item by item, or is a list") {
    const auto of_blocks = [](const std::string& tag) {
        return Bound(
                   "[{frames: [{at: {top: 0mm}, style: t, blocks: [{each: sections, as: s, tag: " +
                   tag + ", blocks: [{paragraph: '{s.heading}'}, {paragraph: b}]}]}]}]")
            .tree();
    };
    CHECK(of_blocks("quote") == "document(quote(p p))");
    CHECK(of_blocks("list") == "document(list(item(body(p p))))");
    CHECK(Bound("[{frames: [{at: {top: 0mm}, each: sections, as: s, tag: list, frames: [{at: {}, "
                "text: '{s.heading}', style: t}]}]}]")
              .tree() == "document(list(item(body(p))))");
}

TEST_CASE("rows side by side are one table") {
    const std::string row = "{row: [{blocks: [{paragraph: a}]}, {blocks: [{paragraph: b}]}]}";
    const std::string other = "{row: [{blocks: [{paragraph: a}]}]}";
    const std::string tree = Bound("[{frames: [{at: {top: 0mm}, style: t, blocks: [" + row + ", " +
                                   row + ", {paragraph: c}, " + row + ", " + other + "]}]}]")
                                 .tree();
    CHECK(tree ==
          "document(table(row(cell(p) cell(p)) row(cell(p) cell(p))) p table(row(cell(p) cell(p))) "
          "table(row(cell(p))))");
}

TEST_CASE("what is an artifact is not read: a frame with all its blocks, a group with its frames") {
    const std::string blocks = "style: t, blocks: [{paragraph: a}, {heading: b}]}";
    const Bound frame("[{frames: [{at: {top: 0mm}, artifact: true, " + blocks + ", " + title +
                      "]}]");
    CHECK(frame.tree() == "document(section(h1))");
    const auto& story = std::get<story::BoundText>(frame.document.pages[0].frames[0].content).story;
    REQUIRE(story.size() == 2);
    story::for_each_item<story::ParagraphItem>(
        story, [](const story::ParagraphItem& p) { CHECK(p.wordings.front().tag == nullptr); });
    CHECK(Bound("[{frames: [{at: {top: 0mm}, artifact: true, frames: [{at: {top: 0mm}, " + blocks +
                "]}, " + title + "]}]")
              .tree() == "document(section(h1))");
}

TEST_CASE("items that leave their frame are read where they are told") {
    const Bound bound(
        "[{frames: [{at: {top: 0mm}, style: t, blocks: [{told: reste, before: [{paragraph: Suite}]}]}, " +
        title +
        ", {at: {top: 30mm}, style: t, blocks: [{each: sections, as: s, spill: reste, blocks: "
        "[{paragraph: '{s.heading}'}], tell: [{paragraph: '{s.heading}'}]}]}]}]");
    CHECK(bound.tree() == "document(p section(p) section(h1 p))");
}
