#include "paragraph/breaker.hpp"

#include <catch2/catch.hpp>

#include "paragraph/badness.hpp"

using namespace cicero::paragraph;

namespace {

std::function<Width(std::size_t)> all(Width width) {
    return [width](std::size_t) { return width; };
}

void end_paragraph(std::vector<Item>& items) {
    items.insert(items.end(), {Penalty{forbidden}, Glue{0, 0, 0, 1}, Penalty{forced}});
}

std::vector<Item> words(const std::vector<Width>& widths, Glue space = {10, 5, 3}) {
    std::vector<Item> items;
    for (const Width width : widths) {
        if (!items.empty()) items.push_back(space);
        items.push_back(Box{width});
    }
    end_paragraph(items);
    return items;
}

// One long word of fragments of 40 with hyphens of 5 between them.
std::vector<Item> long_word(std::size_t fragments, int cost = 50) {
    std::vector<Item> items;
    for (std::size_t i = 0; i < fragments; ++i) {
        if (i > 0) items.push_back(Discretionary{5, 0, 0, cost});
        items.push_back(Box{40});
    }
    end_paragraph(items);
    return items;
}

std::vector<std::size_t> lasts(const Breaks& breaks) {
    std::vector<std::size_t> found;
    for (const Line& line : breaks.lines) found.push_back(line.last);
    return found;
}

}  // namespace

TEST_CASE("No items have no lines") { CHECK(break_paragraph({}, all(100), {}).lines.empty()); }

TEST_CASE("One word is one line, filled") {
    const Breaks breaks = break_paragraph(words({30}), all(100), {});
    REQUIRE(breaks.lines.size() == 1);
    CHECK(breaks.lines[0].space_ratio == 0);
    CHECK(breaks.lines[0].natural == 30);
    CHECK(breaks.pass == Pass::First);
}

TEST_CASE("A paragraph without a forced penalty breaks at its end") {
    const Breaks breaks = break_paragraph({Box{30}, Glue{10, 5, 3}, Box{30}}, all(70), {});
    REQUIRE(breaks.lines.size() == 1);
    CHECK(breaks.lines[0].last == 3);
}

TEST_CASE("A box alone is a line") {
    const Breaks breaks = break_paragraph({Box{30}}, all(100), {});
    REQUIRE(breaks.lines.size() == 1);
    CHECK(breaks.lines[0].natural == 30);
    CHECK(break_paragraph({Glue{30}}, all(100), {}).lines.size() == 1);
}

TEST_CASE("A space at the end does not make an empty line") {
    std::vector<Item> items{Box{100}, Glue{10, 5, 3}};
    end_paragraph(items);
    CHECK(break_paragraph(items, all(100), {}).lines.size() == 1);
    CHECK(break_paragraph({Box{100}, Glue{10, 5, 3}}, all(95), {}).lines.size() == 1);
}

TEST_CASE("Glue and penalties after a break vanish") {
    std::vector<Item> items{Box{100}, Glue{10, 5, 3}, Penalty{0}, Glue{20, 5, 3}, Box{100}};
    end_paragraph(items);
    const Breaks breaks = break_paragraph(items, all(100), {});
    REQUIRE(breaks.lines.size() == 2);
    CHECK(breaks.lines[0].natural == 100);
    CHECK(breaks.lines[1].first == 4);
    CHECK(breaks.lines[1].natural == 100);
}

TEST_CASE("Two forced breaks enclose an empty line") {
    const std::vector<Item> items{Box{30},          Glue{0, 0, 0, 1}, Penalty{forced},
                                  Glue{0, 0, 0, 1}, Penalty{forced},  Box{30},
                                  Glue{0, 0, 0, 1}, Penalty{forced}};
    const Breaks breaks = break_paragraph(items, all(100), {});
    CHECK(lasts(breaks) == std::vector<std::size_t>{2, 4, 7});
    CHECK(breaks.pass == Pass::First);
}

TEST_CASE("A word wider than the line is reported, and the rest is set well") {
    const Breaks breaks = break_paragraph(words({45, 45, 300, 45, 45}), all(100), {});
    CHECK(breaks.pass == Pass::LastResort);
    REQUIRE(breaks.lines.size() == 3);
    CHECK_FALSE(breaks.lines[0].overfull);
    CHECK(breaks.lines[1].overfull);
    CHECK(breaks.lines[1].space_ratio == -1);
    CHECK(breaks.lines[1].natural == 300);
    CHECK_FALSE(breaks.lines[2].overfull);
}

