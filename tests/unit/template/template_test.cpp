#include <algorithm>

#include <catch2/catch.hpp>

#include "../../support/named_style.hpp"
#include "../../support/sourced.hpp"
#include "template/read.hpp"
#include "template/schema.hpp"
#include "template/text_template.hpp"
#include "yaml/parse.hpp"

using namespace cicero;
using namespace cicero::templates;

namespace {

struct Read {
    std::string source;
    diagnostic::Diagnostics diagnostics;
    std::shared_ptr<const LayoutSpec> spec;

    explicit Read(const std::string& of, const Settings& settings = {}) : source(of) {
        const auto file = std::make_shared<const diagnostic::SourceFile>("l.yaml", source);
        const auto root = yaml::parse(file, diagnostics);
        REQUIRE(root);
        spec = resolve_layout(*root, settings, diagnostics);
    }
    [[nodiscard]] style::ParagraphStyle style(const std::string& name,
                                              const Settings& settings = {}) const {
        return tests::named_style(source, name, settings);
    }
    [[nodiscard]] std::vector<std::string> codes() const {
        std::vector<std::string> out;
        for (const auto& d : diagnostics.all()) out.emplace_back(diagnostic::name_of(d.code));
        return out;
    }
};

const std::string head =
    "layout: l\ntakes: [handout]\npage: {size: A4, bleed: 3mm, margins: [10mm, 20mm], grid: {columns: 4, rows: 2, gutter: 6mm}}\n";

const auto text = [](const std::string& s) { return tests::sourced(s); };

}  // namespace

TEST_CASE("code that nobody spoke of is in a face of one width, as large as the text") {
    const Read read(
        head +
        "styles:\n  a: {family: Lato, weight: 900, slope: italic, features: [old-style]}\n"
        "  b: {extends: a, family: Inter, code: {size: 8pt}}\n"
        "  c: {extends: a, code: {family: Inconsolata}}\npages: []\n");
    using Names = std::vector<std::string>;
    const auto code = read.style("a").code;
    CHECK(code.families == Names{"DejaVu Sans Mono"});
    CHECK(code.as_large_as == Names{"Lato"});
    CHECK(code.weight == 700);
    CHECK_FALSE(code.italic);
    CHECK(code.features.empty());
    CHECK(read.style("b").code.families == Names{"DejaVu Sans Mono"});
    CHECK(read.style("b").code.as_large_as.empty());
    CHECK(read.style("c").code.families == Names{"Inconsolata"});
    CHECK(read.style("c").code.as_large_as.empty());
}

TEST_CASE("styles of a body that nobody named follow from the others") {
    auto text = std::make_shared<style::ParagraphStyle>();
    text->align = style::Align::Justify;
    text->hyphenate = true;
    text->first_indent = Length::millimetres(5);
    text->character.size = Length::points(10);
    text->leading = Length::points(14);
    const StylePtr shared = text;
    const MarkupStyles all =
        completed(MarkupStyles{shared, shared, shared, shared, shared, nullptr});
    for (const StylePtr& style : {all.code, all.verse, all.caption, all.term}) {
        CHECK(style->align == style::Align::Left);
        CHECK_FALSE(style->hyphenate);
        CHECK(style->first_indent == Length{});
    }
    CHECK(all.caption->character.size == Length::points(8.5));
    CHECK(all.definition->left_indent == Length::points(15));
    CHECK(all.pause->align == style::Align::Center);
    CHECK(all.item->marker_width == Length::points(14));
    CHECK(all.note->character.size == Length::points(8.2));
    CHECK(all.note->first_indent == Length{});
}

TEST_CASE("frames stand on the grid to the unit") {
    const Read read(
        head +
        "pages:\n  - frames:\n      - {at: {columns: 2-3, rows: 1}}\n      - {at: {of: bleed}}\n      - {at: {right: 0mm, width: 25%}}\n");
    REQUIRE(read.spec);
    const PageSpec& page = read.spec->pages[0];
    const Rect cells = resolve(page.frames[0].place, page.geometry);
    // 170 mm less three gutters is four columns of 38 mm.
    CHECK(cells.left() == Length::millimetres(20 + 38 + 6));
    CHECK(cells.size.width == Length::millimetres(38 + 6 + 38));
    CHECK(cells.top() == Length::millimetres(10));
    const Rect bleed = resolve(page.frames[1].place, page.geometry);
    CHECK(bleed.left() == Length::millimetres(-3));
    CHECK(bleed.size.width == Length::millimetres(216));
    const Rect quarter = resolve(page.frames[2].place, page.geometry);
    CHECK(quarter.right() == Length::millimetres(190));
    CHECK(quarter.size.width == Length::millimetres(42.5));
}

