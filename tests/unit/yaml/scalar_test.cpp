#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include "yaml/parse.hpp"

using namespace cicero;

namespace {

yaml::Node read(const std::string& text) {
    diagnostic::Diagnostics diagnostics;
    const auto file = std::make_shared<const diagnostic::SourceFile>("t.yaml", text);
    const auto root = yaml::parse(file, diagnostics);
    REQUIRE(root);
    REQUIRE_FALSE(diagnostics.has_errors());
    return *root;
}

// Each byte of the value that is no space stands in the file where the map says.
void check_map(const diagnostic::SourcedText& text) {
    REQUIRE(text.map.size() == text.text.size());
    for (std::size_t i = 0; i < text.text.size(); ++i) {
        const char c = text.text[i];
        if (c == ' ' || c == '\n') continue;
        const auto range = text.map.source_range(i, i + 1);
        if (range.end - range.begin != 1) continue;  // an escape
        INFO(text.text << " at " << i);
        CHECK(text.file->text()[range.begin] == c);
    }
}

}  // namespace

TEST_CASE("a key is found among many, and its first value kept") {
    std::string text;
    for (int i = 0; i < 50; ++i) text += "k" + std::to_string(i) + ": " + std::to_string(i) + "\n";
    const auto file = std::make_shared<const diagnostic::SourceFile>("t.yaml", text + "k7: x\n");
    diagnostic::Diagnostics diagnostics;
    const auto root = yaml::parse(file, diagnostics);
    REQUIRE(root);
    CHECK(root->entries().size() == 50);
    CHECK(root->find("k7")->text().text == "7");
    CHECK(root->find("k49")->text().text == "49");
    CHECK_FALSE(root->find("k50"));
    REQUIRE(diagnostics.all().size() == 1);
    CHECK(diagnostics.all()[0].params == std::vector<std::string>{"k7", "8"});
}

TEST_CASE("scalars of each style know their places") {
    const char* cases[] = {"a: Été à la mer\n",
                           "a: \"Été\\u00e9 \\\"ici\\\"\\\n   suite\"\n",
                           "a: 'l''été'\n",
                           "a: |\n  une ligne\n    en retrait\n\n  fin\n",
                           "a: >-\n  une ligne\n  pliée\n\n  autre\n",
                           "a: plusieurs\n  lignes\n  simples\n",
                           "a: |2\n    deux de plus\n",
                           "a: |\r\n  avec\r\n  retours\r\n"};
    for (const char* text : cases) {
        INFO(text);
        check_map(read(text).find("a")->text());
    }
}

TEST_CASE("a byte order mark shifts nothing") {
    const auto text = read(
                          "\xEF\xBB\xBF"
                          "a: mot\n")
                          .find("a")
                          ->text();
    CHECK(text.span_of(0, 3).begin == 6);
}

TEST_CASE("text is NFC, and decomposed letters keep their places") {
    const auto text = read("a: e\xCC\x81t\xC3\xA9\n").find("a")->text();
    CHECK(text.text == "été");
    CHECK(text.map.source_range(0, 2) == TextMap::Range{3, 6});
}

TEST_CASE("random prose in block scalars maps back") {
    rc::prop("literal and folded", [](std::vector<std::uint8_t> seeds, bool folded) {
        std::string body;
        static const char* words[] = {"été", "mer", "l’eau", "«", "à", "x:", "#", "- ", "  y"};
        for (const std::uint8_t s : seeds) {
            body += words[s % 9];
            body += s % 7 == 0 ? "\n  " : s % 11 == 0 ? "\n\n  " : " ";
        }
        const auto node =
            read(std::string(folded ? "a: >\n  z" : "a: |\n  z") + body + "\n").find("a");
        check_map(node->text());
    });
}