TEST_CASE("A line without stretch is underfull, not overfull") {
    const Breaks breaks = break_paragraph(words({60, 60}, {10, 0, 0}), all(100), {});
    REQUIRE(breaks.lines.size() == 2);
    CHECK(breaks.lines[0].underfull);
    CHECK_FALSE(breaks.lines[0].overfull);
    CHECK(breaks.lines[0].space_ratio == 0);
    CHECK_FALSE(breaks.lines[1].underfull);
}

TEST_CASE("Badness beyond TeX's shares out what is bad") {
    // TeX would set 10 + 10, then the rest at badness 10000; ratios 6 and 8 are better than 14
    // and 2.
    const Breaks breaks = break_paragraph(words({30, 30, 30, 30, 70}, {10, 5, 3}), all(100), {});
    for (const Line& line : breaks.lines) CHECK(line.space_ratio < 10);
}

TEST_CASE("Emergency stretch is a pass of its own, and not in the ratio") {
    Parameters p;
    p.emergency_stretch = 40;
    const Breaks breaks = break_paragraph(words({40, 30, 80}), all(100), p);
    CHECK(breaks.pass == Pass::Emergency);
    REQUIRE(breaks.lines.size() == 2);
    CHECK(breaks.lines[0].space_ratio == Approx(4));
    CHECK(breaks.lines[0].underfull);
}

TEST_CASE("Boxes give no more than their stretch") {
    std::vector<Item> items{Box{40, 0, 0, {2, 1}}, Glue{10, 5, 3}, Box{35, 0, 0, {1, 1}},
                            Glue{10, 5, 3}, Box{80}};
    end_paragraph(items);
    Parameters p;
    p.loose_tolerance = 6400;
    const Breaks breaks = break_paragraph(items, all(100), p);
    REQUIRE(breaks.lines.size() == 2);
    CHECK(breaks.lines[0].space_ratio == Approx((15.0 - 3) / 5));
}

TEST_CASE("What hangs is left out of the width") {
    std::vector<Item> items{Box{50, 4, 0}, Glue{10, 0, 0}, Box{50, 0, 6}, Glue{10, 0, 0}, Box{100}};
    end_paragraph(items);
    const Breaks breaks = break_paragraph(items, all(100), {});
    REQUIRE(breaks.lines.size() == 2);
    CHECK(breaks.lines[0].natural == 100);
    CHECK(breaks.pass == Pass::First);
}

TEST_CASE("A hyphen hangs, and what it replaces comes back") {
    std::vector<Item> items{Box{92}, Discretionary{12, 7, 3, 50, true, 4, 0}, Box{93}};
    end_paragraph(items);
    const Breaks broken = break_paragraph(items, all(100), {});
    REQUIRE(broken.lines.size() == 2);
    CHECK(broken.lines[0].natural == 100);
    CHECK(broken.lines[0].flagged);
    CHECK(broken.lines[1].natural == 100);
    CHECK(broken.lines[1].first == 2);
    CHECK(break_paragraph(items, all(200), {}).lines[0].natural == 188);
}

TEST_CASE("A word that is narrower than its first part with a hyphen still fits") {
    std::vector<Item> items{Box{90}, Discretionary{15, 0, 0, 50}, Box{10}};
    end_paragraph(items);
    const Breaks breaks = break_paragraph(items, all(100), {});
    CHECK(breaks.lines.size() == 1);
    CHECK(breaks.pass == Pass::First);
}

TEST_CASE("Successive hyphens are limited, and only the last resort goes beyond") {
    Parameters p;
    p.most_flagged = 3;
    const Breaks within = break_paragraph(long_word(4), all(45), p);
    CHECK(within.lines.size() == 4);
    CHECK(within.pass == Pass::First);
    const Breaks beyond = break_paragraph(long_word(6), all(45), p);
    CHECK(beyond.lines.size() == 6);
    CHECK(beyond.pass == Pass::LastResort);
    for (const Line& line : beyond.lines) CHECK_FALSE(line.overfull);
}

TEST_CASE("A runt costs") {
    // Loose enough to take one word more or less on the first line.
    std::vector<Item> items = words({30, 30, 10, 8}, {10, 10, 5});
    Parameters p;
    p.tolerance = p.loose_tolerance = 6400;
    REQUIRE(break_paragraph(items, all(85), p).lines.back().natural == 8);
    p.shortest_last_line = 12;
    CHECK(break_paragraph(items, all(85), p).lines.back().natural > 12);
    CHECK(break_paragraph(words({8}), all(85), p).demerits == 100);  // a short paragraph is no runt
}

