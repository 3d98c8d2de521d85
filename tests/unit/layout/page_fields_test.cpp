#include "layout/page_fields.hpp"

#include <catch2/catch.hpp>

using namespace cicero;
using namespace cicero::layout;

TEST_CASE("a page is called by its numerals") {
    using style::Numerals;
    CHECK(text_of({Numerals::Arabic, 14}) == "14");
    CHECK(text_of({Numerals::Roman, 14}) == "xiv");
    CHECK(text_of({Numerals::Capitals, 14}) == "XIV");
}

TEST_CASE("a page is headed by the headings that begin on it, else by those that hold on it") {
    HeadingsInForce headings;
    const RunningHeads one = headings.of_page({{"A", 1}, {"A1", 2}, {"A2", 2}});
    CHECK(one.first[0] == "A");
    CHECK(one.first[1] == "A1");
    CHECK(one.last[1] == "A2");
    const RunningHeads two = headings.of_page({});
    CHECK(two.first[1] == "A2");
    CHECK(two.last[1] == "A2");
    // A heading ends those below it.
    const RunningHeads three = headings.of_page({{"B", 1}});
    CHECK(three.first[0] == "B");
    CHECK(three.first[1].empty());
}
