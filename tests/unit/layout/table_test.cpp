// Tables as pieces of a galley.
#include "layout/table.hpp"

#include <catch2/catch.hpp>

#include "stories.hpp"

using namespace cicero;
using namespace cicero::layout;
using style::CellAlign;

namespace {

constexpr double leading = 14;

story::Paragraph cell_text(const std::string& text, style::Align align = style::Align::Left) {
    story::Paragraph out;
    story::Span span;
    span.text = tests::sourced(text);
    out.spans.push_back(std::move(span));
    out.style.character.families = {"EB Garamond"};
    out.style.leading = Length::points(leading);
    out.style.align = align;
    out.style.optical_margins = false;
    out.tag = std::make_shared<const document::Tag>();
    return out;
}

/// Rows of texts; the first is the head.
story::TableItem table_of(const std::vector<std::vector<std::string>>& rows,
                          std::vector<CellAlign> aligns = {}) {
    story::TableItem out;
    out.rows = rows.size();
    out.head_rows = 1;
    aligns.resize(rows.front().size(), CellAlign::Left);
    for (const CellAlign align : aligns) out.columns.push_back({align, {}});
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t column = 0; column < rows[row].size(); ++column)
            if (!rows[row][column].empty())
                out.cells.push_back({row, column, 1, 1,
                                     cell_text(rows[row][column], aligns[column] == CellAlign::Left
                                                                      ? style::Align::Left
                                                                      : style::Align::Right)});
    return out;
}

struct Desk : tests::Shop {
    SetTable set(const story::TableItem& item, double measure = 300) {
        return set_table(item, {Length::points(measure), 1, 0, {}, {}}, composer);
    }
};

std::vector<tests::PlacedRun> runs(const Piece& piece) {
    return tests::shapes_of<document::GlyphRun>({{}, {}, piece.children});
}
std::vector<tests::Placed<document::Path>> paths(const Piece& piece) {
    return tests::shapes_of<document::Path>({{}, {}, piece.children});
}

const std::string long_text =
    "té venu, la ville entière descend vers le fleuve : on y mange, on y danse, on y parle plus "
    "fort que d’habitude, et personne ne songe à rentrer avant que les lampes ne soient éteintes.";

}  // namespace

TEST_CASE("a row is a piece; its first baselines agree") {
    Desk desk;
    story::TableItem item = table_of({{"Un", "Deux"}, {"a", "b"}, {"c", "d"}});
    item.cells[3].paragraph.style.leading = Length::points(20);
    const SetTable table = desk.set(item);
    REQUIRE(table.pieces.size() == 3);
    for (const Piece& piece : table.pieces) {
        const auto placed = runs(piece);
        REQUIRE(placed.size() == 2);
        CHECK(placed[0].origin.y == placed[1].origin.y);
    }
    CHECK_FALSE(table.overfull);
}

TEST_CASE("the head stands with the rows, and over them again without its tags") {
    Desk desk;
    const SetTable table = desk.set(table_of({{"Un"}, {"a"}, {"b"}, {"c"}, {"d"}, {"e"}}));
    REQUIRE(table.pieces.size() == 6);
    CHECK(table.pieces[0].head == nullptr);
    REQUIRE(table.pieces[1].head);
    CHECK(table.pieces[5].head == table.pieces[1].head);
    const Piece& head = *table.pieces[1].head;
    CHECK(tests::text_of(head) == "Un");
    CHECK(head.height == table.pieces[0].height);
    for (const document::Child& child : head.children)
        if (child.anchor) CHECK(child.anchor->tag == nullptr);
    std::string keeps;
    for (const Piece& piece : table.pieces)
        keeps += piece.keep_with_next ? "k" : piece.strands ? "s" : "-";
    CHECK(keeps == "ks--s-");
}

TEST_CASE("numbers stand on their decimal sign") {
    Desk desk;
    const SetTable table =
        desk.set(table_of({{"Prix"}, {"1,5"}, {"1000,25"}, {"7"}, {"–"}}, {CellAlign::Decimal}));
    std::vector<Length> commas;
    for (std::size_t i = 1; i < 3; ++i) {
        const auto run = runs(table.pieces[i]).front();
        Length x = run.origin.x;
        for (const auto& glyph : run.glyphs)
            if (glyph.cluster < run.text.find(','))
                x += base::scale_font_units(glyph.advance, run.size, run.font->units_per_em) +
                     glyph.adjust;
        commas.push_back(x);
    }
    CHECK(commas[0] == commas[1]);
    const auto end = [&](std::size_t i) {
        const auto run = runs(table.pieces[i]).front();
        Length x = run.origin.x;
        for (const auto& glyph : run.glyphs)
            x += base::scale_font_units(glyph.advance, run.size, run.font->units_per_em) +
                 glyph.adjust;
        return x;
    };
    CHECK(std::abs((end(3) - commas[0]).points()) < 0.01);
    CHECK(std::abs((end(4) - commas[0]).points()) < 0.01);
}

TEST_CASE("a table is as wide as its text, or as its measure") {
    Desk desk;
    story::TableItem item = table_of({{"Un", "Deux"}, {"a", "b"}});
    const auto width = [&] {
        const auto steps = paths(desk.set(item).pieces[0]).front().steps;
        return std::get<document::LineTo>(steps[1]).to.x.points();
    };
    CHECK(width() < 100);
    item.look.full = true;
    CHECK(width() == Approx(300));
    item = table_of({{"Un", "Deux"}, {long_text, "b"}});
    CHECK(width() == Approx(300).margin(0.1));
}

