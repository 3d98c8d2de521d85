// Line breaks inside words, found word by word and asked of ICU only where signs call for it, are
// those that ICU finds in the whole text, but for those behind signs that a word begins with.
#include <array>
#include <memory>
#include <random>

#include <catch2/catch.hpp>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include "text/line_breaks.hpp"

using namespace cicero;

namespace {

constexpr std::array pieces{
    "a",  "Z",  "é", "ÿ", "œ", "Ž", "ʹ",       "Ω",    "ж",  "א",      "日",     "本", "、",
    "ー", "ก",  "1", "9", ".", ",", ";",       ":",    "!",  "?",      "…",      "'",  "’",
    "\"", "«",  "»", "“", "(", ")", "[",       "]",    "-",  "‐",      "‑",      "–",  "—",
    "/",  "\\", "|", "%", "€", "$", "+",       "=",    "×",  "÷",      "·",      "•",  "°",
    "№",  "@",  "&", "#", "_", "*", "e\u0301", "🙂", "🇫🇷", "\u00AD", "\u200B",
};
constexpr std::array spaces{" ", " ", " ", "\u00A0", "\u202F", "\n", "\t", "\u2028"};

bool parts_words(char16_t c) { return c == u' ' || c == u'\n' || c == u'\u2028'; }

// Of Latin and other letters and figures, to which belong all that have no other sense here.
bool is_letter(char16_t c) {
    return u_isalnum(c) || c > 0x206F || (c > 0x7F && c < 0x2000 && c != u'«' && c != u'\u00A0');
}

// Between the last space and the place there are signs alone.
bool is_after_signs(const icu::UnicodeString& text, int at) {
    for (int i = at - 1; i >= 0; --i) {
        const char16_t c = text[i];
        if (c == u' ' || c == u'\n' || c == u'\u00A0' || c == u'\u202F' || c == u'\u2028')
            return true;
        if (is_letter(c)) return false;
    }
    return true;
}

std::vector<std::size_t> expected(const std::string& text) {
    const icu::UnicodeString u16 = icu::UnicodeString::fromUTF8(text);
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> iterator(
        icu::BreakIterator::createLineInstance(icu::Locale("fr"), status));
    iterator->setText(u16);
    std::vector<std::size_t> out;
    for (int at = iterator->next(); at != icu::BreakIterator::DONE; at = iterator->next()) {
        if (at == u16.length()) break;
        const char16_t before = u16[at - 1];
        if (parts_words(before) || parts_words(u16[at]) || before == u'\'' || before == u'’')
            continue;
        if (is_after_signs(u16, at)) continue;
        std::string bytes;
        u16.tempSubString(0, at).toUTF8String(bytes);
        out.push_back(bytes.size());
    }
    return out;
}

}  // namespace

TEST_CASE("line breaks inside words are those of the whole text") {
    std::mt19937 engine(20270912);
    std::size_t breaks = 0;
    text::BreakOpportunities opportunities;
    for (int i = 0; i < 20000; ++i) {
        // Mostly letters: `plain` of every ten.
        const std::size_t plain = engine() % 10;
        std::string text;
        for (std::size_t left = 1 + engine() % 40; left > 0; --left) {
            const std::size_t kinds = engine() % 10 < plain ? 5 : pieces.size();
            text += engine() % 5 == 0 ? spaces[engine() % spaces.size()] : pieces[engine() % kinds];
        }
        const std::vector<std::size_t> got = opportunities.inside_words(text, "fr");
        INFO('"' << text << '"');
        CHECK(got == expected(text));
        breaks += got.size();
    }
    CHECK(breaks > 10000);
}
