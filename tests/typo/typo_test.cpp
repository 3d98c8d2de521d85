// Each *.txt: "# lang: tag" sets the language; a case is "input<TAB>expected", or a line alone that
// must stay as it is. ⍽ stands for U+00A0, ‧ for U+202F, ⟨ ⟩ stand around what is raised.
#include <algorithm>
#include <filesystem>
#include <fstream>

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include "text/typography.hpp"

using namespace cicero;

namespace {

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
    return text;
}

std::string bytes(const std::string& marked) {
    return replaced(replaced(marked, "⍽", "\u00A0"), "‧", "\u202F");
}
std::string marked(const std::string& text) {
    return replaced(replaced(text, "\u00A0", "⍽"), "\u202F", "‧");
}

struct Case {
    std::string language, input, expected;
};

std::vector<Case> cases() {
    std::vector<Case> out;
    std::vector<std::filesystem::path> files;
    for (const auto& entry :
         std::filesystem::directory_iterator(std::string(CICERO_SOURCE_DIR) + "/tests/typo"))
        if (entry.path().extension() == ".txt") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (const auto& file : files) {
        std::ifstream in(file);
        std::string language = "fr";
        for (std::string line; std::getline(in, line);) {
            if (line.starts_with("# lang: ")) language = line.substr(8);
            if (line.empty() || line.starts_with("# ")) continue;
            const std::size_t tab = line.find('\t');
            out.push_back({language, line.substr(0, tab),
                           tab == std::string::npos ? line : line.substr(tab + 1)});
        }
    }
    return out;
}

// With ⟨ ⟩ around what is raised.
std::string shown(const std::string& text, const std::string& language) {
    const text::Typeset out = text::typeset(text, language);
    std::string result;
    std::size_t at = 0;
    for (const text::Raised& r : out.raised) {
        if (r.kind == text::Raised::Kind::Abbreviation || r.kind == text::Raised::Kind::Century)
            continue;
        result += out.text.text.substr(at, r.begin - at) + "⟨" +
                  out.text.text.substr(r.begin, r.end - r.begin) + "⟩";
        at = r.end;
    }
    return marked(result + out.text.text.substr(at));
}

std::string set(const std::string& text, const std::string& language) {
    return text::typeset(text, language).text.text;
}

}  // namespace

TEST_CASE("what is typed becomes what is set") {
    const auto all = cases();
    CHECK(all.size() >= 400);
    for (const Case& c : all) {
        INFO(c.language << ": " << c.input);
        CHECK(shown(bytes(c.input), c.language) == c.expected);
    }
}

TEST_CASE("what is set stays when it is set again") {
    for (const Case& c : cases()) {
        const std::string once = set(bytes(c.input), c.language);
        INFO(c.language << ": " << c.input);
        CHECK(marked(set(once, c.language)) == marked(once));
    }
    rc::prop("also for sentences made at random", [](const std::vector<std::uint8_t>& seeds) {
        static const char* words[] = {
            "mot",          "l'eau",   "M. Dupont",       "1er mai",
            "XXIe siècle",  "18h30",   "35000 habitants", "12,50€",
            "20 %",         "n° 5",    "vis-à-vis",       "https://un.org/fr?x=1",
            "(entre nous)", "\"oui\"", "« non »",         "Sud-Sud"};
        static const char* signs[] = {" ",  " ",  " ",    " !", "?",  " ; ", ": ",
                                      ", ", ". ", "... ", "… ", "?!", " - ", "!"};
        std::string text;
        for (const std::uint8_t s : seeds)
            text += std::string(words[s % 16]) + signs[s / 16 % 14] + " ";
        const std::string once = set(text, "fr");
        RC_ASSERT(set(once, "fr") == once);
    });
}

