#include <algorithm>
#include <numeric>

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include "brute_force.hpp"

using namespace cicero::paragraph;
using namespace cicero::paragraph::tests;

namespace {

// Where a law fails RapidCheck looks for the smallest paragraph that breaks it.
void check_optimum(Kind kind) {
    rc::prop("the optimum of at most 14 breaks is that of trying everything", [kind] {
        const Chance chance = [](int low, int high) { return *rc::gen::inRange(low, high + 1); };
        const Problem problem = chance_problem(chance, kind);
        RC_PRE(legal_breaks(problem) <= 14U);
        const Breaks breaks = problem.broken();
        bool doubtful = false;
        const auto expected = optimum(problem, &doubtful);
        RC_PRE(!doubtful);
        RC_ASSERT((breaks.pass == Pass::LastResort) == !expected.has_value());
        if (!expected) return;
        RC_ASSERT(breaks.pass == expected->pass);
        RC_ASSERT(breaks.demerits == expected->demerits);
    });
}

}  // namespace

TEST_CASE("With spaces alone") { check_optimum(Kind::Justified); }
TEST_CASE("With tracking and glyph width") { check_optimum(Kind::WithLetters); }
TEST_CASE("In ragged setting") { check_optimum(Kind::Ragged); }

TEST_CASE("The optimum is that of trying everything, many times") {
    int by_pass[4] = {};
    std::vector<unsigned> seeds(9000);
    std::iota(seeds.begin(), seeds.end(), 0U);
    // Beginnings of lines out of order; a short box that hangs out whole.
    seeds.insert(seeds.end(), {37717, 44755, 58597, 17980, 19006});
    for (const unsigned seed : seeds) {
        const Problem problem = seeded_problem(seed);
        if (legal_breaks(problem) > 16) continue;
        bool doubtful = false;
        const auto expected = optimum(problem, &doubtful);
        if (doubtful) continue;
        const Breaks breaks = problem.broken();
        ++by_pass[int(breaks.pass)];
        CAPTURE(seed);
        if (expected) {
            REQUIRE(breaks.pass == expected->pass);
            REQUIRE(breaks.demerits == expected->demerits);
        } else {
            REQUIRE(breaks.pass == Pass::LastResort);
        }
    }
    for (const int count : by_pass) CHECK(count > 200);  // every pass is reached
}

TEST_CASE("Of the ways with so many lines the cheapest is taken") {
    int found = 0;
    for (unsigned seed = 0; seed < 4000; ++seed) {
        Problem problem = seeded_problem(seed);
        if (legal_breaks(problem) > 16) continue;
        Parameters& p = problem.parameters;
        p.mends_last_line = false;  // the second pass has other ways
        p.lines = 1 + int(seed % 5);
        BruteForce force(
            problem, {p.tolerance, 0, p.within_limits, p.first_pass_divides, std::size_t(p.lines)});
        const auto expected = force.optimum();
        if (!expected || force.is_doubtful()) continue;
        ++found;
        const Breaks breaks = problem.broken();
        CAPTURE(seed);
        REQUIRE(breaks.lines.size() == std::size_t(p.lines));
        REQUIRE(breaks.demerits == *expected);
    }
    CHECK(found > 300);
}

TEST_CASE("Overfull lines appear only where no way avoids them") {
    for (unsigned seed = 0; seed < 3000; ++seed) {
        Problem problem = seeded_problem(seed);
        if (legal_breaks(problem) > 16) continue;
        const Breaks breaks = problem.broken();
        CAPTURE(seed);
        const bool overfull = std::any_of(breaks.lines.begin(), breaks.lines.end(),
                                          [](const Line& l) { return l.overfull; });
        problem.parameters.most_flagged = 1000;
        const Allowed all{worst_badness, problem.parameters.emergency_stretch};
        const bool avoidable = BruteForce(problem, all).optimum().has_value();
        REQUIRE(overfull == !avoidable);
    }
}

TEST_CASE("Lines follow on each other and end at the paragraph's end") {
    for (unsigned seed = 0; seed < 3000; ++seed) {
        const Problem problem = seeded_problem(seed);
        const Breaks breaks = problem.broken();
        CAPTURE(seed);
        REQUIRE_FALSE(breaks.lines.empty());
        REQUIRE(breaks.lines.front().first == 0);
        REQUIRE(breaks.lines.back().last + 1 == problem.items.size());
        for (std::size_t i = 0; i < breaks.lines.size(); ++i) {
            const Line& line = breaks.lines[i];
            REQUIRE(line.first <= line.last);
            REQUIRE(line.space_ratio >= -1);
            REQUIRE(std::abs(line.tracking_ratio) <= 1);
            REQUIRE(std::abs(line.expansion_ratio) <= 1);
            if (i > 0) REQUIRE(line.first > breaks.lines[i - 1].last);
        }
    }
}

TEST_CASE("Ordinary passes within limits leave no line beyond them") {
    int ordinary = 0;
    for (unsigned seed = 0; seed < 6000; ++seed) {
        Problem problem = seeded_problem(seed);
        problem.parameters.within_limits = true;
        const Breaks breaks = problem.broken();
        if (breaks.pass > Pass::Second) continue;
        ++ordinary;
        CAPTURE(seed);
        for (const Line& line : breaks.lines) REQUIRE(std::abs(line.space_ratio) <= 1);
    }
    CHECK(ordinary > 500);
}

TEST_CASE("One class of lines after the last change of width changes nothing") {
    for (unsigned seed = 0; seed < 3000; ++seed) {
        Problem problem = seeded_problem(seed);
        const Breaks apart = problem.broken();
        problem.parameters.uniform_from = problem.widths.size() - 1;
        const Breaks together = problem.broken();
        CAPTURE(seed);
        REQUIRE(together.demerits == apart.demerits);
        REQUIRE(together.pass == apart.pass);
    }
}
