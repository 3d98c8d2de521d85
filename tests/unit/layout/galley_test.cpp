#include "layout/galley.hpp"

#include <catch2/catch.hpp>

#include "stories.hpp"

using namespace cicero;
using namespace cicero::layout;
using tests::Desk;
using tests::paragraph;

namespace {

const std::string prose =
    "té venu, la ville entière descend vers le fleuve : on y mange, on y danse, on y parle plus "
    "fort que d’habitude, et personne ne songe à rentrer avant que les lampes ne soient éteintes.";

style::ParagraphStyle dropping(int lines) {
    style::ParagraphStyle style;
    style.character.families = {"EB Garamond"};
    style.character.size = Length::points(11);
    style.leading = Length::points(15);
    style.orphans = style.widows = 1;
    style.drop_capital.lines = lines;
    style.drop_capital.character = style.character;
    return style;
}

Length baselines(const Piece& above, const Piece& below) {
    return above.height - above.baseline + below.before + below.baseline;
}

}  // namespace

TEST_CASE("lines beside a drop capital stay together") {
    Desk desk;
    Galley galley = desk.galley({paragraph("É" + prose, dropping(3))});
    REQUIRE(galley.count() >= 4);
    CHECK(galley[0].keep_with_next);
    CHECK(galley[1].keep_with_next);
    CHECK_FALSE(galley[2].keep_with_next);
}

TEST_CASE("a paragraph is no shorter than its drop capital") {
    Desk desk;
    Galley galley = desk.galley({paragraph("Court.", dropping(3)), paragraph(prose, dropping(0))});
    CHECK(baselines(galley[0], galley[1]) == Length::points(45));
    CHECK(galley[0].descent > Length::points(30));
}

TEST_CASE("the accent of a drop capital does not meet the line above") {
    Desk desk;
    const auto room = [&](const char* letter, int lines) {
        Galley galley = desk.galley(
            {paragraph("Sage.", dropping(0)), paragraph(letter + prose, dropping(lines))});
        return baselines(galley[0], galley[1]);
    };
    CHECK(room("E", 5) == Length::points(15));
    CHECK(room("É", 5) > Length::points(20));
    CHECK(room("É", 8) > room("É", 5));
}

TEST_CASE("the accent of a drop capital stays inside the column that it begins") {
    Desk desk;
    const auto cap = [&](const char* letter, int lines) {
        return desk.galley({paragraph(letter + prose, dropping(lines))})[0].cap;
    };
    CHECK(cap("E", 4) - cap("E", 0) < Length::points(0.5));  // its serifs
    CHECK(cap("É", 4) > cap("E", 4) + Length::points(8));
    CHECK(cap("É", 8) > cap("É", 4));
}

TEST_CASE("the ink of fitted lines does not meet") {
    Desk desk;
    style::ParagraphStyle style = dropping(0);
    style.balance = true;
    style.character.families = {"Lato"};
    style.character.letter_case = style::Case::Upper;
    style.character.size = Length::points(40);
    style.leading = Length::points(28);
    Setting setting;
    setting.line_sizes = story::LineSizes{Length::points(10), Length::points(200)};
    const auto distance = [&](const char* text) {
        Galley galley = desk.galley({paragraph(text, style)}, setting);
        REQUIRE(galley.count() == 2);
        return baselines(galley[0], galley[1]);
    };
    CHECK(distance("Une fête étoilée") > distance("Une fete etoilee") + Length::points(2));
}

namespace {

story::StoryBlock spilling(const std::string& s) {
    return {story::SpillItem{{paragraph(s, dropping(0))}, {paragraph(s, dropping(0))}, "reste"},
            {}};
}

std::string text_of(Galley galley) {
    std::string out;
    for (std::size_t i = 0; galley.has(i); ++i) out += tests::text_of(galley[i]) + " ";
    return out;
}

}  // namespace

TEST_CASE("what spills out of a row's cells is told, and nothing else is left out") {
    Desk desk;
    story::RowItem row;
    row.cells = {{{}, 1, {spilling("Un"), spilling("Deux")}}, {{}, 1, {spilling("Trois")}}};
    const story::Story story{spilling("Zéro"), {row, {}}};
    CHECK(count_spills(story).items == 4);
    Setting setting;
    setting.left_out.spilled = 2;
    CHECK(text_of(desk.galley(story, setting)) == "Zéro Un ");
    ToldLists told;
    collect_told(story, 2, told);
    CHECK(text_of(desk.galley(told["reste"])) == "Deux Trois ");
}

