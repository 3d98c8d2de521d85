// Blocks and spans that CommonMark does not have.
#include <catch2/catch.hpp>

#include "../../support/sourced.hpp"
#include "content/content.hpp"

using namespace cicero;
using namespace cicero::content;
using diagnostic::Code;

namespace {

struct Read {
    diagnostic::Diagnostics told;
    Blocks blocks;

    explicit Read(const std::string& markdown)
        : blocks(parse_markup(tests::sourced(markdown), told)) {}
    [[nodiscard]] std::string codes() const {
        std::string out;
        for (const auto& d : told.all()) {
            if (!out.empty()) out += " ";
            out += std::string(diagnostic::name_of(d.code)) + ":" + std::to_string(d.span.begin) +
                   "-" + std::to_string(d.span.end);
        }
        return out;
    }
};

std::string plain(const std::vector<Inline>& inlines) {
    std::string out;
    for (const Inline& i : inlines) {
        const std::string open = i.raised == Raised::Superior   ? "^{"
                                 : i.raised == Raised::Inferior ? "_{"
                                 : i.emphasis                   ? "*{"
                                 : i.gap != Gap::No             ? "?" + i.answer_for + "{"
                                                                : "";
        out += open + i.text.text + (open.empty() ? "" : "}");
    }
    return out;
}

std::string sketch(const Blocks& blocks);

std::string sketch(const DefinitionBlock& list) {
    std::string out = "D[";
    for (const auto& item : list.items) {
        for (const auto& term : item.terms) out += plain(term) + "/";
        for (const auto& definition : item.definitions) out += "(" + sketch(definition) + ")";
    }
    return out + "]";
}

std::string sketch(const ListBlock& list) {
    std::string out = "L[";
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        if (i > 0) out += ";";
        if (list.ticks[i]) out += *list.ticks[i] ? "x " : "o ";
        out += sketch(list.items[i]);
    }
    return out + "]";
}

std::string sketch(const FigureBlock& figure) {
    std::string out = "F:" + figure.file;
    if (figure.width < 1) out += " " + std::to_string(int(figure.width * 100 + 0.5)) + "%";
    if (figure.beside) out += " beside";
    if (figure.side == Side::Left) out += " left";
    return out + (figure.caption.empty() ? "" : " (" + plain(figure.caption) + ")");
}

std::string sketch(const VerseBlock& stanza) {
    std::string out = "V[";
    for (const auto& line : stanza.lines)
        out += std::string(std::size_t(line.indent), '>') + plain(line.inlines) + "|";
    return out + "]";
}

std::string sketch(const Block& block) {
    std::string out;
    for (const Readers& readers : block.readers) {
        out += "@";
        for (const std::string& reader : readers) out += reader + "+";
        out.back() = ' ';
    }
    if (const auto* p = std::get_if<ParagraphBlock>(&block.what)) out += "P:" + plain(p->inlines);
    if (const auto* h = std::get_if<HeadingBlock>(&block.what))
        out += "H:" + plain(h->inlines) + (h->id.text.empty() ? "" : "#" + h->id.text);
    if (const auto* q = std::get_if<QuoteBlock>(&block.what)) out += "Q(" + sketch(q->blocks) + ")";
    if (const auto* c = std::get_if<CodeBlock>(&block.what)) out += "C:" + c->text.text;
    if (std::holds_alternative<RuleBlock>(block.what)) out += "---";
    if (const auto* w = std::get_if<WritingBlock>(&block.what))
        out += "W" + std::to_string(w->lines);
    if (std::holds_alternative<PageBreakBlock>(block.what)) out += "break";
    if (const auto* f = std::get_if<FigureBlock>(&block.what)) out += sketch(*f);
    if (const auto* d = std::get_if<DefinitionBlock>(&block.what)) out += sketch(*d);
    if (const auto* l = std::get_if<ListBlock>(&block.what)) out += sketch(*l);
    if (const auto* v = std::get_if<VerseBlock>(&block.what)) out += sketch(*v);
    return out;
}

std::string sketch(const Blocks& blocks) {
    std::string out;
    for (const Block& block : blocks) out += (out.empty() ? "" : " ") + sketch(block);
    return out;
}

/// Where nothing is told.
std::string read(const std::string& markdown) {
    const Read read(markdown);
    CHECK(read.codes().empty());
    return sketch(read.blocks);
}

std::string told(const std::string& markdown) { return Read(markdown).codes(); }

}  // namespace

TEST_CASE("letters that are raised and lowered") {
    CHECK(read("H~2~O et m^2^") == "P:H_{2}O et m^{2}");
    CHECK(read("x^*n*^") == "P:x^{n}");
    CHECK(read("x^a*n*^ y") == "P:x^{a}^{n} y");
    CHECK(read("[H~2~O]{lang=en}^2^") == "P:H_{2}O^{2}");
    CHECK(read("## Le CO~2~") == "H:Le CO_{2}");
    CHECK(read("- 12 m^2^") == "L[P:12 m^{2}]");
    for (const char* same : {"environ ~5 ou ~6", "2^n et 3^k", "a^ b^", "a~b [c~d](x)",
                             "https://a.example/~b/~c", "^^", "~ ~"}) {
        INFO(same);
        const std::string sketch = read(same);
        CHECK(sketch.find("^{") == std::string::npos);
        CHECK(sketch.find("_{") == std::string::npos);
    }
    CHECK(told("2^10 et 3^4") == "caret_printed:0-4");
    CHECK(read("\\~a\\~ et \\^b\\^ et \\\\^c^") == "P:~a~ et ^b^ et \\^{c}");
    CHECK(read("`a~b~` et `m^2^`") == "P:a~b~ et m^2^");
}

