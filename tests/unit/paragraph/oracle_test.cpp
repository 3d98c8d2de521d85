#include <cmath>
#include <cstdlib>

#include <catch2/catch.hpp>

#include "paragraph/badness.hpp"
#include "tex_cases.hpp"

using namespace cicero::paragraph;
using namespace cicero::paragraph::tests;

namespace {

const std::filesystem::path data =
    std::filesystem::path(CICERO_SOURCE_DIR) / "tests/unit/paragraph/data";

std::size_t compare_with_tex(const std::filesystem::path& file) {
    const std::vector<TexCase> cases = read_tex_cases(file);
    for (const TexCase& c : cases) {
        INFO(c.name << " at " << c.param("hsize", 0));
        CHECK(difference_from_tex(break_as_tex(c), c) == "");
    }
    return cases.size();
}

}  // namespace

TEST_CASE("Breaks, ratios and demerits are TeX's") {
    CHECK(compare_with_tex(data / "made.txt") >= 12);
    CHECK(compare_with_tex(data / "french.txt") >= 60);
}

// paragraph.sh says where thousands of cases are.
TEST_CASE("All breaks, ratios and demerits are TeX's", "[.][oracle]") {
    const char* file = std::getenv("CICERO_TEX_CASES");
    REQUIRE(file);
    WARN(compare_with_tex(file) << " cases");
}

// Fig. 12 of the 1981 paper, p. 1137: the frog king at optimum.
TEST_CASE("The paper's example has the paper's ratios") {
    const double published[] = {.857, .000,  .280, 1.000, .067, -.278,
                                .536, -.167, .700, -.176, .357};
    const TexCase frog = read_tex_cases(data / "made.txt").front();
    const Breaks breaks = break_as_tex(frog);
    REQUIRE(breaks.lines.size() == std::size(published) + 1);
    for (std::size_t i = 0; i < std::size(published); ++i)
        CHECK(std::abs(breaks.lines[i].space_ratio - published[i]) <= 0.0005 + 1e-9);
}

TEST_CASE("Badness is TeX's up to 10000 and goes on from there") {
    CHECK(badness(0, 0) == 0);
    CHECK(badness(1, 0) == worst_badness);
    CHECK(badness(100, 100) == 100);
    CHECK(badness(126, 100) == 200);
    CHECK(badness(50, 100) == 12);
    CHECK(badness(43, 10) == 7944);
    CHECK(badness(100, 10) == 99938);
    CHECK(badness(1000, 10) == worst_badness);
    CHECK(badness(Width(1) << 60, 1) == worst_badness);
    CHECK(badness_of_ratio(1.26) == 200);
}

TEST_CASE("TeX's own badness ends at 10000 and divides large widths first") {
    CHECK(tex_badness(0, 0) == 0);
    CHECK(tex_badness(1, 0) == 10000);
    CHECK(tex_badness(126, 100) == 200);
    CHECK(tex_badness(43, 10) == 7944);
    CHECK(tex_badness(44, 10) == 10000);
    CHECK(tex_badness(7230584, 7230584) == 100);
    CHECK(tex_badness(7230585, 1663496) == 10000);
    CHECK(tex_badness(7230600, 1670000) == 8113);
}

TEST_CASE("The largest ratio is the last that badness allows") {
    for (const std::int64_t limit : {0, 12, 99, 100, 200, 2700, 9999}) {
        const std::int64_t ratio = largest_ratio(limit);
        CHECK(badness(ratio, 297) <= limit);
        CHECK(badness(ratio + 1, 297) > limit);
    }
}