TEST_CASE("styles inherit, and leading follows size") {
    const Read read(
        head +
        "styles:\n  a: {family: Lato, size: 10pt, leading: 1.4, emphasis: {weight: 900}}\n"
        "  b: {extends: a, size: 20pt}\n  c: {extends: b, slope: italic}\npages: []\n");
    REQUIRE(read.spec);
    const auto& b = read.style("b");
    CHECK(b.character.families == std::vector<std::string>{"Lato"});
    CHECK(b.leading == Length::points(28));
    CHECK(b.emphasis.weight == 900);
    CHECK(b.emphasis.size == Length::points(20));
    CHECK(read.style("c").emphasis.weight == 900);
    CHECK_FALSE(read.style("c").emphasis.italic);  // emphasis inside italics is roman
    CHECK(b.strong.weight == 700);
}

TEST_CASE("large print changes parameters, and styles with those that start from them") {
    const std::string layout =
        "layout: l\npage: {size: A4}\ntakes: [handout]\n"
        "parameters: {n: {type: integer, default: 2, choices: [1, 2]}, s: {type: length, default: 11pt}}\n"
        "large-print:\n  set: {n: 1, s: 16pt}\n  styles: {a: {align: left, leading: 1.5}}\n"
        "styles:\n  b: {extends: a, size: $s}\n  a: {size: 10pt, leading: 12pt, align: justify}\n"
        "pages: []\n";
    using Codes = std::vector<std::string>;
    const Read plain(layout), large(layout, {{"large-print", "true"}});
    REQUIRE(plain.spec);
    REQUIRE(large.spec);
    CHECK(plain.spec->has_large_print);
    const auto value = [](const Read& read, const char* name) {
        for (const Parameter& p : read.spec->parameters)
            if (p.name == name) return p.value;
        return std::string();
    };
    CHECK(value(plain, "n") == "2");
    CHECK(value(large, "n") == "1");
    CHECK(value(plain, "large-print") == "false");
    CHECK(value(large, "large-print") == "true");
    CHECK(value(Read(layout, {{"large-print", "true"}, {"n", "2"}}), "n") == "2");
    CHECK(plain.style("b").align == style::Align::Justify);
    const style::ParagraphStyle b = plain.style("b", {{"large-print", "true"}});
    CHECK(b.align == style::Align::Left);
    CHECK(b.character.size == Length::points(16));
    CHECK(b.leading == Length::points(24));
    const std::string head =
        "layout: l\npage: {size: A4}\ntakes: [handout]\npages: []\n"
        "parameters: {n: {type: integer, default: 1}}\nstyles: {a: {size: 9pt}}\n";
    CHECK(Read(head + "large-print: {set: {m: 1}}\n").codes() == Codes{"unknown_parameter"});
    CHECK(Read(head + "large-print: {set: {n: un}}\n").codes() == Codes{"bad_layout_value"});
    CHECK(Read(head + "large-print: {styles: {b: {size: 16pt}}}\n").codes() ==
          Codes{"unknown_style"});
    CHECK(Read(head + "large-print: {styles: {a: {size: 16}}}\n").codes().size() == 1);
}

