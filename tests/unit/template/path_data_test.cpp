#include "template/path_data.hpp"

#include <catch2/catch.hpp>

#include "../../support/sourced.hpp"

using namespace cicero;
using namespace cicero::templates;

namespace {

struct Read {
    SourcedText data;
    diagnostic::Diagnostics diagnostics;
    std::vector<PathStep> steps;

    explicit Read(const std::string& text)
        : data(tests::sourced(text)), steps(parse_path_data(data, diagnostics)) {}
};

}  // namespace

TEST_CASE("a smooth curve mirrors the control point before it") {
    const Read smooth("M0 0 C1 1 2 1 3 0 S5 -1 6 0");
    REQUIRE(smooth.steps.size() == 3);
    // 2 · (3, 0) − (2, 1) = (4, −1).
    const auto& curve = std::get<CurveTo>(smooth.steps[2]);
    CHECK((curve.c1.x == 4 && curve.c1.y == -1));
}

TEST_CASE("data that is no path is an error at the step that cannot be read") {
    const std::pair<const char*, std::size_t> bad[] = {{"L1 1", 0},
                                                       {"M", 0},
                                                       {"M0 0 L", 5},
                                                       {"M0 0 X1 1", 5},
                                                       {"M0 0 L1e99 0", 5},
                                                       {"hello", 0},
                                                       {"M0 0 L1 1 z 3", 12},
                                                       {"M0 0 C1 1 2 2", 5},
                                                       {"", 0},
                                                       {"M9e5 0 l9e5 0", 7}};
    for (const auto& [text, at] : bad) {
        INFO(text);
        const Read read(text);
        REQUIRE(read.diagnostics.all().size() == 1);
        CHECK(read.diagnostics.all()[0].code == diagnostic::Code::bad_path_data);
        CHECK(read.diagnostics.all()[0].span.begin == read.data.span_of(at, at + 1).begin);
        CHECK(read.steps.empty());
    }
}
