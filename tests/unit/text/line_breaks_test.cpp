#include "text/line_breaks.hpp"

#include <catch2/catch.hpp>

using namespace cicero;

TEST_CASE("one asks for as many languages as there are, and then for the first again") {
    text::BreakOpportunities opportunities;
    const std::vector<std::size_t> slash{4};
    CHECK(opportunities.inside_words("GNU/Linux", "fr") == slash);
    for (char a = 'a'; a <= 'z'; ++a)
        for (char b = 'a'; b <= 'z'; b += 5)
            CHECK(opportunities.inside_words("GNU/Linux", {std::string{a, b}}) == slash);
    CHECK(opportunities.inside_words("GNU/Linux", "fr") == slash);
}