TEST_CASE("a format changes parameters, the page and styles; large print stands over it") {
    const std::string layout =
        "layout: l\ntakes: [handout]\npage: {size: $format, margins: 60mm}\n"
        "parameters: {s: {type: length, default: 11pt}}\n"
        "formats:\n  A4: {}\n"
        "  A6: {set: {s: 8pt}, page: {margins: 9mm}, styles: {a: {leading: 1.2, tracking: 20}}}\n"
        "large-print: {set: {s: 16pt}, styles: {a: {leading: 1.5}}}\n"
        "styles: {a: {size: $s, leading: 1.4}}\npages: [{name: p}]\n";
    const Settings small{{"format", "A6"}};
    const Settings both{{"format", "A6"}, {"large-print", "true"}};
    const auto value = [](const Read& read, const std::string& name) {
        return std::ranges::find(read.spec->parameters, name, &Parameter::name)->value;
    };
    const Read usual(layout), a6(layout, small), large(layout, both);
    REQUIRE((usual.spec && a6.spec && large.spec));
    CHECK(usual.spec->formats == std::vector<std::string>{"A4", "A6"});
    CHECK(usual.spec->pages[0].geometry.trim.width == Length::millimetres(210));
    CHECK(usual.spec->pages[0].geometry.margins.left == Length::millimetres(60));
    // Margins that would fill this page are not its own.
    CHECK(a6.spec->pages[0].geometry.trim.width == Length::millimetres(105));
    CHECK(a6.spec->pages[0].geometry.margins.left == Length::millimetres(9));
    CHECK(value(usual, "format") == "A4");
    CHECK(value(a6, "format") == "A6");
    CHECK(value(a6, "s") == "8pt");
    CHECK(value(Read(layout, {{"format", "A6"}, {"s", "9pt"}}), "s") == "9pt");
    CHECK(a6.style("a", small).leading == Length::points(9.6));
    const style::ParagraphStyle a = large.style("a", both);
    CHECK(a.leading == Length::points(24));
    CHECK(a.character.tracking.value == Approx(0.02));
}

TEST_CASE("what formats say wrongly is told, of those too that are not asked for") {
    using Codes = std::vector<std::string>;
    const std::string layout =
        "layout: l\npage: {size: $format}\ntakes: [handout]\npages: []\nstyles: {a: {size: 9pt}}\n";
    const auto codes = [&](const std::string& more, const Settings& settings = {}) {
        return Read(layout + more, settings).codes();
    };
    CHECK(codes("formats: {A4: {}, A5: {set: {m: 1}}}\n") == Codes{"unknown_parameter"});
    CHECK(codes("formats: {A4: {}, A5: {styles: {b: {size: 8pt}}}}\n") == Codes{"unknown_style"});
    CHECK(codes("formats: {A4: {}, A5: {page: {margin: 8mm}}}\n") == Codes{"unknown_key"});
    CHECK(codes("formats: {A4: {}, A55: {}}\n", {{"format", "A55"}}) == Codes{"unknown_page_size"});
    CHECK(codes("formats: {A4: {}}\n", {{"format", "A5"}}) == Codes{"setting_out_of_choices"});
    CHECK(codes("formats: {A4: {}}\nparameters: {format: {type: choice, default: A4}}\n") ==
          Codes{"parameter_name_taken"});
    CHECK(codes("formats: {A5: {page: {margins: 90mm}}}\n") == Codes{"margins_fill_page"});
}

TEST_CASE("parameters are set, and only those that exist") {
    const std::string layout =
        head +
        "parameters: {n: {type: integer, default: 1, choices: [1, 2]}}\nstyles: {a: {size: $taille}}\npages: []\n";
    CHECK(Read(layout).codes() == std::vector<std::string>{"unknown_parameter"});
    const std::string good =
        head + "parameters: {n: {type: integer, default: 1, choices: [1, 2]}}\npages: []\n";
    CHECK(Read(good, {{"n", "2"}}).spec->parameters[0].value == "2");
    CHECK(Read(good, {{"n", "3"}}).codes() == std::vector<std::string>{"setting_out_of_choices"});
    CHECK(Read(good, {{"m", "3"}}).codes() == std::vector<std::string>{"setting_not_a_parameter"});
}

TEST_CASE("all errors of a layout in one run") {
    const Read read(
        head +
        "styles:\n  a: {extends: b}\n  b: {extends: a}\n  c: {color: rouge, size: 12}\n"
        "pages:\n  - frames:\n      - {at: {columns: 3-5}, text: \"{title\", style: d}\n      - {thread: corps}\n      - {when: \"a ==\"}\n");
    CHECK(read.codes() == std::vector<std::string>{"style_extends_itself", "unknown_color",
                                                   "bad_layout_value", "unknown_style",
                                                   "unbalanced_brace", "bad_condition",
                                                   "cells_outside_grid", "unknown_flow"});
}