TEST_CASE("rules above, under the head and below; grounds of each second row") {
    Desk desk;
    story::TableItem item = table_of({{"Un"}, {"a"}, {"b"}, {"c"}});
    SetTable table = desk.set(item);
    CHECK(paths(table.pieces[0]).size() == 2);
    CHECK(paths(table.pieces[1]).empty());
    CHECK(paths(table.pieces[3]).size() == 1);
    item.look.stripe = Gray{0.9};
    item.look.row_rule = Length::points(0.3);
    table = desk.set(item);
    CHECK(paths(table.pieces[1]).empty());
    CHECK(paths(table.pieces[2]).size() == 2);
    CHECK(runs(table.pieces[1]).front().origin.x > Length{});
}

TEST_CASE("a tall row is cut where no line of its cells is crossed") {
    Desk desk;
    const SetTable table =
        desk.set(table_of({{"Un", "Deux"}, {long_text + " " + long_text, "b"}, {"c", "d"}}), 200);
    REQUIRE(table.pieces.size() > 6);
    CHECK(table.pieces[1].strands);
    CHECK_FALSE(table.pieces[2].strands);
    Length height;
    for (std::size_t i = 1; i + 1 < table.pieces.size(); ++i) height += table.pieces[i].height;
    CHECK(height.points() > leading * double(table.pieces.size() - 2));
    CHECK(table.pieces[table.pieces.size() - 3].strands);
    CHECK(table.pieces[2].in_table->goes_on);
    CHECK_FALSE(table.pieces.back().in_table->goes_on);
}

TEST_CASE("what goes over rows keeps them together, as high as it asks for") {
    Desk desk;
    story::TableItem item = table_of({{"Un", "Deux"}, {"a", "b"}, {"", "c"}, {"d", "e"}});
    item.cells[2].rows = 2;
    const SetTable table = desk.set(item);
    REQUIRE(table.pieces.size() == 3);
    CHECK(tests::text_of(table.pieces[1]) == "abc");
    item.cells[2].paragraph = cell_text("a a a a a a");
    item.cells[2].paragraph.spans[0].text = tests::sourced(long_text);
    item.columns[0].share = 1, item.columns[1].share = 1;
    const SetTable high = desk.set(item);
    std::string all;
    for (const Piece& piece : high.pieces) all += tests::text_of(piece);
    CHECK(all.find("lampes") != std::string::npos);
}

TEST_CASE("words are divided where not even they go in; then the table is too wide") {
    Desk desk;
    const story::TableItem item =
        table_of({{"Un", "Deux"}, {"anticonstitutionnellement", "extraordinairement"}});
    SetTable table = desk.set(item, 160);
    CHECK_FALSE(table.overfull);
    CHECK(tests::text_of(table.pieces[1]).find("\u00AD") != std::string::npos);
    table = desk.set(item, 50);
    CHECK(table.overfull);
    REQUIRE(table.pieces[0].remarks.size() == 1);
    CHECK(table.pieces[0].remarks[0].code == diagnostic::Code::table_too_wide);
}

TEST_CASE("dots lead to the last column on one grid") {
    Desk desk;
    story::TableItem item =
        table_of({{"Plat", "Prix"}, {"Salade", "9"}, {"Soupe à l’oignon", "12"}},
                 {CellAlign::Left, CellAlign::Right});
    item.look.leader = ".";
    const SetTable table = desk.set(item);
    const auto dots = [&](std::size_t piece) {
        std::vector<Length> out;
        for (const auto& run : runs(table.pieces[piece]))
            if (run.text == ".") out.push_back(run.origin.x);
        return out;
    };
    CHECK(dots(0).empty());
    const auto first = dots(1), second = dots(2);
    REQUIRE(first.size() > second.size());
    REQUIRE(second.size() > 20);
    CHECK(std::ranges::includes(first, second));
    CHECK_FALSE(paths(table.pieces[0]).empty());
    item.head_rows = 0;
    CHECK(paths(desk.set(item).pieces[0]).empty());
}

TEST_CASE("a table goes on in another measure from the row on that comes next") {
    tests::Desk desk;
    std::vector<std::vector<std::string>> rows{{"Un", "Deux"}};
    for (int i = 0; i < 6; ++i) rows.push_back({std::to_string(i), long_text});
    const story::Story story{{table_of(rows), {}}};
    Setting setting;
    setting.measure = Length::millimetres(150);
    Galley galley(story, setting, desk.composer);
    REQUIRE(galley.count() > 4);
    std::size_t third = 0;
    while (galley[third].in_table->row < 3) ++third;
    Galley rest = galley.continued(third, {}, {Length::millimetres(90), {}});
    std::string all;
    for (std::size_t i = 0; rest.has(i); ++i)
        if (!rest[i].in_table->goes_on) all += tests::text_of(rest[i]).substr(0, 1);
    CHECK(all == "2345");
    CHECK(rest[0].head != nullptr);
    CHECK_FALSE(rest.begins_block(0));
    // The rest of a row that was parted stays as it was set.
    REQUIRE(galley[third + 1].in_table->goes_on == false);
    Galley narrow = galley.continued(third, {}, {Length::millimetres(45), {}});
    REQUIRE(narrow.has(2));
    REQUIRE(narrow[1].in_table->goes_on);
    Galley wide = narrow.continued(1, {}, {Length::millimetres(150), {}});
    (void)wide.count();
    CHECK(wide[0].in_table->row == 3);
    all.clear();
    for (std::size_t i = 0; wide.has(i); ++i)
        if (!wide[i].in_table->goes_on) all += tests::text_of(wide[i]).substr(0, 1);
    CHECK(all == "345");
}