TEST_CASE("text that is struck through is refused, at its place") {
    CHECK(told("un ~~vieux~~ mot") == "markup_has_strike:3-12");
    CHECK(read("\\~\\~vieux\\~\\~ et ~~") == "P:~~vieux~~ et ~~");
}

TEST_CASE("formulas of TeX are refused, prices are none") {
    CHECK(told("soit $x^2$ ou $\\frac{1}{2}$") ==
          "markup_has_formula:5-10 markup_has_formula:14-27");
    CHECK(told("$$E = mc^2$$") == "markup_has_formula:0-12");
    CHECK(told("le point $M$") == "markup_has_formula:9-12");
    CHECK(told("$a *b* = c$") == "markup_has_formula:0-11");
    for (const char* right : {"5 $ ou 6 $", "$5 et $10", "5$ à 10$", "$5+$10", "CA$/US$", "`$x$`",
                              "\\$x\\$", "de 5 $/kg = 6 $/kg", "$"}) {
        INFO(right);
        CHECK(told(right).empty());
    }
    CHECK(read("\\$x\\$") == "P:$x$");
}

TEST_CASE("boxes to tick") {
    CHECK(read("- [ ] à faire\n- [x] fait\n- autre") == "L[o P:à faire;x P:fait;P:autre]");
    CHECK(read("1. [X] un") == "L[x P:un]");
}

TEST_CASE("definitions") {
    CHECK(read("Delta\n: embouchure à *bras*") == "D[Delta/(P:embouchure à *{bras})]");
    CHECK(read("Un\nDeux\n: définition") == "D[Un/Deux/(P:définition)]");
    CHECK(read("A\n: a\n: b") == "D[A/(P:a)(P:b)]");
    CHECK(read("A\n: a\nB\n: b") == "D[A/(P:a)B/(P:b)]");
    CHECK(read("A\n: a\n  suite\n: b") == "D[A/(P:a suite)(P:b)]");
    CHECK(read("A\n\n: a\n\nB\n: b\n\n: c") == "D[A/(P:a)B/(P:b)(P:c)]");
    CHECK(read("A\n: a\n\n    - b\n    - c") == "D[A/(P:a L[P:b;P:c])]");
    CHECK(read("> A\n> : a\n\nB : b") == "Q(D[A/(P:a)]) P:B : b");
    CHECK(read("- A\n  : a") == "L[D[A/(P:a)]]");
    CHECK(read("A\n\\: a") == "P:A : a");
    CHECK(read("A :\nb") == "P:A : b");
}

TEST_CASE("a definition without a term") {
    CHECK(told(": a") == "definition_alone:0-3");
    CHECK(told("Un\nparagraphe.\n\n: a") == "definition_alone:16-19");
}

TEST_CASE("verses") {
    CHECK(read("| Un *vers*\n|   un autre\n|\n| Une strophe") ==
          "V[Un *{vers}|>>un autre|] V[Une strophe|]");
    CHECK(read("> | a\n> | b") == "Q(V[a|b|])");
    CHECK(read("\\| a\n| b") == "P:| a | b");
    CHECK(read("| a | b") == "V[a | b|]");
    CHECK(read("||a\n||b") == "P:||a ||b");
    CHECK(read("::: vers\nun\ndeux\n\ntrois\n:::\nfin") == "V[un|deux|] V[trois|] P:fin");
    CHECK(read("::: verse\nun\\\ndeux\n:::") == "V[un|deux|]");
}

