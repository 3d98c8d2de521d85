#include "paragraph/stacks.hpp"

#include <catch2/catch.hpp>

using namespace cicero::paragraph;

namespace {

Line line(std::uint32_t first, std::uint32_t last, bool forced = false) {
    Line l;
    l.first_word = first;
    l.last_word = last;
    l.forced = forced;
    return l;
}

}  // namespace

TEST_CASE("Lines stack where they begin, or end, with the same word") {
    CHECK(stacks_between(line(1, 0), line(1, 0)) == 1);
    CHECK(stacks_between(line(1, 7), line(2, 7)) == 1);
    CHECK(stacks_between(line(1, 7), line(1, 7)) == 2);
    CHECK(stacks_between(line(1, 7), line(2, 8)) == 0);
    CHECK(stacks_between(line(0, 0), line(0, 0)) == 0);  // no words
}

TEST_CASE("Nothing stacks across a forced break, and the last line ends where it must") {
    CHECK(stacks_between(line(1, 7, true), line(1, 7)) == 0);
    CHECK(stacks_between(line(2, 7), line(2, 7, true)) == 1);
}
