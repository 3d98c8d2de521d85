// A paragraph that goes on elsewhere, in other measures, or only as far as it is wanted.
#include <random>

#include <catch2/catch.hpp>

#include "inline/composer.hpp"
#include "paragraphs.hpp"

using namespace cicero;
using namespace cicero::tests;

namespace {

using inlines::Measures;
using inlines::Resumption;

std::string words(std::size_t count) {
    static const std::vector<std::string> known{
        "ville", "fleuve",    "lampes", "extraordinaire", "habitude", "personne",      "danse",
        "parle", "venu",      "été",    "entière",        "descend",  "organisateurs", "éteintes",
        "matin", "charrettes"};
    std::minstd_rand random(3);
    std::string out = "Toute";
    for (std::size_t i = 1; i < count; ++i) out += " " + known[random() % known.size()];
    return out + ".";
}

std::shared_ptr<const story::Paragraph> paragraph(std::size_t count) {
    auto out = text_paragraph(words(count), style::Align::Justify);
    out.style.first_indent = Length::millimetres(5);
    return std::make_shared<const story::Paragraph>(std::move(out));
}

std::string text_of(const inlines::Line& line) {
    std::string out;
    for (const auto& run : runs_of(line)) out += run.text;
    return out;
}

std::vector<std::string> lines_of(const inlines::ComposedParagraph& composed) {
    std::vector<std::string> out;
    for (const inlines::Line& line : composed.lines) out.push_back(text_of(line));
    return out;
}

Resumption after(const inlines::ComposedParagraph& composed, std::size_t lines) {
    Resumption out{lines, composed.lines[lines - 1].item, 0, composed.lines[lines - 1].ratio};
    for (std::size_t i = lines; i-- > 0 && composed.lines[i].hyphenated;) ++out.hyphens;
    return out;
}

}  // namespace

TEST_CASE("in one measure the rest of a paragraph has the lines that it had") {
    Shop shop;
    const auto p = paragraph(150);
    const Measures measures{{}, Length::millimetres(70)};
    const auto whole = shop.composer.compose(p, measures);
    const std::vector<std::string> lines = lines_of(*whole);
    REQUIRE(lines.size() > 15);
    std::size_t hyphens = 0;
    for (std::size_t k = 1; k < lines.size(); ++k) {
        INFO("after line " << k << ": " << lines[k - 1]);
        hyphens += whole->lines[k - 1].hyphenated;
        const auto rest = shop.composer.compose(p, measures, after(*whole, k));
        const std::vector<std::string> expected(lines.begin() + std::ptrdiff_t(k), lines.end());
        CHECK(lines_of(*rest) == expected);
        CHECK(rest->lines.front().x == Length{});  // the indent was the first line's
        CHECK(rest->lines.back().source.end == whole->lines.back().source.end);
        CHECK(runs_of(rest->lines.front()).front().line == k);
    }
    CHECK(hyphens > 0);
}

TEST_CASE("lines have the measures beside them, whatever stands before") {
    Shop shop;
    const auto p = paragraph(150);
    const Length narrow = Length::millimetres(50), wide = Length::millimetres(90);
    const auto both = shop.composer.compose(p, {{{4, narrow}, {3, wide}}, narrow});
    for (std::size_t i = 0; i + 1 < both->lines.size(); ++i) {
        INFO("line " << i);
        const inlines::Line& line = both->lines[i];
        const Length measure = i < 4 || i >= 7 ? narrow : wide;
        CHECK(std::abs((line.x + line.width - measure).points()) < 0.1);
    }
    const auto rest = shop.composer.compose(p, {{{3, wide}}, narrow}, after(*both, 4));
    const std::vector<std::string> lines = lines_of(*both);
    CHECK(lines_of(*rest) == std::vector<std::string>(lines.begin() + 4, lines.end()));
}

TEST_CASE("a long paragraph can be set part by part") {
    Shop shop;
    const auto p = paragraph(3000);
    const Measures all{{}, Length::millimetres(70)}, some{{}, Length::millimetres(70), 60};
    const std::size_t whole = shop.composer.compose(p, all)->lines.size();
    std::string text;
    std::size_t lines = 0;
    Resumption from;
    for (bool is_whole = false; !is_whole;) {
        const auto part = shop.composer.compose(p, some, from);
        is_whole = part->is_whole;
        if (!is_whole) CHECK(part->lines.size() == 60);
        for (const inlines::Line& line : part->lines) {
            // A part is broken by itself: where the whole needs hyphens, it may do without.
            if (!text.empty() && !text.ends_with("\u00AD")) text += ' ';
            if (text.ends_with("\u00AD")) text.resize(text.size() - 2);
            text += text_of(line);
        }
        lines += part->lines.size();
        from = after(*part, part->lines.size());
        from.lines = lines;
    }
    CHECK((text == words(3000)));
    CHECK(lines > 300);
    CHECK(std::abs(double(lines) / double(whole) - 1) < 0.02);
}

TEST_CASE("a paragraph is composed once in the same measures, and shaped once for all") {
    Shop shop;
    const auto p = paragraph(100);
    const auto first = shop.composer.compose(p, {{}, Length::millimetres(70)});
    const auto again = std::make_shared<const story::Paragraph>(*p);
    CHECK(shop.composer.compose(again, {{}, Length::millimetres(70)}) == first);
    CHECK(shop.composer.counts().found == 1);
    CHECK(shop.composer.compose(again, {{}, Length::millimetres(71)}) != first);
    auto other = *p;
    other.style.character.size = Length::points(9);
    CHECK(shop.composer.compose(std::make_shared<const story::Paragraph>(other),
                                {{}, Length::millimetres(70)}) != first);
    CHECK(shop.composer.counts().composed == 3);
    // What only the place says is no other paragraph.
    auto elsewhere = *p;
    elsewhere.number = 7;
    elsewhere.tag = std::make_shared<const document::Tag>();
    CHECK(shop.composer.compose(std::make_shared<const story::Paragraph>(elsewhere),
                                {{}, Length::millimetres(70)}) == first);
}

TEST_CASE("the cache forgets what was not asked for, and never has more than it may") {
    inlines::ComposedCache cache(400'000);  // some forty short paragraphs
    const auto composed = std::make_shared<const inlines::ComposedParagraph>();
    const auto key = [](const std::string& text) {
        return inlines::ComposedKey{
            std::make_shared<const story::Paragraph>(text_paragraph(text, style::Align::Left)),
            {},
            {}};
    };
    cache.add(key("gardé"), composed);
    for (int i = 0; i < 1000; ++i) {
        cache.add(key(std::to_string(i)), composed);
        CHECK(cache.find(key("gardé")) == composed);
    }
    CHECK(cache.find(key("999")) == composed);
    CHECK(cache.find(key("0")) == nullptr);
    CHECK(cache.size() <= 50);
}

TEST_CASE("the cache forgets what no document asked for of late") {
    inlines::ComposedCache cache;
    const auto composed = std::make_shared<const inlines::ComposedParagraph>();
    const auto key = [](const std::string& text) {
        return inlines::ComposedKey{
            std::make_shared<const story::Paragraph>(text_paragraph(text, style::Align::Left)),
            {},
            {}};
    };
    cache.add(key("gardé"), composed);
    for (int i = 0; i < 100; ++i) {
        cache.next_document();
        CHECK(cache.find(key("gardé")) == composed);
        cache.add(key(std::to_string(i)), composed);
    }
    CHECK(cache.find(key("97")) == composed);
    CHECK(cache.find(key("50")) == nullptr);
    CHECK(cache.size() <= 2 * inlines::ComposedCache::documents_a_half + 2);
}
