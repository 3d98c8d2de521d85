#include "trace/trace.hpp"

#include <sstream>

#include <catch2/catch.hpp>

#include "font/face.hpp"

using namespace cicero;
using namespace cicero::document;

namespace {

using Lines = std::vector<std::string>;

Point at(double x, double y) { return {Length::points(x), Length::points(y)}; }

const font::Face& lato() {
    static const font::FacePtr face =
        font::Face::load({"Lato", "/usr/share/fonts/truetype/lato/Lato-Regular.ttf", 0, 400, false})
            .value();
    return *face;
}

const auto file = std::make_shared<const diagnostic::SourceFile>("dossier/a.yaml", "titre:\n  Va");

/// « Va », its letters as the font has them.
GlyphRun word() {
    GlyphRun out;
    out.font = lato().resource();
    out.size = Length::points(10);
    out.text = "Va";
    out.language = "fr";
    out.source = {0, 2};
    for (const std::uint32_t cluster : {0u, 1u}) {
        PlacedGlyph glyph;
        REQUIRE(hb_font_get_nominal_glyph(lato().hb_font(), hb_codepoint_t(out.text[cluster]),
                                          &glyph.id));
        glyph.advance = lato().advance(glyph.id);
        glyph.cluster = cluster;
        out.glyphs.push_back(glyph);
    }
    return out;
}

std::string ids() {
    const GlyphRun run = word();
    return "[" + std::to_string(run.glyphs[0].id) + "," + std::to_string(run.glyphs[1].id) + "]";
}

TagPtr tag(Role role) {
    auto out = std::make_shared<Tag>();
    out->role = role;
    return out;
}

AnchorPtr anchor(const TagPtr& tag = nullptr, std::uint32_t paragraph = 0) {
    auto out = std::make_shared<Anchor>();
    out->tag = tag;
    out->paragraph = paragraph;
    diagnostic::SourcedText text;
    text.text = "Va";
    text.map = TextMap::identity(2, 9);
    text.file = file;
    out->source.append(text);
    return out;
}

FragmentPtr fragment(std::vector<Child> children, std::optional<Group> group = std::nullopt) {
    return std::make_shared<const Fragment>(Fragment{{}, std::move(group), std::move(children)});
}

Document document_of(std::vector<Child> children) {
    Document out;
    out.metadata.title = "Essai";
    Page page;
    page.trim = {Length::points(100), Length::points(50)};
    page.bleed.top = Length::points(3);
    page.content = fragment(std::move(children));
    out.pages = {page};
    return out;
}

Lines traced(const Document& document) {
    std::istringstream in(trace::to_json_lines(document, {}));
    Lines out;
    for (std::string line; std::getline(in, line);) out.push_back(line);
    return out;
}

// Of the page's shapes alone.
Lines shapes(std::vector<Child> children) {
    Lines out;
    for (const std::string& line : traced(document_of(std::move(children))))
        if (line.find(R"("kind":"document")") == std::string::npos &&
            line.find(R"("kind":"font")") == std::string::npos &&
            line.find(R"("kind":"page")") == std::string::npos)
            out.push_back(line);
    return out;
}

std::string run_line(const std::string& role, const std::string& origin,
                     const std::string& after_clusters = {}) {
    return R"({"kind":"glyphs","text":"Va","font":"Lato-Regular","size":10.0,"origin":[)" + origin +
           R"(],"color":["cmyk",0.0,0.0,0.0,1.0],"paragraph":7,"line":2,"role":")" + role +
           R"(","lang":"fr","ids":)" + ids() + R"(,"clusters":[0,1])" + after_clusters +
           R"(,"source":"a.yaml:2:3"})";
}

// A run in paragraph 7, line 2.
Child placed(GlyphRun run, Point where, const TagPtr& tag = nullptr) {
    run.line = 2;
    return {where, std::move(run), anchor(tag, 7)};
}

}  // namespace

TEST_CASE("a document begins with what it is, the fonts on paper, and its pages") {
    GlyphRun other = word();
    auto resource = std::make_shared<FontResource>(*other.font);
    resource->postscript_name = "Autre";
    resource->path = "ailleurs";
    Bytes bytes = *resource->data;
    bytes.push_back(0);  // another file
    resource->data = std::make_shared<const Bytes>(std::move(bytes));
    other.font = resource;
    Document document = document_of({placed(other, {}), placed(word(), {}), placed(other, {})});
    document.pages.push_back(document.pages.front());
    document.bookmarks = {{"Fin", 2, 1, {}}};
    const Lines lines = traced(document);
    REQUIRE(lines.size() == 1 + 2 + 2 * (1 + 3) + 1);
    CHECK(lines[0] == R"({"kind":"document","title":"Essai","lang":"fr","pages":2})");
    CHECK(lines[1] == R"({"kind":"font","name":"Autre","family":"Lato","units":2000})");
    CHECK(lines[2] == R"({"kind":"font","name":"Lato-Regular","family":"Lato","units":2000})");
    CHECK(lines[3] == R"({"kind":"page","number":1,"trim":[100.0,50.0],"bleed":3.0})");
    CHECK(lines[7] == R"({"kind":"page","number":2,"trim":[100.0,50.0],"bleed":3.0})");
    CHECK(lines.back() == R"({"kind":"bookmark","level":2,"title":"Fin","page":2})");
}

TEST_CASE("a run whose glyphs stand as the font has them says no advance, adjustment or offset") {
    CHECK(shapes({placed(word(), at(5, 6))}) == Lines{run_line("artifact", "5.0,6.0")});
}

