#include "layout/flow_parts.hpp"

#include <catch2/catch.hpp>

#include "stories.hpp"

using namespace cicero;
using namespace cicero::layout;
using Page = story::BreakItem::Page;

namespace {

story::StoryBlock page_break(Page page) { return {story::BreakItem{true, page}, {}}; }
story::StoryBlock block(const std::string& s) { return tests::paragraph(s, {}); }

}  // namespace

TEST_CASE("a flow without page breaks is one part, and is not copied") {
    const story::BoundFlow flow{"f", {block("a"), block("b")}};
    const auto parts = parts_of(flow);
    REQUIRE(parts.size() == 1);
    CHECK(parts[0].story.get() == &flow.story);
}

TEST_CASE("a flow is parted at page breaks, in groups too") {
    story::GroupItem group;
    group.story = {block("b"), page_break(Page::Right), block("c")};
    const story::BoundFlow flow{"f", {block("a"), page_break(Page::Next), {group, {}}}};
    const auto parts = parts_of(flow);
    REQUIRE(parts.size() == 3);
    CHECK(parts[0].begins == Page::None);
    CHECK(parts[1].begins == Page::Next);
    CHECK(parts[2].begins == Page::Right);
}

TEST_CASE("page breaks side by side are one, the one that asks for more") {
    const story::BoundFlow flow{"f",
                                {page_break(Page::Next), block("a"), page_break(Page::Right),
                                 page_break(Page::Next), block("b"), page_break(Page::Next)}};
    const auto parts = parts_of(flow);
    REQUIRE(parts.size() == 2);
    CHECK(parts[1].begins == Page::Right);
}

TEST_CASE("what is kept together is not parted") {
    story::GroupItem group;
    group.keep_together = true;
    group.story = {block("b"), page_break(Page::Next), block("c")};
    const story::BoundFlow flow{"f", {{group, {}}}};
    CHECK(parts_of(flow).size() == 1);
}
