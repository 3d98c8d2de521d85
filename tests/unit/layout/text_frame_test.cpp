#include "layout/text_frame.hpp"

#include <catch2/catch.hpp>

#include "stories.hpp"

using namespace cicero;
using namespace cicero::layout;
using tests::paragraph;

namespace {

style::ParagraphStyle title(bool balance) {
    style::ParagraphStyle style;
    style.character.size = Length::points(20);
    style.leading = Length::points(22);
    style.balance = balance;
    return style;
}

/// A frame of 100 × 60 mm whose text is fitted.
struct Press : tests::Shop {
    style::Fit fit;
    style::PageGeometry geometry;
    ToldLists told;

    explicit Press(bool by_line = false) {
        fit.smallest = Length::points(10);
        fit.largest = Length::points(90);
        fit.active = true;
        fit.by_line = by_line;
    }

    FrameResult set(story::Story story) {
        story::BoundFrame frame;
        story::BoundText text;
        text.story = std::move(story);
        text.fit = fit;
        frame.name = "titre";
        frame.area = frame.inside = {{}, {Length::millimetres(100), Length::millimetres(60)}};
        frame.content = std::move(text);
        PageContext page;
        page.number = 1;
        page.geometry = &geometry;
        page.told = &told;
        return set_text_frame(frame, page, composer);
    }
};

const std::string words = "Journée mondiale de l’eau et des rivières sauvages";

double size_of(const FrameResult& result) {
    return tests::shapes_of<document::GlyphRun>({{}, {}, result.children}).front().size.points();
}

}  // namespace

TEST_CASE("a fit composes no block twice in the same setting, and says what it used") {
    for (const bool balance : {false, true})
        for (const bool by_line : {false, true}) {
            Press press(by_line);
            const story::Story story{paragraph(words, title(balance))};
            const FrameResult result = press.set(story);
            INFO(balance << by_line);
            REQUIRE(result.fits.size() == 1);
            CHECK(result.fits[0].frame == "titre");
            REQUIRE(result.fits[0].levers.size() == 1);
            CHECK(result.fits[0].levers[0].first == "size");
            // As many as there are sizes to try, and not the one that was found once more.
            const auto before = press.composer.counts();
            CHECK(before.composed > 5);
            CHECK(before.composed < 40);
            CHECK(before.found >= 1);
            (void)press.set(story);
            CHECK(press.composer.counts().composed == before.composed);
        }
}

TEST_CASE("a text is as large as its frame lets it, then worded shorter, then told elsewhere") {
    Press press;
    // The first wording is a word that is too wide for any size.
    story::StoryBlock wordings = paragraph(std::string(80, 'm'), title(false));
    auto& item = std::get<story::ParagraphItem>(wordings.what);
    item.wordings.push_back(item.wordings.front());
    item.wordings.back().spans[0].text = tests::sourced("Court");
    const FrameResult shorter = press.set({wordings});
    CHECK(size_of(shorter) == Approx(90));
    REQUIRE(shorter.fits[0].levers.size() == 2);
    CHECK(shorter.fits[0].levers[1] == std::pair<std::string, std::string>("wording", "1"));

    story::Story many;
    for (int i = 0; i < 40; ++i)
        many.push_back(
            {story::SpillItem{
                 {paragraph(words, title(false))}, {paragraph("Dit", title(false))}, "reste"},
             {}});
    const FrameResult spilled = press.set(many);
    CHECK(spilled.remarks.empty());
    REQUIRE(spilled.fits[0].levers.size() == 2);
    CHECK(spilled.fits[0].levers[1].first == "spill");
    const std::size_t left = std::stoul(spilled.fits[0].levers[1].second);
    CHECK(press.told["reste"].size() == left);
    CHECK(size_of(spilled) < 13);  // no item leaves before the text is as small as it may be
}

TEST_CASE("what fits in no way is set as far as it goes, with nothing told elsewhere") {
    Press press;
    const FrameResult result = press.set(
        {paragraph(std::string(80, 'm'), title(false)),
         {story::SpillItem{
              {paragraph(words, title(false))}, {paragraph("Dit", title(false))}, "reste"},
          {}}});
    CHECK(press.told.empty());
    CHECK_FALSE(result.children.empty());
    CHECK(result.remarks.size() == 1);
}

TEST_CASE("lines that are too long to be read end before the edge, where they may") {
    Press press;
    press.fit.smallest = press.fit.largest = Length::points(6);
    std::string text;
    for (int i = 0; i < 8; ++i) text += words + " ";
    const auto widest = [&](double least) {
        press.fit.least_measure = least;
        const FrameResult result = press.set({paragraph(text, title(false))});
        CHECK(result.remarks.empty());
        return result.fits[0].levers;
    };
    using Levers = UsedLevers;
    CHECK(widest(1) == Levers{{"size", "6.00pt"}});
    // 100 mm are 47 sizes of the text; 36 are enough.
    CHECK(widest(0.9) == Levers{{"size", "6.00pt"}, {"measure", "90%"}});
    const Levers free = widest(0.5);
    REQUIRE(free.size() == 2);
    CHECK(free[1].first == "measure");
    CHECK(std::stoi(free[1].second) >= 70);
    CHECK(std::stoi(free[1].second) <= 80);
}
