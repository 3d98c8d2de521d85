#include "document/numbering.hpp"

#include <catch2/catch.hpp>

#include "sample.hpp"

using namespace cicero;
using namespace cicero::document;

namespace {

using Paths = std::vector<std::string>;

template <class Resource>
Paths paths(const std::vector<std::shared_ptr<const Resource>>& resources) {
    Paths out;
    for (const auto& resource : resources) out.push_back(resource->path);
    return out;
}

Document texts_in(const std::vector<FontPtr>& fonts) {
    std::vector<Child> children;
    for (const FontPtr& font : fonts) children.push_back({{}, test::run("a", font), nullptr});
    return test::document_of({test::fragment(std::move(children))});
}

Document with_pictures(const std::vector<ImagePtr>& images) {
    std::vector<Child> children;
    for (const ImagePtr& image : images) children.push_back({{}, test::shown(image), nullptr});
    return test::document_of({test::fragment(std::move(children))});
}

ImagePtr changed(const ImagePtr& image, void (*change)(ImageResource&)) {
    auto out = std::make_shared<ImageResource>(*image);
    change(*out);
    return out;
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

TEST_CASE("pictures of the same pixels are one, whatever their files") {
    const ImagePtr logo = test::picture("logo", 1), copy = test::picture("copie", 1),
                   photo = test::picture("photo", 9), turned = test::picture("logo", 1, 6);
    const Document document = with_pictures({logo, photo, copy, turned});
    const Numbering numbering(document);
    CHECK(paths(numbering.images()) == Paths{"logo", "photo", "logo"});
    CHECK(numbering[copy] == numbering[logo]);
    CHECK(numbering[turned] == 2);
    CHECK(numbering[photo] == 1);
}

TEST_CASE("the same bytes in another form, or beside others, are another picture") {
    const ImagePtr plain = test::picture("logo", 1);
    const auto bytes = [](std::uint8_t b) { return std::make_shared<const Bytes>(Bytes{b}); };
    const std::vector<ImagePtr> others{
        changed(plain, [](ImageResource& i) { i.width = 1; }),
        changed(plain, [](ImageResource& i) { i.height = 1; }),
        changed(plain, [](ImageResource& i) { i.components = 4; }),
        changed(plain, [](ImageResource& i) { i.inverted = true; }),
        changed(plain, [](ImageResource& i) { i.encoding = ImageEncoding::Jpeg; }),
        changed(plain, [](ImageResource& i) { i.alpha = i.data; }),
        changed(plain, [](ImageResource& i) { i.icc = i.data; })};
    for (const ImagePtr& other : others) {
        const Document document = with_pictures({plain, other});
        CHECK(Numbering(document).images().size() == 2);
    }
    const auto with_profile = [&](std::uint8_t b) {
        auto out = std::make_shared<ImageResource>(*plain);
        out->icc = bytes(b);
        return out;
    };
    const Document document =
        with_pictures({with_profile(1), with_profile(1), with_profile(2), plain});
    CHECK(Numbering(document).images().size() == 3);
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
