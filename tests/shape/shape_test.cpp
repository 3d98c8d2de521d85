// Every line of expected.tsv was printed by hb-shape (generate.py): font, features, language,
// script, text, glyphs.
#include <fstream>

#include <catch2/catch.hpp>

#include "line.hpp"

using namespace cicero;

TEST_CASE("glyphs, clusters, advances and offsets equal hb-shape's") {
    std::ifstream in(std::string(CICERO_SOURCE_DIR) + "/tests/shape/expected.tsv");
    test::LineShaper shaper;
    int count = 0;
    for (std::string line; std::getline(in, line); ++count) {
        const auto asked = test::read_line(line);
        const std::string expected = line.substr(line.rfind('\t') + 1);
        INFO(asked.font << " " << asked.features << " " << asked.language << " " << asked.text);
        CHECK(shaper.whole(asked) == expected);
        CHECK(shaper.joined(asked) == expected);
    }
    CHECK(count >= 700);
}
