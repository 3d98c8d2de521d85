// A library, its faces and patterns are shared by threads; composers are not. Run under
// ThreadSanitizer by the preset `tsan`.
#include <thread>

#include <catch2/catch.hpp>

#include "../../support/runs.hpp"
#include "../../support/sourced.hpp"
#include "inline/composer.hpp"

using namespace cicero;

namespace {

using PatternStorePtr = std::shared_ptr<const text::PatternStore>;

font::Catalogue catalogue() {
    diagnostic::Diagnostics diagnostics;
    return font::read_catalogue(std::filesystem::path(CICERO_SOURCE_DIR) / "fonts/catalogue.yaml",
                                diagnostics);
}

story::Span span(const std::string& s, bool italic, const style::CharacterStyle& base) {
    story::Span out;
    out.text = tests::sourced(s);
    auto style = std::make_shared<style::CharacterStyle>(base);
    style->italic = italic;
    out.style = std::move(style);
    return out;
}

// In words, so that two threads' can be compared: glyphs, places, faces, remarks.
std::string compose(font::Library& library, const PatternStorePtr& patterns) {
    inlines::Composer composer(library, patterns);
    std::string out;
    for (int round = 0; round < 3; ++round)
        for (const char* family : {"EB Garamond", "Lato", "Inter Variable", "Linux Libertine",
                                   "Noto Serif", "DejaVu Sans", "Nulle part"}) {
            story::Paragraph p;
            p.style.character.families = {family};
            p.style.character.size = Length::points(8 + 9 * round);
            p.style.character.weight = 400 + 100 * round;
            if (round == 1) p.style.character.forms = {{"small-capitals", {"smcp", 1}, {}, {}}};
            p.style.align = style::Align::Justify;
            p.style.hyphenate = true;
            p.spans = {
                span("L’affluence, disait-on, serait extraordinaire (", false, p.style.character),
                span("officiellement", true, p.style.character),
                span(") ; السلام, мир, שלום, ⵣ, 平和 : ", false, p.style.character),
                span("« Patience ! » répondait le vieux Mathieu.", true, p.style.character)};
            const auto composed = composer.compose(p, Length::points(220));
            for (const inlines::Remark& remark : composed.remarks)
                out += remark.params.empty() ? "" : remark.params[0] + "\n";
            for (const inlines::Line& line : composed.lines)
                for (const tests::PlacedRun& run : tests::runs_of(line)) {
                    out +=
                        run.font->postscript_name + std::to_string(run.origin.x.units()) + run.text;
                    for (const auto& glyph : run.glyphs)
                        out += "," + std::to_string(glyph.id) + "+" +
                               std::to_string(glyph.advance) + "+" +
                               std::to_string(glyph.adjust.units());
                }
        }
    return out;
}

}  // namespace

TEST_CASE("composers in two threads share a library and patterns, and set what one sets alone") {
    font::Library mine(catalogue());
    const std::string alone = compose(mine, std::make_shared<const text::PatternStore>());
    CHECK(alone.find("EBGaramond12-Regular") != std::string::npos);
    CHECK(alone.find("Nulle part") != std::string::npos);
    font::Library shared(catalogue());  // no face is loaded until both threads ask
    const auto patterns = std::make_shared<const text::PatternStore>();
    std::string first, second;
    std::thread one([&] { first = compose(shared, patterns); });
    std::thread two([&] { second = compose(shared, patterns); });
    one.join();
    two.join();
    CHECK(first == alone);
    CHECK(second == alone);
}
