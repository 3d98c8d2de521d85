// Every line of expected.tsv was printed by hb-shape (generate.py): font, features, language, text,
// glyphs.
#include "text/shape.hpp"

#include <fstream>
#include <map>
#include <sstream>

#include <catch2/catch.hpp>

using namespace cicero;

namespace {

// As hb-shape prints with --no-glyph-names --no-clusters: id@x,y+advance
std::string printed(const text::Glyphs& glyphs) {
    std::ostringstream out;
    for (const auto& g : glyphs) {
        if (out.tellp() > 0) out << '|';
        out << g.id;
        if (g.x_offset != 0 || g.y_offset != 0) out << '@' << g.x_offset << ',' << g.y_offset;
        out << '+' << g.advance;
    }
    return out.str();
}

}  // namespace

TEST_CASE("glyphs, advances and offsets equal hb-shape's") {
    std::ifstream in(std::string(CICERO_SOURCE_DIR) + "/tests/shape/expected.tsv");
    std::map<std::string, font::FacePtr> faces;
    std::string line;
    int count = 0;
    while (std::getline(in, line)) {
        std::vector<std::string> f;
        std::istringstream fields(line);
        for (std::string field; std::getline(fields, field, '\t');) f.push_back(field);
        REQUIRE(f.size() == 5);
        auto& face = faces[f[0]];
        if (!face) {
            auto loaded = font::Face::load({"", f[0], 0, 400, false});
            REQUIRE(loaded);
            face = *loaded;
        }
        text::ShapeKey key{face.get(), {}, f[2], HB_SCRIPT_LATIN, false};
        if (f[1] != "-") key.features.push_back({f[1], 1});
        if (f[2] == "ar") key.script = HB_SCRIPT_ARABIC, key.right_to_left = true;
        INFO(f[0] << " " << f[1] << " " << f[3]);
        CHECK(printed(text::shape(f[3], key)) == f[4]);
        ++count;
    }
    CHECK(count >= 500);
}
