#include "document/numbering.hpp"

#include <catch2/catch.hpp>

#include "sample.hpp"

using namespace cicero;
using namespace cicero::document;

namespace {

using Paths = std::vector<std::string>;

Paths paths(const std::vector<FontPtr>& fonts) {
    Paths out;
    for (const FontPtr& font : fonts) out.push_back(font->path);
    return out;
}

Document texts_in(const std::vector<FontPtr>& fonts) {
    std::vector<Child> children;
    for (const FontPtr& font : fonts) children.push_back({{}, test::run("a", font), nullptr});
    return test::document_of({test::fragment(std::move(children))});
}

}  // namespace

TEST_CASE("fonts of one file, face and place on its axes are one, opened twice or not") {
    const FontPtr a = test::font("a"), again = test::font("a"), bold = test::font("a", 700),
                  second = test::font("a", 400, 1), b = test::font("b");
    const Document document = texts_in({a, again, bold, second, b, bold});
    const Numbering numbering(document);
    CHECK(paths(numbering.fonts()) == Paths{"a", "a", "a", "b"});
    CHECK(numbering[a] == 0);
    CHECK(numbering[again] == 0);
    CHECK(numbering[bold] == 1);
    CHECK(numbering[second] == 2);
    CHECK(numbering[b] == 3);
    CHECK(numbering.fonts()[0] == a);  // the first that is met
}

TEST_CASE("a font that lies in two places is one") {
    FontResource here = *test::font("a"), there = *test::font("b"), other = *test::font("c");
    here.data = std::make_shared<const Bytes>(Bytes{1, 2, 3});
    there.data = std::make_shared<const Bytes>(Bytes{1, 2, 3});
    other.data = std::make_shared<const Bytes>(Bytes{1, 2, 4});
    const auto shared = [](const FontResource& f) {
        return std::make_shared<const FontResource>(f);
    };
    const Document document = texts_in({shared(here), shared(there), shared(other)});
    CHECK(paths(Numbering(document).fonts()) == Paths{"a", "c"});
}

TEST_CASE("numbers follow the order on paper, through fragments inside fragments and over pages") {
    const FontPtr a = test::font("a"), b = test::font("b"), c = test::font("c");
    const FragmentPtr inner = test::fragment({{{}, test::run("b", b), nullptr}});
    Document document = test::document_of(
        {test::fragment({{{}, inner, nullptr}, {{}, test::run("c", c), nullptr}}),
         test::fragment({{{}, test::run("a", a), nullptr}, {{}, inner, nullptr}})});
    document.pages.insert(document.pages.begin(), Page{});  // one without anything
    const Numbering numbering(document);
    CHECK(paths(numbering.fonts()) == Paths{"b", "c", "a"});
}

TEST_CASE("a font is first used where its first run comes from") {
    const auto file = std::make_shared<const diagnostic::SourceFile>("a.yaml", "titre");
    const auto from = [&](std::size_t begin, std::size_t end) {
        auto out = std::make_shared<Anchor>();
        out->source = diagnostic::SourceMap(diagnostic::SourceSpan{file, begin, end});
        return out;
    };
    const FontPtr a = test::font("a"), again = test::font("a"), b = test::font("b");
    const Document document =
        test::document_of({test::fragment({{{}, test::run("1", a), from(0, 1)},
                                           {{}, test::run("2", b), from(1, 2)},
                                           {{}, test::run("3", again), from(2, 3)}})});
    const Numbering numbering(document);
    CHECK(numbering.first_use(numbering[again]).begin == 0);
    CHECK(numbering.first_use(numbering[b]).begin == 1);
}

TEST_CASE("numbers go on from page to page when the pages before are gone") {
    Numbering numbering;
    for (const char* name : {"a", "b", "a", "c"})
        numbering.add(texts_in({test::font(name)}).pages[0]);  // maybe where the last one was
    CHECK(paths(numbering.fonts()) == Paths{"a", "b", "c"});
}
