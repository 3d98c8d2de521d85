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

TEST_CASE("no line ends behind the signs that a word begins with") {
    text::BreakOpportunities opportunities;
    const auto breaks = [&](std::string_view text) {
        return opportunities.inside_words(text, "fr");
    };
    CHECK(breaks("dans /etc").empty());
    CHECK(breaks("dans «\u202F/etc\u202F» et").empty());
    CHECK(breaks("«\u202F:%retab\u202F»").empty());
    CHECK(breaks("/etc/rc") == std::vector<std::size_t>{5});
    CHECK(breaks("été/hiver") == std::vector<std::size_t>{6});
}
