#include "layout/thread.hpp"

#include <random>

#include <catch2/catch.hpp>

#include "stories.hpp"

using namespace cicero;
using namespace cicero::layout;
using tests::paragraph;

namespace {

constexpr double leading = 14;

style::ParagraphStyle body(int least_lines = 2) {
    style::ParagraphStyle style;
    style.character.size = Length::points(11);
    style.leading = Length::points(leading);
    style.align = style::Align::Justify;
    style.hyphenate = true;
    style.orphans = style.widows = least_lines;
    return style;
}

/// Words of a vocabulary, so that no two paragraphs are alike.
std::string words(std::size_t count, unsigned seed) {
    static const std::vector<std::string> known{
        "ville",   "fleuve", "lampes",   "rentrer", "habitude",   "personne",
        "danse",   "parle",  "fort",     "venu",    "été",        "entière",
        "descend", "mange",  "éteintes", "matin",   "charrettes", "cour"};
    std::minstd_rand random(seed);
    std::string out = "Toute";
    for (std::size_t i = 1; i < count; ++i) out += " " + known[random() % known.size()];
    return out + ".";
}

/// Frames of a thread, one after another, of two measures in turn.
struct Press : tests::Shop {
    style::PageGeometry page;
    Length narrow = Length::millimetres(60), wide = Length::millimetres(95),
           height = Length::points(leading * 9 + 12);

    [[nodiscard]] story::BoundFrame frame(Length measure) const {
        story::BoundFrame out;
        out.inside = {{}, {measure, height}};
        out.content = story::BoundText{};
        return out;
    }

    /// What stands in each frame that the thread fills: narrow and wide ones in turn.
    std::vector<FrameResult> fill(const story::Story& story) {
        const std::array frames{frame(narrow), frame(wide)};
        return Thread(story, composer).fill([&](std::size_t i) {
            return std::optional(ThreadFrame{&frames[i % 2], &page});
        });
    }

    /// The lines of each.
    std::vector<std::vector<tests::PlacedRun>> run(const story::Story& story) {
        std::vector<std::vector<tests::PlacedRun>> out;
        for (const FrameResult& result : fill(story))
            out.push_back(tests::shapes_of<document::GlyphRun>({{}, {}, result.children}));
        return out;
    }
};

std::string text_of(const std::vector<std::vector<tests::PlacedRun>>& frames) {
    std::string out;
    for (const auto& frame : frames)
        for (const tests::PlacedRun& run : frame) {
            if (out.ends_with("\u00AD")) out.resize(out.size() - 2);
            else if (!out.empty()) out += ' ';
            out += run.text;
        }
    return out;
}

}  // namespace

TEST_CASE("a thread goes on inside a paragraph where its measure changes") {
    Press press;
    const std::string text = words(400, 1);
    const story::Story story{paragraph(text, body())};
    const auto frames = press.run(story);
    REQUIRE(frames.size() > 3);
    CHECK(text_of(frames) == text);
    for (std::size_t f = 0; f < frames.size(); ++f) {
        const Length measure = f % 2 == 0 ? press.narrow : press.wide;
        INFO("frame " << f);
        if (f + 1 < frames.size()) CHECK(frames[f].size() == 10);  // to its last line
        for (std::size_t l = 0; l < frames[f].size(); ++l) {
            const tests::PlacedRun& run = frames[f][l];
            std::int64_t units = 0;
            Length end = run.origin.x;
            for (const auto& glyph : run.glyphs) {
                units += glyph.advance;
                end += glyph.adjust;
            }
            end += base::scale_font_units(units, run.size, run.font->units_per_em) *
                   run.horizontal_scale;
            const bool is_last = f + 1 == frames.size() && l + 1 == frames[f].size();
            INFO("line " << l << ": " << run.text);
            // Hyphens and commas hang in the margin.
            if (!is_last) CHECK(std::abs((end - measure).points()) < 6);
        }
    }
}

TEST_CASE("a thread finds its size over all its frames, and fills them to a foot") {
    Press press;
    const std::array frames{press.frame(press.narrow), press.frame(press.narrow),
                            press.frame(press.narrow)};
    style::Fit fit;
    fit.smallest = Length::points(8);
    fit.largest = Length::points(14);
    fit.active = true;
    const auto fill = [&](std::size_t count, bool stood_in_for, std::size_t& lines) {
        style::ParagraphStyle ragged = body();
        ragged.align = style::Align::Left;
        const story::Story story{paragraph(words(count, 1), ragged)};
        Thread thread(story, press.composer, fit);
        const auto results = thread.fill([&](std::size_t i) {
            return i < frames.size()
                       ? std::optional(ThreadFrame{&frames[i], &press.page, 1, stood_in_for})
                       : std::nullopt;
        });
        CHECK(thread.left() == 0);
        lines = 0;
        for (const FrameResult& result : results)
            lines += tests::shapes_of<document::GlyphRun>({{}, {}, result.children}).size();
        return results;
    };
    const auto size_of = [](const std::vector<FrameResult>& results) {
        return results.front().fits.at(0).levers.at(0).second;
    };
    std::size_t lines = 0;
    // Few words: as large as may be; more: smaller; all goes in.
    CHECK(size_of(fill(12, true, lines)) == "14.00pt");
    const auto much = fill(260, true, lines);
    CHECK(much.size() == 3);
    CHECK(std::stod(size_of(much)) < 12);
    // A bit more than a frame in the largest size: smaller, in one frame, where something else
    // stands in the others.
    std::size_t count = 12;
    while (fill(count, true, lines).size() == 1 && size_of(fill(count, true, lines)) == "14.00pt")
        ++count;
    CHECK(fill(count, true, lines).size() == 1);
    CHECK(std::stod(size_of(fill(count, false, lines))) >=
          std::stod(size_of(fill(count, true, lines))));
}

