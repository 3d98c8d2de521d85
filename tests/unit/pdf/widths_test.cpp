// Where a reader shows each glyph, reckoned from the file alone: text operators, codes, /W.
#include <cmath>
#include <map>
#include <regex>
#include <sstream>

#include <catch2/catch.hpp>

#include "font/face.hpp"
#include "sample.hpp"

using namespace cicero;
using namespace cicero::document;

namespace {

using Widths = std::map<int, int>;  ///< thousandths of the em

/// `first [w w …] first [w …]`, by CID (ISO 32000-1, 9.7.4.3).
Widths widths_in(const std::string& file) {
    const auto begin = file.find("/W [") + 4;
    std::istringstream in(file.substr(begin, file.find("]]", begin) + 1 - begin));
    Widths out;
    char bracket = 0;
    for (int cid = 0; in >> cid >> bracket;) {
        for (int width = 0; in >> width; ++cid) out[cid] = width;
        in.clear();
        in >> bracket;
    }
    return out;
}

/// What the CMap says; nothing where each code is its CID.
std::map<int, int> cids_in(const std::string& file) {
    std::map<int, int> out;
    static const std::regex line("\n<([0-9A-F]{4})> ([0-9]+)(?=\n)");
    for (std::sregex_iterator i(file.begin(), file.end(), line), end; i != end; ++i)
        out[std::stoi((*i)[1], nullptr, 16)] = std::stoi((*i)[2]);
    return out;
}

/// Of each glyph in the only TJ, in thousandths of the em.
std::vector<double> places_in(const std::string& file) {
    const Widths widths = widths_in(file);
    const std::map<int, int> cids = cids_in(file);
    const auto end = file.find("] TJ");
    const std::string shown = file.substr(file.rfind("\n[", end) + 2, end);
    std::vector<double> out;
    double at = 0;
    static const std::regex part("<([0-9A-F]+)>|([-.0-9]+)|(\\])");
    for (std::sregex_iterator i(shown.begin(), shown.end(), part); !(*i)[3].matched; ++i) {
        if ((*i)[2].matched) at -= std::stod((*i)[2]);
        const std::string codes = (*i)[1];
        for (std::size_t c = 0; c < codes.size(); c += 4) {
            const int code = std::stoi(codes.substr(c, 4), nullptr, 16);
            out.push_back(at);
            at += widths.at(cids.empty() ? code : cids.at(code));
        }
    }
    return out;
}

/// Glyphs far over the font, one beside the other as the face has them.
GlyphRun all_of(const font::Face& face) {
    GlyphRun out;
    out.font = face.resource();
    out.size = Length::points(10);
    for (std::uint32_t glyph = 1; glyph < face.glyph_count(); glyph += 3) {
        PlacedGlyph placed;
        placed.id = glyph;
        placed.advance = face.advance(glyph);
        placed.cluster = std::uint32_t(out.text.size());
        out.text += 'a';
        out.glyphs.push_back(placed);
    }
    return out;
}

}  // namespace

TEST_CASE("a line is corrected against the widths that /W has in the end") {
    font::FaceDescription description{"", "", 0, 400, false};
    SECTION("TrueType") { description.file = "/usr/share/fonts/truetype/lato/Lato-Regular.ttf"; }
    SECTION("CFF") {
        description.file = "/usr/share/fonts/opentype/ebgaramond/EBGaramond12-Regular.otf";
    }
    SECTION("variable") {
        description.file = "/usr/share/fonts/truetype/inter-vf/Inter.var.ttf";
        description.at = {{"wght", 633}};
    }
    const auto face = font::Face::load(description).value();
    const GlyphRun run = all_of(*face);
    Document document;
    document.pages = {test::small_page({{{Length::points(9), Length::points(9)}, run, nullptr}})};
    const std::vector<double> places = places_in(test::written(document, {std::nullopt, false}));
    REQUIRE(places.size() == run.glyphs.size());
    double wanted = 0, farthest = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        farthest = std::max(farthest, std::abs(places[i] - wanted));
        wanted += run.glyphs[i].advance * 1000.0 / face->units_per_em();
    }
    CHECK(places.size() > 500);
    CHECK(farthest <= 0.5 + 1e-6);  // corrections are whole thousandths
}
