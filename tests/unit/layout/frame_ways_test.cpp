#include "layout/frame_ways.hpp"

#include <algorithm>
#include <limits>
#include <random>

#include <catch2/catch.hpp>

#include "layout/prices.hpp"
#include "layout/thread.hpp"

using namespace cicero;
using namespace cicero::layout;

namespace {

constexpr double leading = 10;

Piece line(double before = 0) {
    Piece p;
    p.height = Length::points(leading);
    p.baseline = Length::points(8);
    p.cap = Length::points(7);
    p.descent = Length::points(2);
    p.before = Length::points(before);
    p.is_text = true;
    return p;
}

std::vector<Column> columns(int count, double lines) {
    // n lines are 10 (n − 1) + 9 pt high.
    const Size size{Length::points(100), Length::points(leading * lines)};
    return std::vector<Column>(std::size_t(count), Column{{{}, size}, {}, {}});
}

std::vector<std::size_t> heights(const Way& way, std::size_t first = 0) {
    std::vector<std::size_t> out;
    for (const std::size_t end : way.ends) {
        out.push_back(end - first);
        first = end;
    }
    return out;
}

WayLimits all_ways() {
    WayLimits out;
    out.most_short_lines = 1e9;
    out.most_ways = std::numeric_limits<std::size_t>::max();
    return out;
}

}  // namespace

TEST_CASE("columns that end a text are of one height") {
    Galley g(std::vector<Piece>(12, line()));
    const auto ways = ways_through(g, 0, columns(3, 20), {});
    REQUIRE(ways.size() == 1);
    CHECK(ways[0].closes);
    CHECK(heights(ways[0]) == std::vector<std::size_t>{4, 4, 4});
    Galley uneven(std::vector<Piece>(13, line()));
    CHECK(heights(ways_through(uneven, 0, columns(3, 20), {})[0]) ==
          std::vector<std::size_t>{5, 4, 4});
}

TEST_CASE("columns of one height strand no line, and part no heading") {
    std::vector<Piece> pieces(12, line());
    pieces[5].strands = true;
    Galley stranding(pieces);
    const auto even = heights(ways_through(stranding, 0, columns(2, 20), {})[0]);
    CHECK(even == std::vector<std::size_t>{7, 5});
    pieces[5].strands = false;
    pieces[5].keep_with_next = pieces[6].keep_with_next = true;
    Galley keeping(pieces);
    CHECK(heights(ways_through(keeping, 0, columns(2, 20), {})[0]) ==
          std::vector<std::size_t>{5, 7});
}

TEST_CASE("a break to the next frame leaves columns of one height behind") {
    std::vector<Piece> pieces(20, line());
    pieces[5].break_frame = true;
    Galley g(pieces);
    const auto ways = ways_through(g, 0, columns(2, 20), {});
    REQUIRE(ways.size() == 1);
    CHECK(ways[0].closes);
    CHECK(heights(ways[0]) == std::vector<std::size_t>{3, 3});
}

TEST_CASE("what is too tall for its column waits for one that takes it") {
    Piece tall;
    tall.height = tall.baseline = tall.cap = Length::points(150);
    Galley g({line(), tall, line()});
    WayLimits limits;
    limits.tallest_to_come = Length::points(200);
    const auto waits = ways_through(g, 1, columns(1, 10), limits);
    REQUIRE(waits.size() == 1);
    CHECK(waits[0].next() == 1);
    limits.tallest_to_come = Length::points(100);
    const auto beyond = ways_through(g, 1, columns(1, 10), limits);
    REQUIRE(beyond.size() == 1);
    CHECK(beyond[0].next() == 2);
    CHECK(beyond[0].cost >= prices::beyond);
}

namespace {

/// A thread of lines through frames of one column each, by trying all.
class BruteForce {
public:
    BruteForce(Galley& galley, const std::vector<std::size_t>& lines)
        : galley_(galley), lines_(lines) {}

    double run() { return from(0, 0); }

private:
    double from(std::size_t piece, std::size_t frame) {
        const std::size_t count = galley_.count();
        if (frame == lines_.size()) return std::numeric_limits<double>::infinity();
        const double more = frame > 0 ? prices::frame : 0;
        const std::size_t room = lines_[frame];
        double best = std::numeric_limits<double>::infinity();
        if (piece + room >= count) {
            const std::size_t last = count - piece;
            best = more + (frame == 0 || last > 2 ? 0
                           : last == 1            ? prices::one_last_line
                                                  : prices::two_last_lines);
            return best;
        }
        for (std::size_t take = 1; take <= room; ++take)
            best = std::min(
                best, more + price(piece + take - 1, room - take) + from(piece + take, frame + 1));
        return best;
    }

    [[nodiscard]] double price(std::size_t last, std::size_t missing) const {
        const Piece& piece = galley_[last];
        // A frame is as high as its lines with a point to spare.
        const double blank = double(missing) + 0.1, short_lines = std::max(0.0, blank - 1);
        return (piece.keep_with_next ? prices::parted : 0) +
               (piece.strands ? prices::stranded : 0) +
               (piece.hyphenated ? 2 * prices::hyphen : 0) + 0.01 * blank +
               prices::short_line * short_lines * short_lines;
    }

    Galley& galley_;
    const std::vector<std::size_t>& lines_;
};

}  // namespace

TEST_CASE("the way of a thread is the cheapest of all that there are") {
    std::minstd_rand random(17);
    for (int round = 0; round < 2000; ++round) {
        std::vector<Piece> pieces(3 + random() % 14, line());
        for (Piece& piece : pieces) {
            piece.keep_with_next = random() % 6 == 0;
            piece.strands = random() % 4 == 0;
            piece.hyphenated = random() % 4 == 0;
        }
        pieces.back().keep_with_next = pieces.back().strands = pieces.back().hyphenated = false;
        std::vector<std::size_t> lines;
        for (int i = 0; i < 6; ++i) lines.push_back(2 + random() % 4);
        Galley forced(pieces), searched(pieces);
        const double least = BruteForce(forced, lines).run();
        std::vector<story::BoundFrame> frames(lines.size());
        for (std::size_t i = 0; i < lines.size(); ++i) {
            frames[i].inside.size = {Length::points(100),
                                     Length::points(leading * double(lines[i]))};
            frames[i].content = story::BoundText{};
        }
        const style::PageGeometry page;
        const auto found = cheapest_way(
            std::make_shared<Galley>(pieces),
            [&](std::size_t i) -> std::optional<ThreadFrame> {
                if (i >= frames.size()) return std::nullopt;
                return ThreadFrame{&frames[i], &page};
            },
            all_ways());
        INFO("round " << round);
        CHECK(found.is_whole == (least < std::numeric_limits<double>::infinity()));
        if (found.is_whole) CHECK(found.cost == Approx(least));
    }
}
