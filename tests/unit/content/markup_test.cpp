#include <catch2/catch.hpp>

#include "../../support/sourced.hpp"
#include "content/content.hpp"

using namespace cicero;
using namespace cicero::content;

namespace {

const auto text = [](const std::string& s) { return tests::sourced(s); };

bool asks_nothing(const ParagraphSetting& setting) {
    return !setting.looseness && !setting.tolerance && !setting.hyphens;
}

std::string plain(const std::vector<Inline>& inlines) {
    std::string out;
    for (const Inline& i : inlines) {
        const std::string mark =
            std::string(i.emphasis ? "*" : "") + (i.strong ? "**" : "") + (i.code ? "`" : "");
        out += mark + i.text.text + mark + (i.link.empty() ? "" : "<" + i.link + ">") +
               (i.hard_break_after ? "|" : "");
    }
    return out;
}

// One line a block: P, H2, Q(…), L[item;item]
std::string sketch(const Blocks& blocks) {
    std::string out;
    for (const Block& block : blocks) {
        if (!out.empty()) out += " ";
        if (const auto* p = std::get_if<ParagraphBlock>(&block.what))
            out += "P:" + plain(p->inlines);
        if (const auto* h = std::get_if<HeadingBlock>(&block.what))
            out += "H" + std::to_string(h->level) + ":" + plain(h->inlines);
        if (const auto* q = std::get_if<QuoteBlock>(&block.what))
            out += "Q(" + sketch(q->blocks) + ")";
        if (const auto* f = std::get_if<FigureBlock>(&block.what))
            out += "F:" + f->file + ":" + f->alternative;
        if (const auto* l = std::get_if<ListBlock>(&block.what)) {
            out += l->ordered ? "N" + std::to_string(l->start) + "[" : "L[";
            for (std::size_t i = 0; i < l->items.size(); ++i)
                out += (i > 0 ? ";" : "") + sketch(l->items[i]);
            out += "]";
        }
    }
    return out;
}

std::string read(const std::string& markdown) {
    diagnostic::Diagnostics diagnostics;
    return sketch(parse_markup(text(markdown), diagnostics));
}

}  // namespace

TEST_CASE("blocks of CommonMark") {
    CHECK(read("Un *mot* et un **fort**.\n\nDeux\nlignes.") ==
          "P:Un *mot* et un **fort**. P:Deux lignes.");
    CHECK(read("## Titre\ntexte") == "H2:Titre P:texte");
    CHECK(read("- a\n- b") == "L[P:a;P:b]");
    CHECK(read("- a\n  - b\n  - c\n- d") == "L[P:a L[P:b;P:c];P:d]");
    CHECK(read("3. a\n4. b") == "N3[P:a;P:b]");
    CHECK(read("> cité\n\nfin") == "Q(P:cité) P:fin");
    CHECK(read("[ici](https://a.example) et là") == "P:ici<https://a.example> et là");
    CHECK(read("fin  \nde ligne") == "P:fin|de ligne");
    CHECK(read("![Un delta](delta.jpg)") == "F:delta.jpg:Un delta");
    CHECK(read("a &amp; b &nbsp;c") == "P:a & b \u00A0c");
}

TEST_CASE("tags of HTML, which would be printed as they are typed") {
    using Names = std::vector<std::string>;
    const auto told = [](const std::string& markdown) {
        diagnostic::Diagnostics diagnostics;
        (void)parse_markup(text(markdown), diagnostics);
        Names out;
        for (const auto& d : diagnostics.all()) {
            CHECK(d.code == diagnostic::Code::html_in_text);
            out.push_back(std::to_string(d.span.begin) + "-" + std::to_string(d.span.end) + ":" +
                          d.params.at(0) + "|" + d.params.at(1));
        }
        return out;
    };
    CHECK(told("<b>gras</b>") == Names{"0-3:<b>|**…**"});
    CHECK(told("un <I>mot</I >") == Names{"3-6:<I>|*…*"});
    CHECK(told("un<br/>\n\n- deux<BR />") == Names{"2-7:<br/>|« \\ » à la fin de la ligne",
                                                   "15-21:<BR />|« \\ » à la fin de la ligne"});
    CHECK(told("<a href=\"https://a.example/*b*_c\">") ==
          Names{"0-34:<a href=\"https://a.example/*b*_c\">|[ces mots](adresse)"});
    CHECK(told("<p\nclass='a'>") == Names{"0-13:<p …>|une ligne vide"});
    CHECK(told("a <!-- <b> --> b") == Names{"2-14:<!-- <b> -->|"});
    CHECK(told("a <!-- b\n\nc --> d <hr>") == Names{"2-15:<!-- … -->|", "18-22:<hr>|---"});
    CHECK(told("\\\\<b>") == Names{"2-5:<b>|**…**"});
    for (const char* right : {"\\<b>gras\\</b>", "`<b>`", "    <b>\n", "```\n<b>\n```", "&lt;b&gt;",
                              "<https://a.example>", "<a@b.fr>", "a <b et c> d", "a < b > c",
                              "<bien>", "<b", "<i <", "<!-- a", "1 <2>", "<b\n\n>"}) {
        INFO(right);
        CHECK(told(right).empty());
    }
}