TEST_CASE("A last line of a single word costs") {
    // The last word alone, or the last two.
    std::vector<Item> items = words({30, 30, 10, 20}, {10, 10, 5});
    Parameters p;
    p.tolerance = p.loose_tolerance = 6400;
    REQUIRE(break_paragraph(items, all(85), p).lines.back().natural == 20);
    p.lone_word_demerits = 100000000;
    CHECK(break_paragraph(items, all(85), p).lines.back().natural == 40);
    CHECK(break_paragraph(words({20}), all(85), p).demerits == 100);  // the only line
    // After a forced break a word is alone because the author would have it so; a space that holds
    // what it parts together makes no second word.
    std::vector<Item> verse = words({30, 30}, {10, 10, 5});
    verse.insert(verse.end(), {Box{20}, Penalty{forbidden}, Glue{0, 0, 0, 1}, Penalty{forced}});
    CHECK(break_paragraph(verse, all(85), p).demerits < p.lone_word_demerits);
    std::vector<Item> held = words({30, 30, 10}, {10, 10, 5});
    held.resize(held.size() - 3);
    held.insert(held.end(),
                {Glue{10, 10, 5}, Box{40}, Penalty{forbidden}, Glue{10, 10, 5}, Box{30}});
    end_paragraph(held);
    CHECK(break_paragraph(held, all(85), p).demerits > p.lone_word_demerits);
}

TEST_CASE("A short last line costs the more the shorter it is") {
    const std::vector<Item> items = words({30, 30, 20, 15}, {10, 10, 5});
    Parameters p;
    p.tolerance = p.loose_tolerance = 6400;
    REQUIRE(break_paragraph(items, all(90), p).lines.back().natural == 15);
    const Demerits free = break_paragraph(items, all(90), p).demerits;
    p.short_last_demerits = 600;
    p.ample_last_line = 20;
    CHECK(break_paragraph(items, all(90), p).demerits == free + 150);  // a quarter is lacking
    p.ample_last_hundredths = 33;  // of 90, that is 29: 14 are lacking
    CHECK(break_paragraph(items, all(90), p).demerits == free + 600 * 14 / 29);
    p.ample_last_line = 15;
    p.ample_last_hundredths = 0;
    CHECK(break_paragraph(items, all(90), p).demerits == free);
    p.ample_last_line = 30;
    p.short_last_demerits = 100000000;
    CHECK(break_paragraph(items, all(90), p).lines.back().natural == 45);
    CHECK(break_paragraph(words({8}), all(90), p).demerits == 100);  // a short paragraph
}

TEST_CASE("Where the first pass ends badly the second is asked") {
    const std::vector<Item> items = words({30, 30, 20, 15}, {10, 10, 5});
    Parameters p;
    p.tolerance = 100;
    p.loose_tolerance = 6400;
    p.ample_last_line = 30;
    p.short_last_demerits = 100000000;
    CHECK(break_paragraph(items, all(90), p).lines.back().natural == 15);
    CHECK(break_paragraph(items, all(90), p).pass == Pass::First);
    p.mends_last_line = true;
    CHECK(break_paragraph(items, all(90), p).lines.back().natural == 45);
    CHECK(break_paragraph(items, all(90), p).pass == Pass::Second);
    p.short_last_demerits = 10;  // cheaper than what the second has
    CHECK(break_paragraph(items, all(90), p).pass == Pass::First);
}

TEST_CASE("Looseness asks for a line more or fewer") {
    const std::vector<Item> items =
        words({30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30}, {10, 8, 4});
    Parameters p;
    const std::size_t usual = break_paragraph(items, all(190), p).lines.size();
    p.loose_tolerance = 21600;
    p.looseness = 1;
    CHECK(break_paragraph(items, all(190), p).lines.size() == usual + 1);
    p.looseness = -5;
    CHECK(break_paragraph(items, all(190), p).lines.size() <= usual);
}

TEST_CASE("Each line has its own width") {
    const Breaks breaks = break_paragraph(
        words({50, 50, 50, 80, 50}),
        [](std::size_t n) { return n == 0   ? Width(170)
                                   : n == 1 ? Width(80)
                                            : Width(60); }, {});
    CHECK(lasts(breaks) == std::vector<std::size_t>{5, 7, 11});
}

