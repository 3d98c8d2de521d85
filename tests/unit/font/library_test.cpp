#include "font/library.hpp"

#include <fstream>

#include <catch2/catch.hpp>

using namespace cicero;

namespace {

const std::string folder = "/usr/share/fonts/opentype/";

font::Catalogue catalogue() {
    const auto path = std::filesystem::temp_directory_path() / "cicero-library-test.yaml";
    std::ofstream(path) << "families:\n  - name: Garamond\n    kind: serif\n    faces:\n"
                           "      - {file: "
                        << folder
                        << "ebgaramond/EBGaramond12-Regular.otf}\n      - {file: " << folder
                        << "ebgaramond/EBGaramond08-Regular.otf, below: 10pt}\n"
                        << "      - {file: " << folder
                        << "ebgaramond/EBGaramond08-Italic.otf, slope: italic, below: 10pt}\n"
                        << "      - {file: " << folder
                        << "linux-libertine/LinLibertine_DR.otf, from: 20pt}\n"
                        << "      - {file: " << folder
                        << "linux-libertine/LinLibertine_RB.otf, weight: 700}\n";
    diagnostic::Diagnostics diagnostics;
    font::Catalogue out = font::read_catalogue(path, diagnostics);
    std::filesystem::remove(path);
    REQUIRE(diagnostics.all().empty());
    return out;
}

std::string file_for(const font::Wanted& wanted) {
    static font::Library library(catalogue());
    const auto face = library.find("Garamond", wanted);
    return face ? face->description().file.stem().string() : "";
}

}  // namespace

TEST_CASE("a family's cut is that for the size of the text") {
    CHECK(file_for({400, false, Length::points(6)}) == "EBGaramond08-Regular");
    CHECK(file_for({400, false, Length::points(9.99)}) == "EBGaramond08-Regular");
    CHECK(file_for({400, false, Length::points(10)}) == "EBGaramond12-Regular");
    CHECK(file_for({400, false, Length::points(19.99)}) == "EBGaramond12-Regular");
    CHECK(file_for({400, false, Length::points(20)}) == "LinLibertine_DR");
    CHECK(file_for({400, false, {}}) == "EBGaramond12-Regular");
}

TEST_CASE("slope, then weight, come before the size for which a cut was drawn") {
    CHECK(file_for({700, false, Length::points(8)}) == "LinLibertine_RB");
    CHECK(file_for({400, true, Length::points(30)}) == "EBGaramond08-Italic");
}

TEST_CASE("the families that ship have their cuts by size") {
    diagnostic::Diagnostics diagnostics;
    font::Library library(font::read_catalogue(
        std::filesystem::path(CICERO_SOURCE_DIR) / "fonts/catalogue.yaml", diagnostics));
    struct Case {
        const char* family;
        font::Wanted wanted;
        const char* file;
    };
    const auto pt = [](double size) { return Length::points(size); };
    for (const Case& c :
         std::vector<Case>{{"Linux Libertine", {400, false, pt(19.5)}, "LinLibertine_R"},
                           {"Linux Libertine", {400, false, pt(20)}, "LinLibertine_DR"},
                           {"Linux Libertine", {400, true, pt(40)}, "LinLibertine_RI"},
                           {"Linux Libertine", {700, false, pt(40)}, "LinLibertine_RB"},
                           {"Inter", {400, false, pt(22.5)}, "Inter-Regular"},
                           {"Inter", {400, false, pt(23)}, "InterDisplay-Regular"},
                           {"Inter", {900, true, pt(60)}, "InterDisplay-BlackItalic"},
                           {"Inter", {900, true, {}}, "Inter-BlackItalic"},
                           {"Inter Variable", {550, false, pt(22)}, "Inter-roman.var"},
                           {"Inter Variable", {550, true, pt(30)}, "InterDisplay-italic.var"},
                           {"Latin Modern Roman", {400, false, pt(5)}, "lmroman5-regular"},
                           {"Latin Modern Roman", {400, false, pt(6)}, "lmroman6-regular"},
                           {"Latin Modern Roman", {400, false, pt(7)}, "lmroman7-regular"},
                           {"Latin Modern Roman", {400, false, pt(8)}, "lmroman8-regular"},
                           {"Latin Modern Roman", {400, false, pt(9)}, "lmroman9-regular"},
                           {"Latin Modern Roman", {400, false, pt(10)}, "lmroman10-regular"},
                           {"Latin Modern Roman", {400, false, pt(12)}, "lmroman12-regular"},
                           {"Latin Modern Roman", {400, false, pt(17)}, "lmroman17-regular"},
                           {"Latin Modern Roman", {400, true, pt(8)}, "lmroman8-italic"},
                           {"Latin Modern Roman", {700, false, pt(12)}, "lmroman12-bold"},
                           {"Latin Modern Roman", {700, true, pt(12)}, "lmroman10-bolditalic"}}) {
        INFO(c.family << " " << c.file);
        const auto face = library.find(c.family, c.wanted);
        REQUIRE(face);
        CHECK(face->description().file.stem() == c.file);
        CHECK(font::missing_french(*face).empty());
    }
}
