#include "paragraph/justification.hpp"

#include <random>

#include <catch2/catch.hpp>

#include "paragraph/badness.hpp"
#include "paragraph/breaker.hpp"

using namespace cicero::paragraph;

namespace {

double cost(double space, double tracking, double expansion, const Capacity& c) {
    const auto cubed = [](double r) { return r * r * r; };
    const double prices = space_price + (c.tracking > 0 ? tracking_price : 0) +
                          (c.expansion > 0 ? expansion_price : 0);
    return 100 *
           (space_price * cubed(space) + tracking_price * cubed(tracking) +
            expansion_price * cubed(expansion)) /
           prices;
}

// The least cost of two adjustments that add `missing`, and then of three, by halving the interval
// in thirds: nothing but the definition.
template <class Cost>
double least(double low, double high, const Cost& at) {
    for (int i = 0; i < 200; ++i) {
        const double a = low + (high - low) / 3, b = high - (high - low) / 3;
        if (at(a) <= at(b)) high = b;
        else low = a;
    }
    return at((low + high) / 2);
}

double least_cost(double missing, const Capacity& c) {
    const auto space = double(c.space), tracking = double(c.tracking),
               expansion = double(c.expansion);
    const auto with_expansion = [&](double e) {
        const double rest = missing - e;
        const auto with_tracking = [&](double t) {
            return cost(space > 0 ? (rest - t) / space : 0, tracking > 0 ? t / tracking : 0,
                        expansion > 0 ? e / expansion : 0, c);
        };
        return least(std::max(0.0, rest - space), std::min(tracking, rest), with_tracking);
    };
    return least(std::max(0.0, missing - space - tracking), std::min(expansion, missing),
                 with_expansion);
}

Capacity some_capacity(std::mt19937& random) {
    const auto number = [&](int most) {
        const int n = std::uniform_int_distribution<int>(-most / 4, most)(random);
        return Width(std::max(n, 0));
    };
    return {number(9000), number(9000), number(9000)};
}

}  // namespace

TEST_CASE("Without tracking and expansion, badness is TeX's") {
    for (Width missing = 0; missing < 500; missing += 7) {
        CHECK(line_badness(missing, {100, 0, 0}) == badness(missing, 100));
        CHECK(line_badness(-missing, {100, 0, 0}) == badness(missing, 100));
    }
    CHECK(line_badness(1, {}) == worst_badness);
}

TEST_CASE("All adjustments go in the same direction, tracking a third and expansion twice as far") {
    const Justification set = justify(1100, {1000, 1000, 1000});
    CHECK(set.space == Approx(0.33));
    CHECK(set.tracking == Approx(0.11));
    CHECK(set.expansion == Approx(0.66));
    const Justification shrunk = justify(-1100, {1000, 1000, 1000});
    CHECK(shrunk.space == -set.space);
    CHECK(shrunk.tracking == -set.tracking);
    CHECK(shrunk.expansion == -set.expansion);
}

TEST_CASE("At the limit of all adjustments badness is 100; beyond it spaces alone go on") {
    const Capacity capacity{1000, 1000, 1000};
    CHECK(line_badness(3000, capacity) == 100);
    CHECK(line_badness(-3000, capacity) == 100);
    CHECK(line_badness(4000, capacity) == 168);
    const Justification set = justify(4000, capacity);
    CHECK(set.space == 2);
    CHECK(set.tracking == 1);
    CHECK(set.expansion == 1);
    CHECK(justify(-4000, capacity).space == -1);
    CHECK(line_badness(50, {0, 20, 20}) == worst_badness);
}

TEST_CASE("Spaces alone go exactly as far as they must") {
    for (Width give = 1; give < 100; ++give)
        for (Width missing = 0; missing <= give; ++missing) {
            CHECK(justify(missing, {give, 0, 0}).space == double(missing) / double(give));
            CHECK(justify(-missing, {give, 0, 0}).space == 0 - double(missing) / double(give));
        }
}

TEST_CASE("The setting adds up to what is missing, within the limits, at the least cost") {
    std::mt19937 random(1981);
    for (int i = 0; i < 3000; ++i) {
        const Capacity c = some_capacity(random);
        if (c.total() < 2) continue;
        const Width missing = std::uniform_int_distribution<Width>(1, c.total() - 1)(random);
        CAPTURE(missing, c.space, c.tracking, c.expansion);
        const Justification set = justify(missing, c);
        const double given = set.space * double(c.space) + set.tracking * double(c.tracking) +
                             set.expansion * double(c.expansion);
        REQUIRE(given == Approx(double(missing)));
        for (const double ratio : {set.space, set.tracking, set.expansion}) {
            REQUIRE(ratio >= 0);
            REQUIRE(ratio <= 1);
        }
        REQUIRE(cost(set.space, set.tracking, set.expansion, c) ==
                Approx(least_cost(double(missing), c)).epsilon(1e-9));
        if (c.tracking + c.expansion > 0)
            REQUIRE(std::abs(double(line_badness(missing, c)) - least_cost(double(missing), c)) <=
                    0.5 + 1e-6);
    }
}

TEST_CASE("More missing never costs less") {
    std::mt19937 random(1119);
    for (int i = 0; i < 300; ++i) {
        const Capacity c = some_capacity(random);
        std::int64_t last = 0;
        for (Width missing = 0; missing < 2 * c.total(); missing += 1 + c.total() / 100) {
            CAPTURE(missing, c.space, c.tracking, c.expansion);
            REQUIRE(line_badness(missing, c) >= last);
            last = line_badness(missing, c);
        }
    }
}

TEST_CASE("A line tells how far each adjustment goes") {
    std::vector<Item> items{Box{45, 0, 0, {10, 10}, {10, 10}},
                            Glue{10, 10, 5},
                            Box{34, 0, 0, {}, {}},
                            Glue{10, 10, 5},
                            Box{90},
                            Penalty{forbidden},
                            Glue{0, 0, 0, 1},
                            Penalty{forced}};
    const Breaks breaks = break_paragraph(items, [](std::size_t) { return Width(100); }, {});
    REQUIRE(breaks.lines.size() == 2);
    CHECK(breaks.lines[0].space_ratio == Approx(0.33));
    CHECK(breaks.lines[0].tracking_ratio == Approx(0.11));
    CHECK(breaks.lines[0].expansion_ratio == Approx(0.66));
    CHECK(breaks.lines[1].tracking_ratio == 0);
}

TEST_CASE("Within limits, ordinary passes set no line beyond them") {
    std::vector<Item> items{Box{45, 0, 0, {2, 2}, {2, 2}},
                            Glue{10, 5, 3},
                            Box{34},
                            Glue{10, 5, 3},
                            Box{90},
                            Penalty{forbidden},
                            Glue{0, 0, 0, 1},
                            Penalty{forced}};
    Parameters p;
    p.tolerance = 100;
    p.loose_tolerance = 5000;
    p.emergency_stretch = 20;
    const auto width = [](std::size_t) { return Width(100); };
    CHECK(break_paragraph(items, width, p).pass == Pass::Second);
    p.within_limits = true;
    const Breaks breaks = break_paragraph(items, width, p);
    CHECK(breaks.pass == Pass::Emergency);
    CHECK(breaks.lines[0].underfull);
    CHECK(breaks.lines[0].space_ratio == Approx(1.4));
    CHECK(breaks.lines[0].tracking_ratio == 1);
}