TEST_CASE("each line counts once in what is said of its evenness, in the frame where it stands") {
    for (const std::size_t count : {60u, 150u, 400u}) {
        Press press;
        const story::Story story{paragraph(words(count, 1), body())};
        const auto results = press.fill(story);
        for (const FrameResult& result : results) {
            const auto lines =
                tests::shapes_of<document::GlyphRun>({{}, {}, result.children}).size();
            std::size_t counted = 0;
            for (const auto& quality : result.qualities) counted += quality.quality.lines;
            INFO(count << " words, " << lines << " lines");
            // The paragraph's last line is not brought to its width.
            CHECK(counted == lines - (&result == &results.back() ? 1 : 0));
        }
    }
}

TEST_CASE("whatever the paragraphs, all is set, and each frame to its last line") {
    for (unsigned seed = 1; seed <= 12; ++seed) {
        Press press;
        story::Story story;
        std::string all;
        std::minstd_rand random(seed);
        const int least_lines = seed % 2 == 0 ? 1 : 2;
        for (int p = 0; p < 12; ++p) {
            const std::string text = words(5 + random() % 70, seed * 100 + unsigned(p));
            story.push_back(paragraph(text, body(least_lines)));
            all += (all.empty() ? "" : " ") + text;
        }
        const auto frames = press.run(story);
        INFO("seed " << seed);
        CHECK(text_of(frames) == all);
        for (std::size_t f = 0; f + 1 < frames.size(); ++f) {
            INFO("frame " << f);
            // A paragraph of three lines, or four that are three in the next frame, is not parted
            // where two have to stay together.
            // Nor is a word divided over two frames where a line less helps.
            CHECK(frames[f].size() >= (least_lines == 1 ? 9 : 6));
            CHECK((frames[f].size() == 10 || !frames[f].back().text.ends_with("\u00AD")));
            CHECK(frames[f].back().origin.y <= press.height);
        }
    }
}

TEST_CASE("a paragraph over two measures has neither widow nor orphan") {
    for (std::size_t lines_before = 1; lines_before < 10; ++lines_before)
        for (const std::size_t count : {14u, 20u, 26u, 33u, 41u}) {
            Press press;
            story::Story story;
            for (std::size_t i = 0; i < lines_before; ++i)
                story.push_back(paragraph("Court.", body()));
            story.push_back(paragraph(words(count, 7), body()));
            std::size_t first = 0, second = 0;
            const auto frames = press.run(story);
            REQUIRE(frames.size() <= 2);
            for (const auto& run : frames[0]) first += run.text != "Court.";
            if (frames.size() == 2) second = frames[1].size();
            INFO(lines_before << " lines, then " << count << " words: " << first << " + "
                              << second);
            CHECK(first != 1);
            CHECK(second != 1);
        }
}

TEST_CASE("what there is to say of the rest of a paragraph is said") {
    Press press;
    // No room for two such words on a line: all are loose. They stand in the third frame first.
    std::string text = words(230, 1);
    text.pop_back();
    for (int i = 0; i < 12; ++i) text += " anticonstitutionnellement intergouvernementalisations";
    press.narrow = Length::millimetres(52);
    style::ParagraphStyle style = body();
    style.hyphenate = false;
    const story::Story story{paragraph(text + ".", style)};
    std::vector<std::size_t> remarks;
    for (const FrameResult& result : press.fill(story)) remarks.push_back(result.remarks.size());
    REQUIRE(remarks.size() >= 4);
    std::size_t later = 0;
    for (std::size_t f = 2; f < remarks.size(); ++f) later += remarks[f];
    CHECK(later > 0);
}

TEST_CASE("a change of measure composes what goes on, and little else") {
    story::Story story;
    for (unsigned p = 0; p < 100; ++p) story.push_back(paragraph(words(30, p + 1), body()));
    Press press;
    const auto frames = press.run(story);
    REQUIRE(frames.size() > 20);
    // Each block once, and at each change what is tried: the block that was begun in the old
    // measure, and for some ways to part it its lines in both.
    CHECK(press.composer.counts().composed < 100 + 7 * frames.size());
}

TEST_CASE("blocks that are known are not composed again") {
    story::Story story, edited;
    for (unsigned p = 0; p < 40; ++p) {
        const std::string text = words(30, p + 1);
        story.push_back(paragraph(text, body()));
        edited.push_back(paragraph(p == 20 ? text + " Encore." : text, body()));
    }
    Press press;
    (void)press.run(story);
    const std::size_t before = press.composer.counts().composed;
    (void)press.run(story);
    CHECK(press.composer.counts().composed == before);
    // One word more: its paragraph, and where lines moved what stands over two frames.
    (void)press.run(edited);
    const std::size_t after = press.composer.counts().composed - before;
    CHECK(after >= 1);
    CHECK(after < 40);
}

TEST_CASE("paragraphs of two documents that stand in other places are composed once") {
    tests::Desk desk;
    const auto set = [&](const story::Story& story) { (void)desk.galley(story).count(); };
    set({paragraph(words(20, 1), body()), paragraph(words(20, 2), body())});
    CHECK(desk.composer.counts().composed == 2);
    set({paragraph(words(25, 3), body()), paragraph(words(20, 2), body()),
         paragraph(words(20, 1), body())});
    CHECK(desk.composer.counts().composed == 3);
    CHECK(desk.composer.counts().found == 2);
    // Another style, another measure: another block.
    set({paragraph(words(20, 1), body(3))});
    CHECK(desk.composer.counts().composed == 4);
}