TEST_CASE("Ragged lines take their blank from the line's end") {
    Parameters p;
    p.line_end_stretch = 30;
    const Breaks breaks = break_paragraph(words({40, 40, 40, 40}, {10, 0, 0}), all(110), p);
    CHECK(breaks.pass == Pass::First);
    CHECK(breaks.lines.size() == 2);
    CHECK_FALSE(breaks.lines[0].underfull);
}

namespace {

// Words of one width, numbered by the caller.
std::vector<Item> numbered(const std::vector<std::uint32_t>& numbers, Glue space) {
    std::vector<Item> items;
    for (const std::uint32_t number : numbers) {
        if (!items.empty()) items.push_back(space);
        Box box{20};
        box.first_word = box.last_word = number;
        items.push_back(box);
    }
    end_paragraph(items);
    return items;
}

}  // namespace

TEST_CASE("The same word at the start of two lines costs, and is avoided") {
    // Three words to a line fit best; then word 1 begins the first two.
    const std::vector<Item> items = numbered({1, 2, 3, 1, 5, 6, 7, 8, 9}, {10, 10, 5});
    Parameters p;
    p.tolerance = p.loose_tolerance = 6400;
    const Breaks stacked = break_paragraph(items, all(80), p);
    REQUIRE(stacked.lines[1].first_word == 1);
    p.stack_demerits = 1000;
    CHECK(break_paragraph(items, all(80), p).demerits == stacked.demerits + 1000);
    p.stack_demerits = 100000000;
    CHECK(break_paragraph(items, all(80), p).lines[1].first_word != 1);
}

TEST_CASE("The same word at the end of two lines costs, but not at the paragraph's end") {
    Parameters p;
    const std::vector<Item> ends = numbered({1, 2, 3, 4, 5, 3, 7, 8, 9}, {10, 10, 5});
    const Demerits without = break_paragraph(ends, all(80), p).demerits;
    p.stack_demerits = 1000;
    CHECK(break_paragraph(ends, all(80), p).demerits == without + 1000);
    const std::vector<Item> last = numbered({1, 2, 3, 4, 5, 6, 7, 8, 6}, {10, 10, 5});
    CHECK(break_paragraph(last, all(80), p).demerits == without);
}

TEST_CASE("Blanks within the zone of ragged setting are as good as none") {
    Parameters p;
    p.line_end_stretch = 30;
    p.ragged_zone = 12;
    const std::vector<Item> items = words({40, 40, 40, 40}, {10, 0, 0});
    CHECK(break_paragraph(items, all(102), p).demerits == 200);
    CHECK(break_paragraph(items, all(110), p).demerits > 200);
}

TEST_CASE("Stairs at the ragged edge are avoided") {
    // First fit's lines are 100, 90 and 80 wide.
    const std::vector<Item> items = words({45, 45, 45, 35, 45, 25, 45, 45, 15}, {10, 0, 0});
    Parameters p;
    p.line_end_stretch = 30;
    p.ragged_zone = 40;
    p.adjacent_demerits = 0;
    const Breaks stairs = break_paragraph(items, all(100), p);
    REQUIRE(stairs.lines.size() == 4 + 1);
    p.staircase_step = 5;
    p.staircase_demerits = 500;
    CHECK(break_paragraph(items, all(100), p).demerits > stairs.demerits);
    p.staircase_step = 11;  // steps of 10 are none then
    CHECK(break_paragraph(items, all(100), p).demerits == stairs.demerits);
    p.staircase_step = 2;  // and are more than four times this
    CHECK(break_paragraph(items, all(100), p).demerits == stairs.demerits);
}

TEST_CASE("The first pass may do without hyphens") {
    std::vector<Item> items{Box{40}, Glue{10, 5, 3}, Box{20}, Discretionary{5, 0, 0, 0},
                            Box{20}, Glue{10, 5, 3}, Box{45}};
    end_paragraph(items);
    Parameters p;
    p.tolerance = p.loose_tolerance = 100;
    CHECK(break_paragraph(items, all(75), p).pass == Pass::First);
    p.first_pass_divides = false;
    const Breaks breaks = break_paragraph(items, all(75), p);
    CHECK(breaks.pass == Pass::Second);
    CHECK(breaks.lines[0].flagged);
}