TEST_CASE("a galley says of a line what is wrong with it, and only of those that are asked about") {
    Desk desk;
    style::ParagraphStyle style = dropping(0);
    const story::Story story{paragraph("Court.", style),
                             paragraph(std::string(80, 'm') + " fin.", style)};
    Galley galley = desk.galley(story);
    CHECK(galley[0].remarks.empty());
    const auto all = remarks_from(galley, 0);
    REQUIRE(all.size() == 1);
    CHECK(all[0].code == diagnostic::Code::line_too_wide);
    CHECK(remarks_from(galley, galley.count()).empty());
    CHECK(desk.diagnostics.all().empty());
}

TEST_CASE("a row of pictures begins at the top, and keeps all its headings") {
    Desk desk;
    document::ImageResource image;
    image.width = image.height = 100;
    story::Picture picture;
    picture.resource = std::make_shared<const document::ImageResource>(image);
    const story::ImageItem item{picture, Length::points(40)};
    story::StoryBlock heading = paragraph("Un titre\u2028sur deux lignes", dropping(0));
    std::get<story::ParagraphItem>(heading.what).heading_level = 2;
    story::RowItem row;
    row.cells = {{{}, 1, {{item, {}}}}, {{}, 1, {{item, {}}}}};
    const Galley pictures = desk.galley({{row, {}}});
    CHECK(pictures[0].cap == Length::points(40));
    CHECK(pictures[0].baseline == pictures[0].cap);
    row.cells = {{{}, 1, {heading}}, {{}, 1, {heading}}};
    const Galley headings = desk.galley({{row, {}}});
    REQUIRE(headings[0].headings.size() == 2);
    CHECK(headings[0].headings[1].title == "Un titre sur deux lignes");
    CHECK(headings[0].headings[1].level == 2);
}

TEST_CASE("a paragraph goes on in a narrow measure, however many lines that makes") {
    Desk desk;
    style::ParagraphStyle style = dropping(0);
    style.widows = 2;
    const story::Story story{paragraph("É" + prose, style)};
    Setting setting;
    setting.measure = Length::millimetres(120);
    Galley galley{story, setting, desk.composer};
    REQUIRE(galley.count() < 5);
    Galley rest = galley.continued(1, galley[0].resumption, {Length::millimetres(15), {}});
    const std::size_t count = rest.count() + 1;
    REQUIRE(count > 10);
    for (std::size_t i = 0; i < count; ++i) {
        INFO("line " << i << " of " << count);
        const Piece& piece = i == 0 ? galley[0] : rest[i - 1];
        CHECK(piece.resumption.lines == i + 1);
        if (i > 0) CHECK(piece.strands == (i + 2 == count));
    }
}

TEST_CASE("the rules over and under a paragraph are each as thick as the style says") {
    Desk desk;
    style::ParagraphStyle style = dropping(0);
    style.rule_above = Length::points(2);
    style.rule_below = Length::points(0.5);
    const Galley galley = desk.galley({paragraph("Court.", style)});
    const auto rules = tests::shapes_of<document::Path>({{}, {}, galley[0].children});
    REQUIRE(rules.size() == 2);
    CHECK(rules[0].stroke->width == style.rule_above);
    CHECK(rules[1].stroke->width == style.rule_below);
}

namespace {

// Its text is as high as a picture would be.
story::StoryBlock beside(int lines, double share, bool at_right = true) {
    story::BesideItem item;
    for (int i = 0; i < lines; ++i) item.story.push_back(paragraph("Légende.", dropping(0)));
    item.share = share;
    item.at_right = at_right;
    item.gap = Length::points(10);
    item.least_lines = Length::points(90);
    return {std::move(item), {}};
}

bool is_narrow(const Piece& piece) { return tests::text_of(piece).size() < 45; }

}  // namespace

