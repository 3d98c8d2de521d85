#include <catch2/catch.hpp>

#include "sample.hpp"

using namespace cicero;
using namespace cicero::document;

TEST_CASE("what belongs to a span with a tag of its own has that tag, the rest the block's") {
    const TagPtr paragraph = test::tag(Role::Paragraph), link = test::tag(Role::Link);
    Anchor anchor;
    CHECK(anchor.tag_of(0) == nullptr);
    anchor.tag = paragraph;
    anchor.parts = {{2, link}, {4, nullptr}};
    CHECK(anchor.tag_of(0) == paragraph);
    CHECK(anchor.tag_of(2) == link);
    CHECK(anchor.tag_of(3) == paragraph);
    CHECK(anchor.tag_of(4) == nullptr);
}

TEST_CASE("one run has the place in the file that its anchor gives it") {
    const auto file = std::make_shared<const diagnostic::SourceFile>("a.yaml", "un, deux, trois");
    const auto anchored = [&](std::size_t begin, std::size_t size) {
        diagnostic::SourcedText text;
        text.text = std::string(file->text().substr(begin, size));
        text.map = TextMap::identity(size, begin);
        text.file = file;
        Anchor anchor;
        anchor.source.append(text);
        return anchor;
    };
    GlyphRun run = test::run("deux");
    run.source = {0, 2};
    CHECK(anchored(0, 2).span_of(run) == diagnostic::SourceSpan{file, 0, 2});
    CHECK(anchored(4, 4).span_of(run) == diagnostic::SourceSpan{file, 4, 6});
}