TEST_CASE("text with fields") {
    diagnostic::Diagnostics diagnostics;
    const TextTemplate t = parse_template(
        text("Le {date | d MMMM}, {short or place.name | upper} {{sic}}"), diagnostics);
    REQUIRE(t.pieces.size() == 6);
    const auto& field = std::get<FieldPiece>(t.pieces[3]);
    CHECK(field.choices.size() == 2);
    CHECK(field.choices[1].names == std::vector<std::string>{"place", "name"});
    REQUIRE(field.filters.size() == 1);
    CHECK(field.filters[0].op == Filter::Op::Upper);
    const auto& date = std::get<FieldPiece>(t.pieces[1]);
    CHECK((date.filters[0].op == Filter::Op::Date && date.filters[0].name == "d MMMM"));
    CHECK_FALSE(diagnostics.has_errors());
}

TEST_CASE("what stands in brackets is one part, with its fields") {
    diagnostic::Diagnostics diagnostics;
    const TextTemplate text =
        parse_template(tests::sourced("{a}[, {b} ({c})] et [[{d}]]"), diagnostics);
    CHECK(diagnostics.all().empty());
    CHECK(text.parts == std::vector<int>{0, 1, 1, 1, 1, 1, 0, 0, 0});
    REQUIRE(text.pieces.size() == text.parts.size());
    CHECK(std::get<SourcedText>(text.pieces[6]).text == " et [");
    for (const char* wrong : {"{a}[, {b}", "{a}]", "[{a}[, {b}]]x", "a ] b"}) {
        diagnostic::Diagnostics told;
        const TextTemplate read = parse_template(tests::sourced(wrong), told);
        INFO(wrong);
        REQUIRE(told.all().size() == 1);
        CHECK(told.all()[0].code == diagnostic::Code::unbalanced_bracket);
        CHECK(read.parts.size() == read.pieces.size());
    }
}

TEST_CASE("a filter that does not exist is an error at its name, with the one that was meant") {
    diagnostic::Diagnostics diagnostics;
    const TextTemplate t = parse_template(text("{title | uper} {date | d MMMX}"), diagnostics);
    CHECK(std::get<FieldPiece>(t.pieces[0]).filters.empty());
    REQUIRE(diagnostics.all().size() == 2);
    CHECK(diagnostics.all()[0].code == diagnostic::Code::unknown_filter);
    CHECK(diagnostics.all()[0].params == std::vector<std::string>{"uper", "upper"});
    CHECK((diagnostics.all()[0].span.begin == 9 && diagnostics.all()[0].span.end == 13));
    CHECK(diagnostics.all()[1].code == diagnostic::Code::unknown_filter);
}

TEST_CASE("conditions") {
    diagnostic::Diagnostics diagnostics;
    const auto c = parse_condition(text("image and not (n == 2 or kind == 'event')"), diagnostics);
    REQUIRE(c.has_value());
    CHECK(c->op == Condition::Op::And);
    CHECK(c->operands[1].op == Condition::Op::Not);
    CHECK(c->operands[1].operands[0].op == Condition::Op::Or);
    for (const char* bad : {"", "and", "a ==", "(a", "a b", "'x", "a == == b"}) {
        INFO(bad);
        CHECK_FALSE(parse_condition(text(bad), diagnostics).has_value());
    }
}

TEST_CASE("conditions have a depth, and no length") {
    for (const char* deep : {"not ", "("}) {
        diagnostic::Diagnostics diagnostics;
        std::string s;
        for (int i = 0; i < 1000; ++i) s += deep;
        CHECK_FALSE(parse_condition(text(s), diagnostics).has_value());
        REQUIRE(diagnostics.all().size() == 1);
        CHECK(diagnostics.all()[0].code == diagnostic::Code::condition_too_deep);
    }
    diagnostic::Diagnostics diagnostics;
    std::string s = "a";
    for (int i = 0; i < 1000; ++i) s += " and (b or not c)";
    const auto c = parse_condition(text(s), diagnostics);
    REQUIRE(c.has_value());
    CHECK(c->operands.size() == 1001);
}

TEST_CASE("a style may stand at the end of a long line of others") {
    std::string styles = "styles:\n";
    for (int i = 0; i < 4000; ++i)
        styles += "  s" + std::to_string(i) + ": {extends: s" + std::to_string(i + 1) + "}\n";
    const Read read(head + styles + "  s4000: {size: 20pt}\npages: []\n");
    REQUIRE(read.spec);
    CHECK(read.style("s0").character.size == Length::points(20));
}