TEST_CASE("a stretch in another language has its own rules, and the sentence goes on") {
    const std::string typed = "Il dit \"the 'end'!\" ? Le 1er: non";
    const std::size_t begin = typed.find("the"), end = typed.find('!') + 1;
    const auto out = text::typeset(typed, "fr", {}, {{begin, end, "en"}});
    CHECK(marked(out.text.text) == "Il dit «⍽the ‘end’!⍽»‧? Le 1er⍽: non");
    REQUIRE(out.raised.size() == 1);
    CHECK(out.text.text.substr(out.raised[0].begin, 2) == "er");
    CHECK(out.text.map.size() == out.text.text.size());
    const std::size_t e = out.text.text.find("end");
    CHECK(typed.substr(out.text.map.source_of(e), 3) == "end");
    // French in an English sentence: its letters are raised there too.
    const auto english = text::typeset("See le 2ème, \"ok\"", "en", {}, {{4, 12, "fr"}});
    CHECK(english.text.text == "See le 2e, “ok”");
    REQUIRE(english.raised.size() == 1);
    CHECK(english.text.text.substr(english.raised[0].begin, 1) == "e");
}

TEST_CASE("figures of centuries and ends of titles are named for the style") {
    const auto parts = [](const std::string& text, text::Raised::Kind kind) {
        const text::Typeset out = text::typeset(text, "fr");
        std::vector<std::string> found;
        for (const text::Raised& r : out.raised)
            if (r.kind == kind) found.push_back(out.text.text.substr(r.begin, r.end - r.begin));
        return found;
    };
    using Words = std::vector<std::string>;
    CHECK(parts("Aux XVe et XVIe siècles", text::Raised::Kind::Century) == Words{"XV", "XVI"});
    CHECK(parts("Du XVIIIe au XXe s., les XVe, XVIe et XVIIe siècles",
                text::Raised::Kind::Century) == Words{"XVIII", "XX", "XV", "XVI", "XVII"});
    CHECK(parts("Louis XIV, les IIIe et Ve Républiques, le XVe et le", text::Raised::Kind::Century)
              .empty());
    CHECK(parts("Mme Rose, Mgr Lys, M. Paul, le Dr X", text::Raised::Kind::Abbreviation) ==
          Words{"me", "gr", "r"});
    CHECK(parts("Me les rendre, Me de", text::Raised::Kind::Abbreviation).empty());
    CHECK(parts("Le Mme, Mlle", text::Raised::Kind::Abbreviation).empty());
}

TEST_CASE("the map covers the text, in order") {
    rc::prop("each byte comes from a byte of the input",
             [](const std::vector<std::uint8_t>& seeds) {
                 static const char* pieces[] = {"mot", " ", "« ",    " »",      " !",  "?", " :",
                                                "\"",  "'", "18h30", "35000 m", "...", "é"};
                 std::string text;
                 for (const std::uint8_t s : seeds) text += pieces[s % 13];
                 const auto out = text::typeset(text, "fr").text;
                 RC_ASSERT(out.map.size() == out.text.size());
                 std::size_t before = 0;
                 for (std::size_t i = 0; i < out.text.size(); ++i) {
                     const auto range = out.map.source_range(i, i + 1);
                     RC_ASSERT(range.begin >= before || range.end >= before);
                     RC_ASSERT(range.end <= text.size());
                     before = range.begin;
                 }
             });
}

TEST_CASE("the mark of a note is no figure of the number before it") {
    const auto set = [](const char* typed, std::size_t mark) {
        return text::typeset(typed, "fr", {{mark, mark + 1}}).text.text;
    };
    CHECK(set("en 19011", 7) == "en 19011");
    CHECK(set("soit 30 0001", 11) == "soit 30\u202f0001");
}

TEST_CASE("a tab is a space, in every language, in code, and where nothing else is set") {
    const std::string typed = "un\tmot ?\t`a\tb`";
    for (const char* language : {"fr", "en", "de", "xx"}) {
        const text::Typeset out = text::typeset(typed, language, {{10, typed.size()}});
        INFO(language);
        CHECK(out.text.text.find('\t') == std::string::npos);
        CHECK(out.text.map.size() == out.text.text.size());
        CHECK(out.text.map.source_of(out.text.text.find("b`")) == typed.find("b`"));
    }
    const text::Typeset all = text::typeset(typed, "fr", {{0, typed.size()}});
    CHECK(all.text.text == "un mot ? `a b`");
    const text::Typeset mixed = text::typeset("a\tb c\td", "fr", {}, {{4, 7, "en"}});
    CHECK(mixed.text.text == "a b c d");
}
