#include "content/notes.hpp"

#include <catch2/catch.hpp>

#include "../../support/sourced.hpp"

using namespace cicero;
using namespace cicero::content;
using tests::sourced;

namespace {

using Names = std::vector<std::string>;

std::string text_of(const std::vector<Inline>& inlines) {
    std::string out;
    for (const Inline& one : inlines) out += one.note ? "(" + one.note->label + ")" : one.text.text;
    return out;
}

std::string text_of(const Blocks& blocks) {
    std::string out;
    for (const Block& block : blocks) {
        if (!out.empty()) out += '|';
        if (const auto* p = std::get_if<ParagraphBlock>(&block.what)) out += text_of(p->inlines);
        if (const auto* list = std::get_if<ListBlock>(&block.what))
            for (const Blocks& item : list->items) out += "- " + text_of(item);
    }
    return out;
}

struct Read {
    Blocks blocks;
    Names said;
};

Read read(const std::string& text) {
    diagnostic::Diagnostics diagnostics;
    Read out;
    out.blocks = parse_markup(sourced(text), diagnostics);
    for (const auto& d : diagnostics.all())
        out.said.push_back(std::string(name_of(d.code)) + ":" + d.params[0]);
    return out;
}

// What the first note says.
std::string note_of(const std::string& text) {
    const Read all = read(text);
    const auto& paragraph = std::get<ParagraphBlock>(all.blocks.front().what);
    for (const Inline& one : paragraph.inlines)
        if (one.note) return text_of(one.note->blocks);
    return "none";
}

}  // namespace

TEST_CASE("a mark has its note, whose definition leaves the text") {
    const Read one = read("Un mot[^1], un autre.\n\n[^1]: La *note*.\n\nAprès.");
    CHECK(text_of(one.blocks) == "Un mot(1), un autre.|Après.");
    CHECK(one.said.empty());
    CHECK(note_of("Un mot[^1].\n\n[^1]: La *note*.") == "La note.");
    const Read many = read("A[^a] et B[^b].\n\n[^b]: deux\n[^a]: un\n");
    CHECK(text_of(many.blocks) == "A(a) et B(b).");
    CHECK(text_of(read("m^2[^a] et a[^a]b[^a]\n\n[^a]: x\n").blocks) == "m^2(a) et a(a)b(a)");
    CHECK(text_of(read("- un[^1]\n- deux\n\n[^1]: x\n").blocks) == "- un(1)- deux");
}

TEST_CASE("a note goes on to an empty line, and after it where it is indented") {
    CHECK(note_of("A[^1]\n\n[^1]: un\ndeux\n\nB") == "un deux");
    CHECK(note_of("A[^1]\n\n[^1]: un\n\n    deux\n\nB") == "un|deux");
    CHECK(note_of("A[^1]\n\n[^1]:\n    un\n    deux\n") == "un deux");
    CHECK(text_of(read("A[^1]\n\n[^1]: un\n\n    deux\n\nB").blocks) == "A(1)|B");
}

TEST_CASE("each letter of a note knows its place in the file") {
    const std::string text = "A[^1]\n\n[^1]: un\n\n    deux\n";
    const Read all = read(text);
    const auto& paragraph = std::get<ParagraphBlock>(all.blocks.front().what);
    const auto& second = std::get<ParagraphBlock>(paragraph.inlines[1].note->blocks[1].what);
    const auto span = second.inlines[0].text.span_of(0, 4);
    CHECK(span.file->text().substr(span.begin, span.end - span.begin) == "deux");
}

TEST_CASE("notes that are not written, not called for, written twice or empty") {
    CHECK(read("A[^1]").said == Names{"note_not_defined:1"});
    CHECK(read("A\n\n[^1]: un").said == Names{"note_without_mark:1"});
    CHECK(read("A[^1]\n\n[^1]: un\n[^1]: deux").said == Names{"note_defined_twice:1"});
    CHECK(read("A[^1]\n\n[^1]:\n").said == Names{"note_is_empty:1"});
    CHECK(read("A[^1]\n\n[^1]: un[^1]").said == Names{"note_not_defined:1"});
    CHECK(read("A[^1]\n\n[^1]: ![x](a.jpg)").said == Names{"note_has_picture:1"});
}

TEST_CASE("what is no mark of a note stays in the text") {
    for (const char* text : {"x[^]", "x[^ a]", "`x[^1]`", "```\n[^1]: un\n```", "    [^1]: un"}) {
        INFO(text);
        CHECK(read(text).said.empty());
    }
    CHECK(text_of(read("x [^ a] y").blocks) == "x [^ a] y");
}
