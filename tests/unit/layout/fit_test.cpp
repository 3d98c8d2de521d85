#include "layout/fit.hpp"

#include <algorithm>
#include <optional>
#include <random>

#include <catch2/catch.hpp>

using namespace cicero::layout;

namespace {

using Use = Lever::Use;
using Order = Lever::Order;

/// Tries are kept, to be counted.
struct Bench {
    std::vector<Steps> tries;

    Answer find(const std::vector<Lever>& levers,
                const std::function<Outcome(const Steps&)>& what) {
        tries.clear();
        return find_fit(levers, [&](const Steps& steps) {
            CHECK(std::ranges::find(tries, steps) == tries.end());
            tries.push_back(steps);
            return what(steps);
        });
    }
};

Lever dear(std::size_t most, Order order = Order::Rising) {
    return {"", most, Use::Dear, order, nullptr};
}

}  // namespace

TEST_CASE("where all fits as it is nothing gives, and nothing else is tried") {
    Bench bench;
    const Answer answer = bench.find({dear(9, Order::Halving), dear(3)}, [](const Steps&) {
        return Outcome{true, 0};
    });
    CHECK(answer.found);
    CHECK(answer.steps == Steps{0, 0});
    CHECK(bench.tries.size() == 1);
}

TEST_CASE("where nothing fits all was tried, and that is said") {
    Bench bench;
    const Answer answer =
        bench.find({dear(9, Order::Halving), dear(3)}, [](const Steps&) { return Outcome{}; });
    CHECK_FALSE(answer.found);
    CHECK(answer.steps == Steps{9, 3});
    CHECK(bench.tries.size() == 2);
}

TEST_CASE("a dear lever gives nothing until the cheaper ones are used up: the optimum of all") {
    std::minstd_rand random(5);
    for (const Order order : {Order::Rising, Order::Doubling, Order::Halving})
        for (int round = 0; round < 200; ++round) {
            const std::vector<Lever> levers{dear(random() % 12, order), dear(random() % 4),
                                            dear(random() % 9, order)};
            // What has to be given, and what a step of each lever gives.
            const std::size_t need = random() % 60, a = 1 + random() % 3, b = 1 + random() % 5,
                              c = 1 + random() % 9;
            const auto fits = [&](const Steps& s) {
                return s[0] * a + s[1] * b + s[2] * c >= need;
            };
            std::optional<Steps> best;  // by brute force: least of the dearest first
            for (std::size_t z = 0; z <= levers[2].most && !best; ++z)
                for (std::size_t y = 0; y <= levers[1].most && !best; ++y)
                    for (std::size_t x = 0; x <= levers[0].most && !best; ++x)
                        if (fits({x, y, z})) best = Steps{x, y, z};
            Bench bench;
            const Answer answer = bench.find(levers, [&](const Steps& s) {
                return Outcome{fits(s), 0};
            });
            REQUIRE(answer.found == best.has_value());
            if (best) CHECK(answer.steps == *best);
        }
}

TEST_CASE("of a weighed lever the cheapest step that fits is taken") {
    const double costs[] = {50, 20, 35, 5, 8};
    const auto outcome = [&](const Steps& s) { return Outcome{s[0] != 3, costs[s[0]]}; };
    Bench bench;
    const Answer plain = bench.find({{"", 4, Use::Weighed}}, outcome);
    CHECK(plain.steps == Steps{4});
    const Answer priced = bench.find(
        {{"", 4, Use::Weighed, {}, [](std::size_t step) { return 5.0 * double(step); }}}, outcome);
    CHECK(priced.steps == Steps{1});
}

TEST_CASE("an improving lever gives where all is cheaper then, and no further than it can pay") {
    const double costs[] = {50, 49, 10, 60, 0, 0};
    const auto price = [](std::size_t step) { return double(step * step); };
    Bench bench;
    const Answer answer = bench.find({{"", 5, Use::Improving, {}, price}, dear(8, Order::Halving)},
                                     [&](const Steps& s) {
                                         return Outcome{s[1] >= 3, costs[s[0]]};
                                     });
    CHECK(answer.steps == Steps{2, 3});
    // Step 4 costs 16, more than all of what was found.
    CHECK(std::ranges::find(bench.tries, Steps{4, 3}) == bench.tries.end());
}

TEST_CASE("of levers that are weighed together the cheapest steps are taken: the optimum of all") {
    std::minstd_rand random(11);
    for (int round = 0; round < 300; ++round) {
        const auto lever = [&](std::size_t most, double weight) {
            return Lever{"", most, Use::Weighed, Order::Halving,
                         [weight](std::size_t step) { return weight * double(step * step); }};
        };
        const std::vector<Lever> levers{lever(random() % 4, 1.0 + double(random() % 9)),
                                        lever(random() % 5, 1.0 + double(random() % 9)),
                                        lever(random() % 15, 0.5 + double(random() % 3)),
                                        dear(random() % 3)};
        const std::size_t need = random() % 40, a = 1 + random() % 5, b = 1 + random() % 5,
                          c = 1 + random() % 3, d = 1 + random() % 9;
        std::vector<double> uneven;  // costs of the text, which rise and fall
        for (int i = 0; i < 64; ++i) uneven.push_back(double(random() % 30));
        const auto outcome = [&](const Steps& s) {
            const std::size_t given = s[0] * a + s[1] * b + s[2] * c + s[3] * d;
            return Outcome{given >= need, uneven[(s[0] * 5 + s[1] * 11 + s[2] * 3) % 64]};
        };
        // By brute force: least of the dear one first.
        std::optional<double> least;
        for (std::size_t z = 0; z <= levers[3].most && !least; ++z)
            for (std::size_t x = 0; x <= levers[0].most; ++x)
                for (std::size_t y = 0; y <= levers[1].most; ++y)
                    for (std::size_t w = 0; w <= levers[2].most; ++w) {
                        const Outcome o = outcome({x, y, w, z});
                        const double cost =
                            o.cost + levers[0].price(x) + levers[1].price(y) + levers[2].price(w);
                        if (o.fits && (!least || cost < *least)) least = cost;
                    }
        Bench bench;
        const Answer answer = bench.find(levers, outcome);
        REQUIRE(answer.found == least.has_value());
        if (least) CHECK(answer.cost == Approx(*least));
    }
}

TEST_CASE("an answer tells what was tried, cheapest first") {
    Bench bench;
    const Answer answer = bench.find({dear(6, Order::Halving), dear(2)}, [](const Steps& s) {
        return Outcome{s[0] + 4 * s[1] >= 8, 0};
    });
    CHECK(answer.steps == Steps{4, 1});
    CHECK(answer.tries.size() == bench.tries.size());
    CHECK(answer.tries.front().steps == Steps{0, 0});
    CHECK_FALSE(answer.tries.front().fits);
}