TEST_CASE("lines beside a picture are narrower, and no column ends among them") {
    Desk desk;
    const std::string text = prose + prose + prose;
    Galley galley = desk.galley({beside(4, 0.4), paragraph(text, dropping(0))});
    REQUIRE(galley.count() > 6);
    std::size_t along = 0;
    while (galley[along].beside) ++along;
    CHECK(along == 5);  // the gap under it asks for a part of the fifth
    for (std::size_t i = 0; i + 1 < along; ++i) CHECK(galley[i].keep_with_next);
    CHECK_FALSE(galley[along].keep_with_next);
    CHECK(is_narrow(galley[1]));
    CHECK_FALSE(is_narrow(galley[along]));
    CHECK(galley[0].children.size() == 5);
}

TEST_CASE("a picture at the left sends its lines to the right") {
    Desk desk;
    Galley galley = desk.galley({beside(2, 0.5, false), paragraph(prose + prose, dropping(0))});
    const Length to_the_right = Length::millimetres(40) + Length::points(10);
    CHECK(galley[0].children.back().at.x == to_the_right);
    CHECK(galley[0].children.front().at.x == Length{});
    CHECK(galley[3].children.back().at.x == Length{});
}

TEST_CASE("what is no text stands under a picture, and a column ends no higher than its foot") {
    Desk desk;
    Galley galley = desk.galley({beside(6, 0.4),
                                 paragraph("Court.", dropping(0)),
                                 {story::RuleItem{Length::points(1), {}, {}, base::black}, {}},
                                 paragraph(prose, dropping(0))});
    REQUIRE(galley.count() > 3);
    CHECK(galley[0].descent > Length::points(70));
    CHECK(galley[1].before > Length::points(70));
    CHECK_FALSE(galley[0].keep_with_next);
}

TEST_CASE("text goes on beside a picture from paragraph to paragraph") {
    Desk desk;
    Galley galley =
        desk.galley({beside(4, 0.4), paragraph("Un.", dropping(0)), paragraph("Deux.", dropping(0)),
                     paragraph(prose + prose + prose, dropping(0))});
    CHECK(galley[2].beside);
    CHECK(is_narrow(galley[3]));
    CHECK_FALSE(galley[6].beside);
}

TEST_CASE("a picture that leaves too narrow lines, or none, stands by itself") {
    Desk desk;
    Galley narrow = desk.galley({beside(4, 0.8), paragraph(prose, dropping(0))});
    CHECK_FALSE(narrow[0].is_text);
    CHECK(narrow[0].remarks.size() == 1);
    Galley last = desk.galley({paragraph(prose, dropping(0)), beside(4, 0.4)});
    CHECK(last[last.count() - 1].children.size() == 4);
}

TEST_CASE("a galley that goes on with lines beside a picture has the picture") {
    Desk desk;
    const story::Story story{paragraph("Un.", dropping(0)), beside(4, 0.4),
                             paragraph(prose + prose, dropping(0))};
    Setting setting;
    setting.measure = Length::millimetres(80);
    Galley galley(story, setting, desk.composer);
    REQUIRE(galley.count() > 2);
    Galley other = galley.continued(1, {}, {Length::millimetres(60), {}});
    REQUIRE(other.count() > 2);
    CHECK(other[0].children.size() == galley[1].children.size());
    CHECK_FALSE(galley.can_go_on(1));
}

TEST_CASE("a word wider than its column is divided where that is allowed as a last resort") {
    tests::Desk desk;
    style::ParagraphStyle style;
    style.character.size = Length::points(40);
    style.balance = true;
    const story::Story story{tests::paragraph("Anticonstitutionnellement", style)};
    layout::Setting setting;
    CHECK(desk.galley(story, setting).overfull());
    setting.divides = true;
    CHECK_FALSE(desk.galley(story, setting).overfull());
}

TEST_CASE("a text may be set closer, and its pictures lower") {
    tests::Desk desk;
    style::ParagraphStyle style;
    style.leading = Length::points(20);
    const story::Story story{tests::paragraph("Eau", style)};
    layout::Setting setting;
    setting.closeness = {0.9, -20};
    const layout::Galley plain = desk.galley(story), closer = desk.galley(story, setting);
    CHECK(closer[0].height == Length::points(18));
    const auto run = [](const layout::Galley& galley) {
        return tests::shapes_of<document::GlyphRun>({{}, {}, galley[0].children}).front();
    };
    Length least;
    for (const auto& glyph : run(closer).glyphs) least = std::min(least, glyph.adjust);
    CHECK(least < Length{});
    CHECK(run(plain).text == run(closer).text);
}
