#include "layout/fewest.hpp"

#include <vector>

#include <catch2/catch.hpp>

using namespace cicero::layout;

TEST_CASE("the fewest that fit are found in a few questions, and asked for last") {
    for (const std::size_t most : {1u, 2u, 3u, 7u, 8u, 9u, 1000u})
        for (std::size_t wanted = 1; wanted <= most; ++wanted) {
            std::vector<std::size_t> asked;
            const auto found = fewest(most, [&](std::size_t n) {
                asked.push_back(n);
                return n >= wanted;
            });
            REQUIRE(found == wanted);
            REQUIRE(asked.back() == wanted);
            REQUIRE(asked.size() <= 21);
        }
    CHECK_FALSE(fewest(0, [](std::size_t) { return true; }));
    CHECK_FALSE(fewest(9, [](std::size_t) { return false; }));
}
