// Laws of ortho-typography over texts that nobody wrote.
#include <random>

#include <catch2/catch.hpp>

#include "base/utf8.hpp"
#include "text/typography.hpp"

using namespace cicero;

namespace {

constexpr int texts = 10000;

using Random = std::mt19937;  // the standard says what it gives: every machine tests the same

std::size_t below(Random& random, std::size_t n) { return std::size_t(random() % n); }

std::string set(const std::string& text, const std::string& language) {
    return text::typeset(text, language).text.text;
}

std::string shown(const std::string& text) { return text::with_visible_spaces(text); }

// Sentences as they are typed, with one space wherever French has any.
std::string sentence(Random& random) {
    static constexpr std::string_view words[] = {
        "le mot",         "l'eau",         "M. Dupont",       "Mme Roy",     "le 1er mai 2027",
        "au XXIe siècle", "18 h 30",       "35000 habitants", "12,50 €",     "20 %",
        "le n° 5",        "vis-à-vis",     "de 2019-2020",    "un.org/fr?x", "(entre nous)",
        "\"oui\"",        "\"non merci\"", "Sud-Sud",         "A. Guterres", "p. 12",
        "Louis XIV",      "en l'an 52",    "01 42 17 00 00",  "12 km",       "1 200 000 personnes",
        "« peut-être »",  "aujourd'hui",   "[note]",          "C'est l'été", "résolution 33/134"};
    static constexpr std::string_view signs[] = {" ",   " ",   " ",   " ",   ", ",   ". ",
                                                 " ; ", " : ", " ! ", " ? ", "... ", " ?! "};
    std::string out;
    const std::size_t count = 1 + below(random, 12);
    for (std::size_t i = 0; i < count; ++i)
        out += std::string(words[below(random, std::size(words))]) +
               std::string(signs[below(random, std::size(signs))]);
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

// What the pass adds to such a sentence, taken away again.
std::string stripped(const std::string& text) {
    const std::u32string in = base::to_utf32(text);
    std::string out;
    for (std::size_t i = 0; i < in.size(); ++i) {
        const char32_t c = in[i];
        const bool digits = i > 0 && i + 1 < in.size() && in[i - 1] >= '0' && in[i - 1] <= '9' &&
                            in[i + 1] >= '0' && in[i + 1] <= '9';
        if (c == 0x202F && digits) continue;  // thousands
        if (c == 0xA0 || c == 0x202F) out += ' ';
        else if (c == U'’') out += '\'';
        else if (c == U'…') out += "...";
        else base::append_utf8(out, c);
    }
    return out;
}

// The same, of the sentence as typed: guillemets hold their spaces whatever was typed.
std::string plain_quotes(std::string text) {
    const auto replace = [&](std::string_view from, std::string_view to) {
        for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
            text.replace(at, from.size(), to);
    };
    replace("« ", "\"");
    replace(" »", "\"");
    replace("1 200 000", "1200000");
    return text;
}

// Everything but spaces, quotation marks and the forms of signs that the pass chooses.
std::string letters_only(const std::string& text) {
    std::string out;
    for (const char32_t c : base::to_utf32(text)) {
        if (c == ' ' || c == 0xA0 || c == 0x202F || c == 0x2009 || c == '\n' || c == '\t') continue;
        static constexpr std::u32string_view quotes = U"'’‘‚\"“”„«»";
        if (quotes.find(c) != std::u32string_view::npos) out += '"';
        else if (c == U'…') out += "...";
        else if (c == U'–') out += "--";
        else if (c == U'—') out += "---";
        else base::append_utf8(out, c);
    }
    // Four dots are a full stop and an ellipsis, which becomes one sign.
    for (std::size_t at = 0; (at = out.find("....", at)) != std::string::npos;) out.erase(at, 1);
    return out;
}

std::string nonsense(Random& random) {
    static constexpr std::string_view pieces[] = {
        "a",  "mot",    "É",  "1",    "25", "1234", "35000",  "h",  "er",     "ème",    "M.",
        "n°", "%",      "€",  " ",    " ",  " ",    " ",      " ",  "\u00A0", "\u202F", "  ",
        "\n", "!",      "?",  ";",    ":",  ",",    ".",      "..", "...",    "…",      "-",
        "--", "---",    "–",  "—",    "(",  ")",    "[",      "]",  "«",      "»",      "“",
        "”",  "\"",     "\"", "'",    "’",  "/",    "°C",     "x",  "etc",    "p.",     "XX",
        "°",  "\u2028", "@",  "www.", "&",  "₂",    "\u0301", "א",  "中"};
    std::string out;
    const std::size_t count = 1 + below(random, 14);
    for (std::size_t i = 0; i < count; ++i) out += pieces[below(random, std::size(pieces))];
    return out;
}

}  // namespace

TEST_CASE("stripping what was added gives the typed sentence again") {
    Random random(2027);
    for (int i = 0; i < texts; ++i) {
        const std::string typed = sentence(random);
        const std::string out = set(typed, "fr");
        INFO(typed << "\n" << shown(out));
        REQUIRE(plain_quotes(stripped(out)) == plain_quotes(typed));
    }
}

TEST_CASE("nothing but spaces, quotation marks and signs is changed, whatever is typed") {
    Random random(7);
    int kept = 0;
    for (int i = 0; i < texts; ++i) {
        const std::string typed = nonsense(random);
        if (typed.find("ème") != std::string::npos) continue;  // an ending that is corrected
        for (const char* language : {"fr", "fr-CH", "fr-CA", "en", "de"}) {
            const std::string out = set(typed, language);
            INFO(language << ": " << shown(typed) << "\n" << shown(out));
            // etc… loses its dots; a nested quotation is closed once.
            if (typed.find("etc") != std::string::npos || typed.find("\"\"") != std::string::npos)
                continue;
            REQUIRE(letters_only(out) == letters_only(typed));
            ++kept;
        }
    }
    CHECK(kept > texts);
}

TEST_CASE("what closing up joins to an address is set at once as it will stay") {
    for (const std::string typed :
         {".../;x..xwww. )%ème…", "p. ][www.p.»°”", "”€”www.[ \"www.?— 1XX"}) {
        const std::string once = set(typed, "fr");
        INFO(shown(typed) << "\n" << shown(once));
        CHECK(set(once, "fr") == once);
    }
}

TEST_CASE("what is set stays when it is set again, whatever was typed") {
    Random random(42);
    int bad = 0;
    for (int i = 0; i < texts; ++i) {
        const std::string typed = nonsense(random);
        for (const char* language : {"fr", "fr-CH", "fr-CA", "en", "de"}) {
            const std::string once = set(typed, language), twice = set(once, language);
            if (twice == once) continue;
            if (++bad < 40)
                UNSCOPED_INFO(language << ": " << shown(typed) << "\n 1 " << shown(once) << "\n 2 "
                                       << shown(twice));
        }
    }
    CHECK(bad == 0);
}
