#include "paragraph/quality.hpp"

#include <catch2/catch.hpp>

using namespace cicero::paragraph;

namespace {

Line line(double space, double expansion, bool flagged, std::uint32_t first, std::uint32_t last) {
    Line l;
    l.space_ratio = space;
    l.tracking_ratio = space / 2;
    l.expansion_ratio = expansion;
    l.flagged = flagged;
    l.first_word = first;
    l.last_word = last;
    return l;
}

}  // namespace

TEST_CASE("A paragraph without lines has no faults") {
    const Quality q = quality_of({});
    CHECK(q.lines == 0);
    CHECK(q.mean_space_ratio == 0);
}

TEST_CASE("The quality of a paragraph counts what is seen") {
    Breaks breaks;
    breaks.pass = Pass::Second;
    breaks.lines = {line(0.5, 0.25, true, 1, 0), line(-1, -0.5, true, 1, 0),
                    line(0, 0, false, 1, 7), line(0.5, 0, true, 2, 7), line(0, 0, false, 2, 7)};
    breaks.lines[1].overfull = true;
    breaks.lines.back().filled = breaks.lines.back().forced = true;
    const Quality q = quality_of(breaks);
    CHECK(q.lines == 5);
    CHECK(q.pass == Pass::Second);
    CHECK(q.mean_space_ratio == 0.5);
    CHECK(q.largest_space_ratio == 1);
    CHECK(q.largest_tracking_ratio == 0.5);
    CHECK(q.largest_expansion_ratio == 0.5);
    CHECK(q.lines_expanded == 2);
    CHECK(q.hyphens == 3);
    CHECK(q.longest_hyphen_run == 2);
    // Three lines begin with word 1, two with 2; two end with 7: the last line ends where it must.
    CHECK(q.stacks == 4);
    CHECK(q.overfull == 1);
    CHECK(q.underfull == 0);
}

TEST_CASE("Nothing stacks across a forced break") {
    Breaks breaks;
    breaks.lines = {line(0, 0, false, 1, 7), line(0, 0, false, 1, 7)};
    CHECK(quality_of(breaks).stacks == 2);
    breaks.lines[0].forced = true;
    CHECK(quality_of(breaks).stacks == 0);
}
