#include "proof/report.hpp"

#include <catch2/catch.hpp>

#include "diagnostic/render.hpp"

using namespace cicero;
using diagnostic::Code;
using diagnostic::Severity;

namespace {

const auto file = std::make_shared<const diagnostic::SourceFile>("l.yaml", "pages: []\n");

diagnostic::Diagnostic remark(Code code, std::size_t at, const char* what) {
    return diagnostic::make(code, {file, at, at + 1}, {what});
}

}  // namespace

TEST_CASE("of one kind from one place the worst is told, with how many more there are") {
    proof::Report report;
    report.add(remark(Code::text_near_edge, 0, "a"), 1);
    report.add(remark(Code::text_near_edge, 0, "b"), 3);
    report.add(remark(Code::text_near_edge, 0, "c"), 2);
    report.add(remark(Code::text_near_edge, 3, "d"), 0);
    report.add(remark(Code::text_covered, 0, "e"), 0);
    const auto out = report.take();
    REQUIRE(out.size() == 3);
    CHECK(out[0].params == std::vector<std::string>{"b"});
    CHECK(out[0].more == 2);
    CHECK(out[1].params == std::vector<std::string>{"d"});
    CHECK(out[1].more == 0);
    CHECK(out[2].code == Code::text_covered);
    CHECK(report.take().empty());
}

TEST_CASE("where the others are is told by page, each once") {
    proof::Report report;
    const auto on = [](std::uint32_t page) {
        auto out = remark(Code::text_near_edge, 0, "a");
        out.on_paper = diagnostic::OnPaper{page, {}};
        return out;
    };
    for (const auto& [page, badness] : {std::pair(4U, 2.0), {4U, 1.0}, {9U, 5.0}, {2U, 3.0}})
        report.add(on(page), badness);
    const auto out = report.take();
    REQUIRE(out.size() == 1);
    CHECK(out[0].on_paper->page == 9);
    CHECK(out[0].more == 3);
    CHECK(out[0].more_pages == std::vector<std::uint32_t>{2, 4});
    CHECK(diagnostic::how_many_more(out[0], diagnostic::Language::French) ==
          "3 de plus de ce genre, pages 2, 4");
}

TEST_CASE("an error among them makes an error of all") {
    proof::Report report;
    auto severe = remark(Code::text_over_text, 0, "a");
    severe.severity = Severity::Error;
    report.add(severe, 1);
    report.add(remark(Code::text_over_text, 0, "b"), 2);
    const auto out = report.take();
    REQUIRE(out.size() == 1);
    CHECK(out[0].params == std::vector<std::string>{"b"});
    CHECK(out[0].severity == Severity::Error);
}

TEST_CASE("figures in messages are said to a tenth, without a point for nothing") {
    CHECK(proof::tenths(3) == "3");
    CHECK(proof::tenths(2.96) == "3");
    CHECK(proof::tenths(2.94) == "2.9");
    CHECK(proof::tenths(-0.01) == "0");
}