TEST_CASE("passages for some readers") {
    CHECK(read("{for=teacher}\nUn.\n\nDeux.") == "@teacher P:Un. P:Deux.");
    CHECK(read("{for=a,b}\n## T") == "@a+b H:T");
    CHECK(sketch(Read("{for=a,b}\n## T\nx").blocks) == "@a+b H:T P:x");
    CHECK(told("{for=a,b}\n## T\nx") == "passage_ends_early:0-9");
    CHECK(read("{for=a}\n- b\n- c\n\nd") == "@a L[P:b;P:c] P:d");
    CHECK(read("x\n{for=a}\n> b\n\nd") == "P:x @a Q(P:b) P:d");
    CHECK(read("{for=a}\n![x](y.jpg) suite") == "@a F:y.jpg @a P: suite");
    CHECK(read("::: {for=a}\nb\n- c\n:::\nd") == "@a P:b @a L[P:c] P:d");
    CHECK(read("::: {for=a}\n{for=b}\nc\n:::") == "@b @a P:c");
    CHECK(read("{for=a}\n::: vers\nb\n:::\nc") == "@a V[b|] P:c");
    CHECK(read("A\n: a\n\n{for=b}\nB\n: b") == "D[A/(P:a)] @b D[B/(P:b)]");
    CHECK(read("{lines=4}") == "W4");
    CHECK(read("Un\n________\n\n_________\nDeux") == "P:Un W2 P:Deux");
    CHECK(read("1. Un\n\n   ________\n   ________\n2. Deux\n\n________") == "L[P:Un W2;P:Deux] W1");
    CHECK(read("{for=pupil}\n________\n\n________") == "@pupil W1 W1");
    CHECK(read("________\n{for=pupil}\n________") == "W1 @pupil W1");
    CHECK(read("::: {for=pupil}\n________\n________\n:::") == "@pupil W2");
    CHECK(read("```\n________\n```") == "C:________\n");
    CHECK(read("Un\n..........\n…………\nDeux") == "P:Un W2 P:Deux");
    CHECK(read("Un\n...") == "P:Un ...");
    CHECK(read("Un\n\n{break=page}\n\nDeux") == "P:Un break P:Deux");
    CHECK(told("{break=column}") == "bad_paragraph_attribute:1-13 setting_alone:0-14");
    CHECK(told("Un\n\n{saut de page}\n\nDeux") == "markup_printed:4-18");
    CHECK(told("\\newpage") == "markup_printed:0-8");
    CHECK(told("[Saut de page]") == "markup_printed:0-14");
    for (const char* right : {"{1, 2, 3}", "[sic]", "Un {mot} ici", "(saut de page)"})
        CHECK(told(right).empty());
    CHECK(read("___") == "---");
    CHECK(read("Pourquoi ?\n{for=pupil lines=2}\nEt ?") == "P:Pourquoi ? @pupil W2 P:Et ?");
    CHECK(read("```\n::: {for=a}\n{for=b}\n```") == "C:::: {for=a}\n{for=b}\n");
}

TEST_CASE("what is wrong with passages") {
    CHECK(told("::: {for=a}\nb") == "fence_open:0-11");
    CHECK(told("a\n:::\nb") == "fence_idle:2-5");
    CHECK(told("::: note\na\n:::") == "unknown_fence:4-8");
    CHECK(told("{for=a}") == "setting_alone:0-7");
    CHECK(told("{for=}\na") == "bad_paragraph_attribute:1-5");
    CHECK(told("{lines=0}") == "bad_paragraph_attribute:1-8");
    std::string deep;
    for (int i = 0; i < 40; ++i) deep += "::: vers\n";
    CHECK(told(deep).find("markup_too_deep:288-296") != std::string::npos);
}

TEST_CASE("gaps to fill in") {
    CHECK(read("Paris est [la capitale]{blank}.") == "P:Paris est ?teacher{la capitale}.");
    CHECK(read("[a]{blank=guide}") == "P:?guide{a}");
    CHECK(told("un [ ]{blank}, []{blank}") == "bad_span_attribute:17-24");
}

TEST_CASE("captions, widths and sides of pictures") {
    CHECK(read("![x](y.jpg \"Une *vue*\")") == "F:y.jpg (Une *{vue})");
    CHECK(read("![x](y.jpg){width=50%}") == "F:y.jpg 50%");
    CHECK(read("![x](y.jpg){beside=left width=30%} a") == "F:y.jpg 30% beside left P:a");
    CHECK(read("![x](y.jpg \"a\"){width=50% align=left} suite") == "F:y.jpg 50% left (a) P:suite");
    CHECK(told("![x](y.jpg){width=0%}") == "bad_picture_attribute:12-20");
    CHECK(told("![x](y.jpg){size=3}") == "bad_picture_attribute:12-18");
}

TEST_CASE("names of headings") {
    CHECK(read("## Les objectifs {#objectifs}") == "H:Les objectifs#objectifs");
    CHECK(read("## {#a b}") == "H:{#a b}");
}

TEST_CASE("each letter of what is taken apart knows its byte") {
    const std::string source =
        "| été ^2^\n| deux\n\nTerme\n: défi~n~i\n\n{for=a}\nÀ *elle*\n\n![é](f.jpg \"Lé*g*\")";
    const Read read(source);
    std::size_t letters = 0;
    const auto check = [&](const std::vector<Inline>& text) {
        for (const Inline& i : text)
            for (std::size_t k = 0; k < i.text.text.size(); ++k, ++letters)
                CHECK(source[i.text.map.source_of(k)] == i.text.text[k]);
    };
    for (const Block& block : read.blocks) {
        if (const auto* v = std::get_if<VerseBlock>(&block.what))
            for (const auto& line : v->lines) check(line.inlines);
        if (const auto* d = std::get_if<DefinitionBlock>(&block.what))
            check(std::get<ParagraphBlock>(d->items[0].definitions[0][0].what).inlines);
        if (const auto* p = std::get_if<ParagraphBlock>(&block.what)) check(p->inlines);
        if (const auto* f = std::get_if<FigureBlock>(&block.what)) check(f->caption);
    }
    CHECK(letters == 29);
}
