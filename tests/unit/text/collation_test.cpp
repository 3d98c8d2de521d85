#include "text/collation.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using cicero::text::Collation;

TEST_CASE("words stand as in a French dictionary") {
    const Collation order("fr");
    std::vector<std::string> words{"zèbre", "œuvre", "Étiage", "eau", "été",
                                   "Eau",   "ozone", "côté",   "cote"};
    std::ranges::sort(words, [&](const auto& a, const auto& b) { return order.compare(a, b) < 0; });
    CHECK(words == std::vector<std::string>{"cote", "côté", "eau", "Eau", "été", "Étiage", "œuvre",
                                            "ozone", "zèbre"});
    CHECK(order.are_one_word("Eau", "eau"));
    CHECK_FALSE(order.are_one_word("cote", "côté"));
}

TEST_CASE("a word stands under the letter that it begins with, without its accent") {
    CHECK(Collation::letter_of("étiage") == "E");
    CHECK(Collation::letter_of("Œuvre") == "O");
    CHECK(Collation::letter_of("3 rivières").empty());
}
