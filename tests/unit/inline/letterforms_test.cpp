#include "inline/letterforms.hpp"

#include <catch2/catch.hpp>

#include "font/features.hpp"

using namespace cicero;

namespace {

font::FacePtr load(const std::string& file) {
    auto face = font::Face::load({"Famille", "/usr/share/fonts/" + file, 0, 700, true});
    REQUIRE(face);
    return *face;
}

const std::string garamond = "opentype/ebgaramond/EBGaramond12-Regular.otf";
const std::string lato = "truetype/lato/Lato-Regular.ttf";
const std::string thai = "truetype/noto/NotoSerifThai-Regular.ttf";

style::CharacterStyle asking(style::Form form) {
    style::CharacterStyle out;
    out.forms.push_back(std::move(form));
    return out;
}

}  // namespace

TEST_CASE("what a face has is asked of it without a word") {
    std::vector<inlines::Remark> remarks;
    const auto face = load(garamond);
    const auto features = inlines::features_for(asking({"small-capitals", {"smcp", 1}, {}, {}}),
                                                *face, true, remarks);
    CHECK(features == std::vector<style::Feature>{{"smcp", 1}});
    CHECK(remarks.empty());
}

TEST_CASE(
    "what the face of a style lacks is said with the face's name, where the style asks for it") {
    std::vector<inlines::Remark> remarks;
    const auto face = load(thai);
    const diagnostic::SourceSpan place{nullptr, 3, 9};
    (void)inlines::features_for(asking({"small-capitals", {"smcp", 1}, {}, place}), *face, true,
                                remarks);
    REQUIRE(remarks.size() == 1);
    CHECK(diagnostic::severity_of(remarks[0].code) == diagnostic::Severity::Warning);
    CHECK(remarks[0].params[0] == "Famille 700 italic");
    CHECK(remarks[0].params[1] == "small-capitals: smcp");
    CHECK(remarks[0].style == place);
}

TEST_CASE("a fallback is not asked for what it lacks, nor is a feature that is switched off") {
    std::vector<inlines::Remark> remarks;
    const auto face = load(thai);
    (void)inlines::features_for(asking({"swashes", {"swsh", 1}, {}, {}}), *face, false, remarks);
    (void)inlines::features_for(asking({"ligatures", {"hlig", 0}, {}, {}}), *face, true, remarks);
    CHECK(remarks.empty());
}

TEST_CASE("figures that are so already need no feature") {
    CHECK(font::figures_are(*load(garamond), "lnum") != font::figures_are(*load(garamond), "onum"));
    CHECK(font::figures_are(*load(lato), "lnum"));
    CHECK(font::figures_are(*load(lato), "tnum"));
    CHECK_FALSE(font::figures_are(*load(lato), "onum"));
    CHECK_FALSE(font::figures_are(*load(lato), "smcp"));
}

TEST_CASE("a stylistic set is found by the font's name for it, or its names are told") {
    std::vector<inlines::Remark> remarks;
    const auto face = load("opentype/inter/Inter-Regular.otf");
    const auto sets = font::named_sets(*face);
    REQUIRE_FALSE(sets.empty());
    const auto found = inlines::features_for(asking({"stylistic-sets", {}, sets.back().name, {}}),
                                             *face, true, remarks);
    CHECK(found == std::vector<style::Feature>{{sets.back().tag, 1}});
    CHECK(remarks.empty());
    (void)inlines::features_for(asking({"stylistic-sets", {}, "Rien de tel", {}}), *face, true,
                                remarks);
    REQUIRE(remarks.size() == 1);
    CHECK(remarks[0].params[2].find(sets.front().name) != std::string::npos);
}
