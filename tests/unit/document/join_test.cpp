#include "document/join.hpp"

#include <catch2/catch.hpp>

#include "document/walk.hpp"
#include "sample.hpp"

using namespace cicero;
using namespace cicero::document;

namespace {

/// Pages of a paragraph each, in a section for all, with a bookmark on the last one.
Document sample(const std::string& title, std::uint32_t pages) {
    std::vector<TagPtr> paragraphs;
    std::vector<FragmentPtr> contents;
    for (std::uint32_t i = 0; i < pages; ++i) {
        paragraphs.push_back(test::tag(Role::Paragraph));
        contents.push_back(test::fragment(
            {{{}, test::run(title + std::to_string(i)), test::anchor(paragraphs.back())}}));
    }
    Document out = test::document_of(std::move(contents));
    out.metadata.title = title;
    out.metadata.language = "br";
    out.structure = test::tag(Role::Document, {test::tag(Role::Section, std::move(paragraphs))});
    out.bookmarks = {{title, 1, pages - 1, {}}};
    return out;
}

std::vector<std::string> texts(const Document& document) {
    std::vector<std::string> out;
    for (const Page& page : document.pages)
        for_each<GlyphRun>(
            page, [&](const GlyphRun& run, Point, const Anchor&) { out.push_back(run.text); });
    return out;
}

}  // namespace

TEST_CASE("joined documents have their pages in order, and the first one's metadata") {
    const Document whole = joined({sample("un", 2), sample("deux", 1), sample("trois", 3)});
    CHECK(texts(whole) ==
          std::vector<std::string>{"un0", "un1", "deux0", "trois0", "trois1", "trois2"});
    CHECK(whole.metadata.title == "un");
    CHECK(joined({}).pages.empty());
}

TEST_CASE("bookmarks of joined documents lead to their pages") {
    const Document whole = joined({sample("un", 2), sample("deux", 1), sample("trois", 3)});
    REQUIRE(whole.bookmarks.size() == 3);
    CHECK(whole.bookmarks[0].page == 1);
    CHECK(whole.bookmarks[1].page == 2);
    CHECK(whole.bookmarks[2].page == 5);
    CHECK(whole.bookmarks[2].title == "trois");
}

TEST_CASE(
    "the structures of joined documents stand under one root, and the pages keep their tags") {
    std::vector<Document> parts{sample("un", 2), sample("deux", 1)};
    const std::vector<TagPtr> sections{parts[0].structure->children[0],
                                       parts[1].structure->children[0]};
    const Document whole = joined(std::move(parts));
    REQUIRE(whole.structure);
    CHECK(whole.structure->role == Role::Document);
    CHECK(whole.structure->language == "br");
    CHECK(whole.structure->children == sections);
    std::vector<TagPtr> used;
    for (const Page& page : whole.pages)
        for_each<GlyphRun>(page, [&](const GlyphRun&, Point, const Anchor& anchor) {
            used.push_back(anchor.tag);
        });
    REQUIRE(used.size() == 3);
    CHECK(used[1] == sections[0]->children[1]);
    CHECK(used[2] == sections[1]->children[0]);
}

TEST_CASE("a document alone stays as it is, and one without structure adds none") {
    const Document alone = sample("un", 2);
    CHECK(joined({alone}).structure == alone.structure);
    Document plain = sample("deux", 1);
    plain.structure = nullptr;
    CHECK(joined({plain, alone}).structure->children == alone.structure->children);
    CHECK(joined({alone, plain}).structure->children == alone.structure->children);
}
