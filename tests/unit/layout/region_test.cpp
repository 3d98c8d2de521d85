#include "layout/region.hpp"

#include <random>

#include <catch2/catch.hpp>

#include "layout/text_frame.hpp"
#include "layout/thread.hpp"
#include "stories.hpp"

using namespace cicero;
using namespace cicero::layout;
using tests::paragraph;

namespace {

Length pt(double points) { return Length::points(points); }

Rect rect(double left, double top, double width, double height) {
    return {{pt(left), pt(top)}, {pt(width), pt(height)}};
}

ColumnShape shape(std::vector<story::CutOut> cuts, bool ellipse = false) {
    return {{ellipse, rect(0, 0, 100, 200), std::move(cuts)}, rect(0, 0, 100, 200), {}, {}};
}

std::string words(std::size_t count, unsigned seed) {
    static const std::vector<std::string> known{"ville", "fleuve", "lampes", "rentrer", "danse",
                                                "parle", "été",    "matin",  "cour",    "habitude"};
    std::minstd_rand random(seed);
    std::string out = "Toute";
    for (std::size_t i = 1; i < count; ++i) out += " " + known[random() % known.size()];
    return out + ".";
}

style::ParagraphStyle body() {
    style::ParagraphStyle style;
    style.character.size = pt(10);
    style.leading = pt(13);
    style.align = style::Align::Justify;
    style.hyphenate = true;
    return style;
}

/// A line of text, on the page.
struct Ink {
    Length left, right, baseline;
};

std::vector<Ink> lines_of(const FrameResult& result) {
    std::vector<Ink> out;
    for (const document::Child& child : result.children)
        if (const auto* line = std::get_if<document::FragmentPtr>(&child.what))
            out.push_back(
                {child.at.x + (*line)->box.left(), child.at.x + (*line)->box.right(), child.at.y});
    return out;
}

// Is any of a line's capitals or descents in the area?
bool is_in(const Ink& line, const story::CutOut& cut, Length cap) {
    for (Length y = line.baseline - cap; y <= line.baseline; y += cap / 4) {
        const Rect& a = cut.area;
        if (y <= a.top() || y >= a.bottom()) continue;
        Length left = a.left(), right = a.right();
        if (cut.ellipse) {
            const double half = a.size.height.points() / 2;
            const double from = (y - a.top()).points() / half - 1;
            const Length chord = a.size.width / 2 * std::sqrt(std::max(0.0, 1 - from * from));
            left = a.left() + a.size.width / 2 - chord;
            right = a.left() + a.size.width / 2 + chord;
        }
        if (line.left < right && line.right > left) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("beside a cut-out the wider side is free") {
    const ColumnShape left = shape({{rect(-10, 50, 40, 20), false}});
    CHECK(left.free_between(pt(0), pt(40)) == FreeStretch{{}, pt(100)});
    CHECK(left.free_between(pt(45), pt(55)) == FreeStretch{pt(30), pt(70)});
    CHECK(left.free_between(pt(70), pt(80)) == FreeStretch{{}, pt(100)});
    const ColumnShape middle = shape({{rect(40, 50, 10, 20), false}});
    CHECK(middle.free_between(pt(60), pt(62)) == FreeStretch{pt(50), pt(50)});
    const ColumnShape all = shape({{rect(-1, 50, 102, 20), false}});
    CHECK(all.free_between(pt(60), pt(62)).width == Length{});
    const ColumnShape two = shape({{rect(0, 0, 30, 99), false}, {rect(80, 0, 30, 99), false}});
    CHECK(two.free_between(pt(60), pt(62)) == FreeStretch{pt(30), pt(50)});
}

TEST_CASE("round an ellipse lines are as wide as its chord leaves them") {
    const ColumnShape round = shape({{rect(-50, 50, 100, 100), true}});
    CHECK(round.free_between(pt(95), pt(105)) == FreeStretch{pt(50), pt(50)});
    // A 3-4-5 triangle: 30 above the middle, the half chord is 40 of 50.
    CHECK(round.free_between(pt(60), pt(70)).left.points() == Approx(40));
    CHECK(round.free_between(pt(130), pt(140)).left.points() == Approx(40));
    CHECK(round.free_between(pt(150), pt(160)).width == pt(100));
}

TEST_CASE("in an ellipse lines are as wide as its narrower chord") {
    ColumnShape round = shape({}, true);
    round.region.frame = rect(0, 0, 100, 100);
    const FreeStretch stretch = round.free_between(pt(20), pt(50));
    CHECK(stretch.left.points() == Approx(10));
    CHECK(stretch.width.points() == Approx(80));
}

TEST_CASE("no line of a text reaches into what it flows round, and no word is lost") {
    std::minstd_rand random(7);
    const auto between = [&](int low, int high) {
        return low + int(random() % unsigned(high - low));
    };
    for (int round = 0; round < 40; ++round) {
        tests::Shop shop;
        story::Story story;
        for (unsigned i = 0; i < 4; ++i)
            story.push_back(paragraph(words(40, unsigned(round) * 7 + i), body()));
        std::vector<story::CutOut> cuts;
        for (int i = between(1, 4); i > 0; --i)
            cuts.push_back(
                {rect(between(-60, 180), between(-40, 250), between(40, 160), between(30, 120)),
                 random() % 2 == 0});
        story::BoundFrame frame;
        frame.inside = rect(0, 0, 240, 260);
        story::BoundText text;
        text.columns = between(1, 3);
        text.gutter = pt(12);
        text.region = {false, frame.inside, cuts};
        frame.content = text;
        style::PageGeometry page;
        if (round % 2 == 0) page.grid.baseline = pt(13);
        Thread thread(story, shop.composer);
        const auto results = thread.fill([&](std::size_t i) {
            return i < 30 ? std::optional(ThreadFrame{&frame, &page}) : std::nullopt;
        });
        CHECK(thread.left() == 0);
        std::string said;
        std::size_t lines = 0;
        for (const FrameResult& result : results) {
            for (const Ink& line : lines_of(result))
                for (const story::CutOut& cut : cuts) {
                    INFO("round " << round << ", y " << line.baseline.points());
                    CHECK_FALSE(is_in(line, cut, pt(5)));
                }
            for (const auto& run : tests::shapes_of<document::GlyphRun>({{}, {}, result.children}))
                said += run.text;
            lines += lines_of(result).size();
        }
        CHECK(lines > 15);
        for (std::size_t at = 0; (at = said.find("\u00AD")) != std::string::npos;)
            said.erase(at, 2);
        std::erase(said, ' ');
        for (unsigned i = 0; i < 4; ++i) {
            std::string expected = words(40, unsigned(round) * 7 + i);
            std::erase(expected, ' ');
            CHECK(said.find(expected) != std::string::npos);
        }
    }
}
