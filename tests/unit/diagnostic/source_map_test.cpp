#include "diagnostic/source_map.hpp"

#include <catch2/catch.hpp>

using namespace cicero;
using namespace cicero::diagnostic;

namespace {

const auto content = std::make_shared<const SourceFile>("a.yaml", "titre: Un livre, un arbre\n");
const auto layout = std::make_shared<const SourceFile>("l.yaml", "text: \"« {title} »\"\n");

/// The text that stands at `at` in a file.
SourcedText from(const SourceFilePtr& file, std::size_t at, std::size_t size) {
    SourcedText out;
    out.text = std::string(file->text().substr(at, size));
    out.map = TextMap::identity(size, at);
    out.file = file;
    out.span = {file, at, at + size};
    return out;
}

SourceMap joined(const std::vector<SourcedText>& texts, std::size_t between = 0) {
    SourceMap out;
    for (const SourcedText& text : texts) out.append(text, between);
    return out;
}

// « a.yaml: arbre »
std::string shown(const SourceSpan& span) {
    if (!span.file) return "nowhere";
    return span.file->path() + ": " +
           std::string(span.file->text().substr(span.begin, span.end - span.begin));
}

}  // namespace

TEST_CASE("texts of one file: from the first one's place to the last one's") {
    const SourceMap map = joined({from(content, 7, 8), from(content, 17, 8)});  // Un livre|un arbre
    CHECK(shown(map.span_of(3, 8)) == "a.yaml: livre");
    CHECK(shown(map.span_of(11, 16)) == "a.yaml: arbre");
    CHECK(shown(map.span_of(3, 10)) == "a.yaml: livre, un");
    CHECK(shown(map.span()) == "a.yaml: Un livre, un arbre");
    CHECK(map.span_of(11, 11) == SourceSpan{content, 20, 20});
}

TEST_CASE("texts of two files: what is of the first one's") {
    const SourceMap map =
        joined({from(layout, 7, 3), from(content, 7, 8), from(layout, 17, 3)});  // « Un livre »
    CHECK(shown(map.span_of(0, 6)) == "l.yaml: « ");
    CHECK(shown(map.span_of(3, 11)) == "a.yaml: Un livre");
    CHECK(shown(map.span_of(6, 14)) == "a.yaml: livre");
    CHECK(shown(map.span()) == "l.yaml: « {title} »");
    const SourceMap other =
        joined({from(content, 7, 8), from(content, 17, 8), from(layout, 17, 3)});
    CHECK(shown(other.span()) == "a.yaml: Un livre, un arbre");
}

TEST_CASE("texts behind which no file stands are passed over") {
    SourcedText reckoned;
    reckoned.text = "19 ";
    const SourceMap map =
        joined({reckoned, from(content, 7, 8), reckoned, from(layout, 17, 3), reckoned});
    CHECK(shown(map.span_of(0, 5)) == "a.yaml: Un");
    CHECK(shown(map.span_of(6, 14)) == "a.yaml: livre");
    CHECK(shown(map.span_of(11, 17)) == "l.yaml:  »");
    CHECK(shown(map.span()) == "a.yaml: Un livre");
    // Alone they have the place of the whole.
    CHECK(shown(map.span_of(0, 2)) == "a.yaml: Un livre");
    CHECK(shown(joined({reckoned, reckoned}).span()) == "nowhere");
}

TEST_CASE("behind each byte of a text without a map stands all of its place") {
    SourcedText unmapped = from(content, 7, 8);
    unmapped.text = "12 septembre";
    const SourceMap map = joined({from(content, 0, 5), unmapped, from(content, 17, 8)});
    CHECK(shown(map.span_of(6, 7)) == "a.yaml: Un livre");
    CHECK(shown(map.span_of(6, 19)) == "a.yaml: Un livre, un");
    CHECK(shown(map.span_of(2, 6)) == "a.yaml: tre: Un livre");
    SourcedText only_a_place;  // its span alone says the file
    only_a_place.text = "avril";
    only_a_place.span = {layout, 0, 4};
    CHECK(shown(joined({only_a_place}).span_of(1, 2)) == "l.yaml: text");
}

TEST_CASE("bytes between texts stand for the end of the text before") {
    const SourceMap map = joined({from(content, 7, 8), from(content, 17, 8)}, 3);
    CHECK(map.span_of(8, 11) == SourceSpan{content, 15, 15});
    CHECK(map.span_of(9, 10) == SourceSpan{content, 15, 15});
    CHECK(shown(map.span_of(3, 11)) == "a.yaml: livre");
    CHECK(shown(map.span_of(3, 13)) == "a.yaml: livre, un");
    CHECK(shown(map.span_of(11, 13)) == "a.yaml: un");
    CHECK(shown(map.span()) == "a.yaml: Un livre, un arbre");
}

TEST_CASE("a map of nothing says nothing, that of a thing without text its place") {
    CHECK(shown(SourceMap().span()) == "nowhere");
    CHECK(shown(SourceMap().span_of(3, 4)) == "nowhere");
    const SourceMap place(SourceSpan{layout, 0, 4});
    CHECK(shown(place.span()) == "l.yaml: text");
    CHECK(shown(place.span_of(0, 9)) == "l.yaml: text");
    // An empty text takes no byte from the next one.
    CHECK(shown(joined({SourcedText{}, from(content, 17, 8)}).span()) == "a.yaml: un arbre");
}