TEST_CASE("a style that says no language leaves it to the content") {
    const Read read(
        head + "styles:\n  a: {size: 9pt}\n  b: {language: fr}\n  c: {extends: b}\npages: []\n");
    REQUIRE(read.spec);
    CHECK(read.style("a").character.language.empty());
    CHECK(read.style("a").emphasis.language.empty());
    CHECK(read.style("b").character.language == "fr");
    CHECK(read.style("c").strong.language == "fr");
}

TEST_CASE("page sizes by name") {
    const auto size = [](const std::string& name) {
        const Read read("layout: l\ntakes: [handout]\npage: {size: " + name +
                        "}\npages: [{frames: []}]\n");
        REQUIRE(read.spec);
        return read.spec->pages.front().geometry.trim;
    };
    CHECK(size("A10") == Size{Length::millimetres(26), Length::millimetres(37)});
    CHECK(size("B0") == Size{Length::millimetres(1000), Length::millimetres(1414)});
    CHECK(size("DL") == Size{Length::millimetres(110), Length::millimetres(220)});
    CHECK(size("SRA3") == Size{Length::millimetres(320), Length::millimetres(450)});
    CHECK(size("letter") == Size{Length::points(612), Length::points(792)});
    CHECK(size("tabloid") == Size{Length::points(792), Length::points(1224)});
    const Read wrong("layout: l\ntakes: [handout]\npage: {size: A11}\npages: []\n");
    REQUIRE(wrong.codes() == std::vector<std::string>{"unknown_page_size"});
    CHECK(wrong.diagnostics.all()[0].params[1] ==
          "A0–A10, B0–B10, C4–C6, DL, SRA0–SRA4, letter, legal, tabloid");
}

TEST_CASE("a style says what spaces may give and what breaks cost") {
    const Read read(
        head +
        "styles:\n  a: {word-space: {min: 75%, max: 133.5%}, breaking: {tolerance: 500, hyphen-penalty: 90}}\n"
        "  b: {extends: a, word-space: {ideal: 95%}, breaking: {last-line: 3.5, looseness: -1}}\npages: []\n");
    REQUIRE(read.spec);
    CHECK(read.codes().empty());
    const style::WordSpace& space = read.style("b").word_space;
    CHECK(space == style::WordSpace{0.75, 0.95, 1.335});
    const style::Breaking& b = read.style("b").breaking;
    CHECK(b.tolerance == 500);  // what the parent says stays
    CHECK(b.hyphen_penalty == 90);
    CHECK(b.last_line.value == 3.5);
    CHECK(b.looseness == -1);
    CHECK(read.style("a").breaking.looseness == 0);
}

// The example of each key of the record, as a layout would say it.
std::string examples_of(const yaml::Schema& schema, std::string_view record) {
    for (const yaml::Field& field : schema.fields) {
        if (!field.schema) continue;
        if (record != field.name) {
            const std::string inner = examples_of(*field.schema, record);
            if (!inner.empty()) return inner;
            continue;
        }
        std::string out;
        for (const yaml::Field& f : field.schema->fields)
            if (*f.example && std::string_view(f.name) != "looseness")
                out += std::string(out.empty() ? "" : ", ") + f.name + ": " + f.example;
        return out;
    }
    return {};
}

TEST_CASE("what the reference page shows is what holds where a style says nothing") {
    const std::string space = examples_of(schema(), "word-space"),
                      breaking = examples_of(schema(), "breaking");
    CHECK(breaking.find("hyphen-penalty") != std::string::npos);
    const Read read(head + "styles:\n  a: {word-space: {" + space + "}, breaking: {" + breaking +
                    "}, letter-space: 1%, glyph-width: 2%}\npages: []\n");
    REQUIRE(read.spec);
    CHECK(read.codes().empty());
    const style::ParagraphStyle &said = read.style("a"), silent;
    CHECK(said.word_space.least == silent.word_space.least_of({0.25}, {}));
    CHECK(said.word_space.ideal == silent.word_space.ideal);
    CHECK(said.word_space.most == silent.word_space.most);
    CHECK(said.breaking == silent.breaking);
    CHECK(said.letter_give == silent.letter_give);
}