TEST_CASE("emphasis inside emphasis is the voice around it, at every depth") {
    CHECK(read("a *b _c *d _e_ d* c_ b* a") == "P:a *b *c *d *e* d* c* b* a");
    CHECK(read("**a *b _c_ b* a**") ==
          "P:**a **"
          "***b ***"
          "**c**"
          "*** b***"
          "** a**");
    CHECK(read("*a [b _c_](https://a.example)*") ==
          "P:*a **b *<https://a.example>c<https://a.example>");
}

TEST_CASE("each letter knows its byte") {
    diagnostic::Diagnostics diagnostics;
    const std::string source = "Été *à la* **mer** — `code`\n- un\n- deux";
    const auto blocks = parse_markup(text(source), diagnostics);
    for (const Block& block : blocks) {
        const auto* p = std::get_if<ParagraphBlock>(&block.what);
        if (!p) continue;
        for (const Inline& i : p->inlines)
            for (std::size_t k = 0; k < i.text.text.size(); ++k)
                CHECK(source[i.text.map.source_of(k)] == i.text.text[k]);
    }
}

TEST_CASE("a line break after a bracketed span stays") {
    CHECK(read("[un]{lang=en}\\\ndeux") == "P:un|deux");
    CHECK(read("un [deux]{lang=en}\\\n[trois]{lang=de}") == "P:un deux|trois");
}

TEST_CASE("references to characters are those of HTML") {
    CHECK(read("&Eacute;t&eacute; &agrave; &euro;&thinsp;&NotEqualTilde;") ==
          "P:Été à €\u2009\u2242\u0338");
    CHECK(read("&#201;&#xC9;&#XE9; &#0;&#x110000;&#xD800;") == "P:ÉÉé \uFFFD\uFFFD\uFFFD");
    CHECK(read("&nothing; &amp;nbsp;") == "P:&nothing; &nbsp;");
}

TEST_CASE("lists and quotations in each other have a limit") {
    const auto nested = [](int depth, const std::string& mark, diagnostic::Diagnostics& told) {
        std::string s;
        for (int i = 0; i < depth; ++i) s += mark;
        return parse_markup(text("avant\n\n" + s + "dedans"), told);
    };
    for (const char* mark : {"> ", "- ", "1. "}) {
        diagnostic::Diagnostics good, bad;
        CHECK(nested(32, mark, good).size() == 2);
        CHECK_FALSE(good.has_errors());
        (void)nested(33, mark, bad);
        REQUIRE(bad.all().size() == 1);
        CHECK(bad.all()[0].code == diagnostic::Code::markup_too_deep);
        CHECK(bad.all()[0].span.file->text().substr(bad.all()[0].span.begin, 6) == "dedans");
    }
}

