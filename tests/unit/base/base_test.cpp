#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include "base/geometry.hpp"
#include "base/length.hpp"
#include "base/plain_letters.hpp"
#include "base/text_map.hpp"
#include "base/units.hpp"
#include "base/utf8.hpp"

using namespace cicero::base;

TEST_CASE("lengths are exact in points and millimetres") {
    CHECK(Length::millimetres(297).units() == 297 * 36000);
    CHECK(Length::points(0.25).units() == 3175);
    CHECK(scale_font_units(500, Length::points(10), 1000) == Length::points(5));
    CHECK(scale_font_units(-1, Length::from_units(1), 2) == Length::from_units(-1));
}

TEST_CASE("the parts of a length and the gaps between them are the whole of it") {
    rc::prop("their ends touch, their sizes differ by one unit at most", [] {
        const int count = *rc::gen::inRange(1, 30);
        const Length whole = Length::from_units(*rc::gen::inRange(0, 1000000));
        const Length gap = Length::from_units(*rc::gen::inRange(0, 100000));
        const auto parts = parts_of(whole, count, gap);
        RC_ASSERT(parts.size() == std::size_t(count));
        RC_ASSERT(parts.front().start == Length{});
        RC_ASSERT(parts.back().start + parts.back().size == whole);
        for (std::size_t i = 1; i < parts.size(); ++i) {
            RC_ASSERT(parts[i - 1].start + parts[i - 1].size + gap == parts[i].start);
            const auto off = parts[i].size.units() - parts.front().size.units();
            RC_ASSERT((off >= -1 && off <= 1));
        }
    });
}

TEST_CASE("lengths are read with their units") {
    CHECK(parse_length("3mm") == Length::millimetres(3));
    CHECK(parse_length(" 12 pt ") == Length::points(12));
    CHECK(parse_length("1.5cm") == Length::millimetres(15));
    CHECK(parse_length("1in") == Length::points(72));
    CHECK(parse_length("0") == Length{});
    for (const char* bad : {"", "3", "mm", "3 km", "3mmm", "1e9mm", "nanmm", "3mm 2"}) {
        INFO(bad);
        CHECK_FALSE(parse_length(bad));
    }
}

TEST_CASE("UTF-8 that is not valid is found at its byte") {
    CHECK_FALSE(find_invalid_utf8("été « œuvre » 😀"));
    CHECK(find_invalid_utf8("ab\xE9t") == 2);
    CHECK(find_invalid_utf8("\xC0\x80") == 0);           // overlong
    CHECK(find_invalid_utf8("a\xED\xA0\x80") == 1);      // a surrogate
    CHECK(find_invalid_utf8("a\xF4\x90\x80\x80") == 1);  // beyond U+10FFFF
    rc::prop("what is encoded decodes", [](std::u32string text) {
        for (char32_t& c : text) c = c % 0xD800;
        RC_ASSERT(to_utf32(to_utf8(text)) == text);
    });
}

TEST_CASE("maps compose: a byte's source is its source's source") {
    rc::prop("through two passes that copy, drop and insert",
             [](const std::vector<int>& first, const std::vector<int>& second) {
                 const auto build = [](const std::vector<int>& steps, std::size_t limit) {
                     TextMap map;
                     std::size_t at = 0;
                     for (const int step : steps) {
                         const std::size_t n = std::size_t(std::abs(step % 4)) + 1;
                         if (at + n > limit) break;
                         if (step % 3 == 0) map.append_replaced(n, at, n);
                         else map.append_copied(n, at);
                         at += n + (step % 5 == 0 ? 1 : 0);
                     }
                     return map;
                 };
                 const TextMap inner = build(first, 1000);
                 const TextMap outer = build(second, inner.size());
                 const TextMap both = outer.composed_with(inner);
                 RC_ASSERT(both.size() == outer.size());
                 for (std::size_t i = 0; i < outer.size(); ++i) {
                     const auto middle = outer.source_range(i, i + 1);
                     const auto wanted = inner.source_range(middle.begin, middle.end);
                     const auto got = both.source_range(i, i + 1);
                     RC_ASSERT(got.begin == wanted.begin);
                     RC_ASSERT(got.end == wanted.end);
                 }
             });
}

TEST_CASE("letters without capitals and accents") {
    CHECK(plain_letters("Événement à l’œil ; ÎLE") == "evenement a l’œil ; ile");
    CHECK(plain_letters("18\u00A0h\u202F30 – ２") == "18 h 30 – 2");
    CHECK(plain_letters("e\u0301te\u0301") == "ete");
    CHECK(plain_letters("").empty());
}