TEST_CASE("word spaces and costs that cannot be are said") {
    const auto codes_of = [](const std::string& keys) {
        return Read(head + "styles:\n  a: {" + keys + "}\npages: []\n").codes();
    };
    const std::vector<std::string> bad{"bad_layout_value"};
    CHECK(codes_of("word-space: {min: 110%}") == bad);  // above the ideal
    CHECK(codes_of("word-space: {ideal: 75%}").empty());
    CHECK(codes_of("word-space: {ideal: 140%}") == bad);
    CHECK(codes_of("word-space: {max: 1.5}") == bad);  // a share says its %
    CHECK(codes_of("word-space: {max: 2000%}") == bad);
    CHECK(codes_of("breaking: {hyphen-penalty: -1}") == bad);
    CHECK(codes_of("breaking: {last-line: 200}") == bad);
    CHECK(codes_of("breaking: {model: word}").at(0) == "bad_choice");
    CHECK(codes_of("breaking: {césures: 3}") == std::vector<std::string>{"unknown_key"});
}

TEST_CASE("letterforms are asked for by name; a child says anew only what it says") {
    const Read read(
        head +
        "styles:\n  a: {figures: [old-style, tabular], small-capitals: true, ligatures: [common, historical], stylistic-sets: [1, Round a]}\n"
        "  b: {extends: a, figures: lining, small-capitals: false, swashes: true}\npages: []\n");
    REQUIRE(read.spec);
    CHECK(read.codes().empty());
    const auto said = [&](const char* name) {
        std::string out;
        const style::ParagraphStyle named = read.style(name);
        for (const style::Form& f : named.character.forms)
            out += (f.name.empty() ? f.feature.tag + "=" + std::to_string(f.feature.value)
                                   : "\"" + f.name + "\"") +
                   " ";
        return out;
    };
    const std::string ligatures = "liga=0 clig=0 dlig=0 hlig=0 liga=1 hlig=1 ";
    CHECK(said("a") == "onum=1 lnum=0 tnum=1 pnum=0 smcp=1 " + ligatures + "ss01=1 \"Round a\" ");
    CHECK(said("b") == ligatures + "ss01=1 \"Round a\" lnum=1 onum=0 swsh=1 ");
    CHECK(read.style("b").emphasis.forms == read.style("b").character.forms);
    for (const char* bad : {"figures: bold", "ligatures: [fi]", "stylistic-sets: [21]"}) {
        INFO(bad);
        CHECK(Read(head + "styles:\n  a: {" + bad + "}\npages: []\n").codes() ==
              std::vector<std::string>{"bad_layout_value"});
    }
}

TEST_CASE("a style says which cut by size it takes; a child and its emphasis take the same") {
    const Read read(
        head +
        "styles:\n  a: {size: 8pt}\n  b: {optical-size: none, emphasis: {optical-size: 7pt}}\n  c: {extends: b, size: 8pt}\n  d: {extends: c, optical-size: auto}\npages: [{frames: []}]\n");
    REQUIRE(read.diagnostics.all().empty());
    using style::Optical;
    CHECK(read.style("a").character.optical == Optical::BySize);
    CHECK(read.style("c").character.optical == Optical::None);
    CHECK(read.style("c").emphasis.optical == Optical::Fixed);
    CHECK(read.style("c").emphasis.optical_size == Length::points(7));
    CHECK(read.style("d").character.optical == Optical::BySize);
    CHECK(Read(head + "styles: {a: {optical-size: petit}}\npages: [{frames: []}]\n").codes() ==
          std::vector<std::string>{"bad_layout_value"});
}

TEST_CASE("a style names places on axes; a child says one anew and keeps the rest") {
    const Read read(
        head +
        "styles:\n  a: {width: 87.5%, axes: {wght: 550, GRAD: -20}}\n  b: {extends: a, axes: {wght: 600}}\npages: [{frames: []}]\n");
    REQUIRE(read.diagnostics.all().empty());
    const std::vector<style::AxisSetting> expected{
        {"width", "wdth", 87.5, {}}, {"axes", "GRAD", -20, {}}, {"axes", "wght", 600, {}}};
    CHECK(read.style("b").character.axes == expected);
    CHECK(Read(head + "styles: {a: {axes: {weight: 550}}}\npages: [{frames: []}]\n").codes() ==
          std::vector<std::string>{"bad_layout_value"});
}