TEST_CASE("addresses in one paragraph have a limit, in a list they have none") {
    for (const auto& [item, refused] : {std::pair("a@b.fr ", true), {"- a@b.fr\n", false}}) {
        std::string s;
        for (int i = 0; i < 10'001; ++i) s += item;
        diagnostic::Diagnostics said;
        const Blocks blocks = parse_markup(text(s), said);
        CHECK(said.has_errors() == refused);
        CHECK(blocks.empty() == refused);
        if (refused) CHECK(said.all()[0].code == diagnostic::Code::markup_has_too_many_addresses);
    }
}

TEST_CASE("bracketed spans") {
    const auto inlines = [](const std::string& s, diagnostic::Diagnostics& diagnostics) {
        const Blocks blocks = parse_markup(text(s), diagnostics);
        std::string out;
        for (const Inline& i : std::get<ParagraphBlock>(blocks.at(0).what).inlines)
            out += (i.emphasis ? "*" : "") + i.text.text + (i.emphasis ? "*" : "") + "(" +
                   i.language + (i.typography ? ")" : "off)");
        return out;
    };
    diagnostic::Diagnostics none;
    CHECK(inlines("Il dit [Speak *now*]{lang=en} ici", none) ==
          "Il dit ()Speak (en)*now*(en) ici()");
    CHECK(inlines("[a ? b]{typography=off}", none) == "a ? b(off)");
    CHECK(inlines("[[Ja]{lang=de} et]{lang=en}", none) == "Ja(de) et(en)");
    CHECK(inlines("[un lien](http://x.org) et [rien] {note}", none) ==
          "un lien() et [rien] {note}()");
    CHECK(inlines("`[x]{lang=en}` [sans fin]{lang=en", none) ==
          "[x]{lang=en}() [sans fin]{lang=en()");
    CHECK(inlines("[un [deux]{lang=en} trois]{typography=off} [x]", none) ==
          "un (off)deux(enoff) trois(off) [x]()");
    CHECK(inlines("[*a* `b` c]{lang=en}{d}", none) == "*a*(en) (en)b(en) c(en){d}()");
    CHECK(none.all().empty());
    diagnostic::Diagnostics bad;
    CHECK(inlines("un [mot]{langue=en} ici", bad) == "un [mot]{langue=en} ici()");
    REQUIRE(bad.all().size() == 1);
    CHECK(bad.all()[0].code == diagnostic::Code::bad_span_attribute);
    CHECK(bad.all()[0].span.begin == 8);
}

TEST_CASE("attributes of a paragraph") {
    diagnostic::Diagnostics none;
    const Blocks blocks = parse_markup(
        text(
            "{looseness=-1 tolerance=500 hyphens=off}\nUn *mot*.\n\n{a} deux.\n\n- {hyphens=on}\n  "
            "trois\n\n{x=1\n\n`{looseness=1}`\n"),
        none);
    const auto& first = std::get<ParagraphBlock>(blocks.at(0).what);
    CHECK(first.setting.looseness == -1);
    CHECK(first.setting.tolerance == 500);
    CHECK(first.setting.hyphens == false);
    CHECK(first.inlines.at(0).text.text == "Un ");
    CHECK(first.inlines.at(0).text.map.source_of(0) == 41);
    const auto& second = std::get<ParagraphBlock>(blocks.at(1).what);
    CHECK(asks_nothing(second.setting));
    CHECK(second.inlines.at(0).text.text == "{a} deux.");
    const auto& item = std::get<ListBlock>(blocks.at(2).what).items.at(0).at(0);
    CHECK(std::get<ParagraphBlock>(item.what).setting.hyphens == true);
    CHECK(std::get<ParagraphBlock>(item.what).inlines.at(0).text.text == "trois");
    CHECK(std::get<ParagraphBlock>(blocks.at(3).what).inlines.at(0).text.text == "{x=1");
    CHECK(asks_nothing(std::get<ParagraphBlock>(blocks.at(4).what).setting));
    CHECK(none.all().empty());
    for (const char* wrong :
         {"{looseness=10}\nUn", "{tolerance=no}\nUn", "{hyphens=maybe}\nUn", "{loose=1}\nUn"}) {
        diagnostic::Diagnostics bad;
        (void)parse_markup(text(wrong), bad);
        INFO(wrong);
        REQUIRE(bad.all().size() == 1);
        CHECK(bad.all()[0].code == diagnostic::Code::bad_paragraph_attribute);
        CHECK(bad.all()[0].span.begin == 1);
    }
    diagnostic::Diagnostics two;
    (void)parse_markup(text("{looseness=x hyphens=y}\nUn"), two);
    CHECK(two.all().size() == 2);
}

TEST_CASE("dates") {
    CHECK(parse_date("2027-03-21")->day == 21);
    CHECK(parse_date("03-21")->year == 0);
    CHECK(parse_date("2027-03-21 18:30")->minutes == 18 * 60 + 30);
    CHECK(parse_date("02-29"));
    for (const char* bad : {"2027-02-29", "2027-13-01", "03-32", "21 mars", "", "2027-03", "99-99",
                            "2027-03-21 25:00", "0-1-1"}) {
        INFO(bad);
        CHECK_FALSE(parse_date(bad));
    }
}
