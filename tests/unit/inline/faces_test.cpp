#include "inline/faces.hpp"

#include <catch2/catch.hpp>

using namespace cicero;

namespace {

font::FacePtr load(const std::string& file) {
    auto face = font::Face::load({"Famille", "/usr/share/fonts/truetype/" + file, 0, 400, false});
    REQUIRE(face);
    return *face;
}

style::CharacterStyle asking(style::AxisSetting setting) {
    style::CharacterStyle out;
    out.axes.push_back(std::move(setting));
    return out;
}

std::vector<std::string> said(const style::CharacterStyle& style, const font::Face& face,
                              diagnostic::Code code) {
    std::vector<inlines::Remark> remarks;
    inlines::report_axes(style, face, remarks);
    REQUIRE(remarks.size() == 1);
    CHECK(remarks[0].code == code);
    return remarks[0].params;
}

}  // namespace

TEST_CASE("an axis that a face lacks, or whose end is passed, is said with the range") {
    using diagnostic::Code;
    using Words = std::vector<std::string>;
    const auto inter = load("inter-vf/Inter.var.ttf");
    CHECK(said(asking({"axes", "wght", 950, {}}), *inter, Code::axis_out_of_range) ==
          Words{"Famille", "wght: 950", "100–900"});
    CHECK(said(asking({"width", "wdth", 87.5, {}}), *inter, Code::axis_missing) ==
          Words{"Famille", "width: 87.5", "wght 100–900, slnt -10–0"});
    CHECK(said(asking({"axes", "wght", 500, {}}), *load("lato/Lato-Regular.ttf"),
               Code::axis_missing) == Words{"Famille", "wght: 500", ""});
    std::vector<inlines::Remark> none;
    inlines::report_axes(asking({"axes", "wght", 550, {}}), *inter, none);
    inlines::report_axes(asking({"width", "wdth", 100, {}}), *inter, none);
    CHECK(none.empty());
}

TEST_CASE("what a style asks of a family") {
    style::CharacterStyle style;
    style.size = Length::points(8);
    CHECK(inlines::wanted(style).optical_size == style.size);
    style.optical = style::Optical::None;
    CHECK_FALSE(inlines::wanted(style).optical_size);
    style.optical = style::Optical::Fixed;
    style.optical_size = Length::points(20);
    CHECK(inlines::wanted(style).optical_size == Length::points(20));
    style.axes = {{"width", "wdth", 80, {}}, {"axes", "wdth", 90, {}}};
    CHECK(inlines::wanted(style).axes == font::Coordinates{{"wdth", 90}, {"wdth", 80}});
}

TEST_CASE("a cut for the size that lacks what a style asks for leaves its place to the text cut") {
    diagnostic::Diagnostics diagnostics;
    font::Library library(font::read_catalogue(
        std::filesystem::path(CICERO_SOURCE_DIR) / "fonts/catalogue.yaml", diagnostics));
    style::CharacterStyle style;
    style.families = {"Linux Libertine"};
    style.size = Length::points(30);
    const auto file = [&] {
        return inlines::face_of(style, library)->description().file.stem().string();
    };
    CHECK(file() == "LinLibertine_DR");
    style.forms = {{"figures", {"onum", 1}, {}, {}}};
    CHECK(file() == "LinLibertine_DR");
    style.forms = {{"small-capitals", {"smcp", 1}, {}, {}}};
    CHECK(file() == "LinLibertine_R");
    style.forms = {{"small-capitals", {"smcp", 0}, {}, {}}};
    CHECK(file() == "LinLibertine_DR");
    style.forms = {{"swashes", {"swsh", 1}, {}, {}}};  // neither has any
    CHECK(file() == "LinLibertine_DR");
    style.forms = {{"small-capitals", {"smcp", 1}, {}, {}}};
    style.optical = style::Optical::Fixed;
    style.optical_size = Length::points(30);
    CHECK(file() == "LinLibertine_DR");
}