TEST_CASE("what is not as the font has it stands by the glyph's number") {
    GlyphRun kerned = word();
    kerned.glyphs[0].advance = 1234;
    kerned.glyphs[0].adjust = Length::points(0.5);
    kerned.glyphs[1].x_offset = -20;
    kerned.glyphs[1].y_offset = 30;
    CHECK(shapes({placed(kerned, {})}) ==
          Lines{run_line("artifact", "0.0,0.0",
                         R"(,"advances":{"0":1234},"adjust":{"0":0.5},"offsets":{"1":[-20,30]})")});
    // Less than what is written.
    GlyphRun hardly = word();
    hardly.glyphs[0].adjust = Length::from_units(3);
    CHECK(shapes({placed(hardly, {})}) == Lines{run_line("artifact", "0.0,0.0")});
}

TEST_CASE("a font that cannot be opened has all its advances told") {
    GlyphRun run = word();
    auto broken = std::make_shared<FontResource>(*run.font);
    broken->path = "a.ttf";
    broken->data = std::make_shared<const Bytes>(Bytes{1, 2, 3});
    run.font = broken;
    const std::string line = shapes({placed(run, {})}).at(0);
    CHECK(line.find(R"("advances":{"0":)" + std::to_string(run.glyphs[0].advance) + R"(,"1":)" +
                    std::to_string(run.glyphs[1].advance) + "}") != std::string::npos);
}

TEST_CASE("advances are those of the instance") {
    font::FaceDescription description{"Inter", "/usr/share/fonts/truetype/inter-vf/Inter.var.ttf",
                                      0, 400, false};
    description.at = {{"wght", 900}};
    const font::FacePtr black = font::Face::load(description).value();
    GlyphRun run = word();
    run.font = black->resource();
    for (PlacedGlyph& glyph : run.glyphs) {
        glyph.id = 100;
        glyph.advance = black->advance(100);
    }
    CHECK(shapes({placed(run, {})}).at(0).find("advances") == std::string::npos);
    run.glyphs[1].advance += 1;
    CHECK(shapes({placed(run, {})}).at(0).find(R"("advances":{"1":)") != std::string::npos);
}

TEST_CASE("a run has the role of its tag: its span's own, or the block's") {
    auto both = std::make_shared<Anchor>(*anchor(tag(Role::Heading2), 7));
    both->parts = {{1, tag(Role::Link)}};
    GlyphRun linked = word();
    linked.part = 1;
    linked.line = 2;
    CHECK(shapes({placed(word(), {}, tag(Role::Paragraph)),
                  placed(word(), {}, tag(Role::HeaderCell)),
                  placed(word(), {}, tag(Role::Note)),
                  {{}, linked, both}}) == Lines{run_line("p", "0.0,0.0"), run_line("th", "0.0,0.0"),
                                                run_line("note", "0.0,0.0"),
                                                run_line("link", "0.0,0.0")});
}

TEST_CASE("a fragment used twice stands in the trace at both places") {
    GlyphRun run = word();
    run.line = 2;
    const FragmentPtr shared = fragment({{at(1, 1), run, nullptr}});
    CHECK(shapes({{at(10, 10), shared, anchor(tag(Role::Paragraph), 7)},
                  {at(20, 30), shared, anchor(nullptr, 7)}}) ==
          Lines{run_line("p", "11.0,11.0"), run_line("artifact", "21.0,31.0")});
}

TEST_CASE("paths, pictures and links say where they stand and come from") {
    Path path;
    path.steps = {MoveTo{at(1, 1)}, LineTo{at(2, 1)}, CurveTo{at(3, 1), at(4, 2), at(4, 3)},
                  ClosePath{}};
    path.fill = base::Gray{0.5};
    path.stroke = Stroke{Length::points(1), base::Spot{"Or", {0, 0.2, 1, 0}, 0.5}, {}};
    auto image = std::make_shared<ImageResource>();
    image->path = "images/logo.png";
    const Size size{Length::points(4), Length::points(2)};
    CHECK(
        shapes({{at(10, 10), path, nullptr},
                {at(1, 2), Picture{image, size}, anchor()},
                {at(3, 4), Link{size, "https://exemple.fr", "exemple", 0}, anchor()}}) ==
        Lines{
            R"({"kind":"path","steps":"M11.0 11.0 L12.0 11.0 C13.0 11.0 14.0 12.0 14.0 13.0 Z",)"
            R"("fill":["gray",0.5],"stroke":{"width":1.0,"color":["spot","Or",0.5]},"source":""})",
            R"({"kind":"image","file":"logo.png","box":[1.0,2.0,4.0,2.0],"source":"a.yaml:2:3"})",
            R"({"kind":"link","area":[3.0,4.0,4.0,2.0],"uri":"https://exemple.fr",)"
            R"("contents":"exemple","source":"a.yaml:2:3"})"});
}

TEST_CASE("a group's lines stand around what it holds, its clip where it clips") {
    const std::vector<PathStep> clip{MoveTo{}, LineTo{at(5, 0)}, ClosePath{}};
    const FragmentPtr inner = fragment({placed(word(), at(1, 1))}, Group{});
    const FragmentPtr outer = fragment({{at(1, 0), inner, nullptr}}, Group{clip});
    CHECK(shapes({{at(10, 20), outer, nullptr}}) ==
          Lines{R"({"kind":"group","clip":"M10.0 20.0 L15.0 20.0 Z"})", R"({"kind":"group"})",
                run_line("artifact", "12.0,21.0"), R"({"kind":"end of group"})",
                R"({"kind":"end of group"})"});
}
