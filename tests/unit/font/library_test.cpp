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
