#include "text/patterns.hpp"

#include <thread>

#include <catch2/catch.hpp>

#include "text/hyphenate.hpp"

using namespace cicero;

namespace {

std::string divided(const text::PatternStore& store, const char* word, const char* language) {
    const text::Patterns* patterns = store.nearest(language);
    if (!patterns) return "none";
    std::string out = word;
    const auto breaks = patterns->breaks(word);
    for (auto at = breaks.rbegin(); at != breaks.rend(); ++at) out.insert(*at, "|");
    return out;
}

}  // namespace

TEST_CASE("patterns are of the language as it is said, else of the nearest") {
    const text::PatternStore store;
    CHECK(store.nearest("fr"));
    CHECK(store.nearest("fr-CA") == store.nearest("fr"));
    CHECK(store.nearest("FR-ca") == store.nearest("fr"));
    CHECK(store.nearest("en-us") == store.nearest("en-US"));
    CHECK(store.nearest("en") != store.nearest("en-US"));
    CHECK(!store.nearest("frp"));
    CHECK(!store.nearest(""));
}

TEST_CASE("each language whose dictionary is installed has its patterns") {
    const text::PatternStore store;
    for (const char* language : {"fr", "en-US", "en-GB", "es", "de", "it", "pt", "nl", "ru"}) {
        INFO(language);
        CHECK(store.nearest(language));
    }
    CHECK(divided(store, "internacional", "es") == "in|ter|na|cio|nal");
}

// Latin script in UTF-8 and in one byte a letter, and Cyrillic in KOI8-R.
TEST_CASE("patterns divide words in each encoding of their dictionaries") {
    const text::PatternStore store;
    CHECK(divided(store, "d’affluence", "fr") == "d’af|fluence");
    CHECK(divided(store, "Préliminaires", "fr") == "Pré|li|mi|naires");
    CHECK(divided(store, "internacionalização", "pt") == "in|ter|na|ci|o|na|li|za|ção");
    CHECK(divided(store, "Революция", "ru") == "Ре|во|лю|ция");
    CHECK(divided(store, "революция日本", "ru") == "ре|во|лю|ци|я日本");
    CHECK(divided(store, "porte-plume", "fr") == "porte-plume");
    CHECK(divided(store, "", "fr").empty());
}

TEST_CASE("a hyphenator keeps what it was told, language by language") {
    text::Hyphenator hyphenator;
    for (int round = 0; round < 2; ++round) {
        CHECK(hyphenator.with_soft_hyphens("nation", "fr") == "na\u00ADtion");
        CHECK(hyphenator.with_soft_hyphens("nation", "xx") == "nation");
        CHECK(hyphenator.with_soft_hyphens("nation", "ru") == "nation");
    }
}

TEST_CASE("threads share patterns, which the first of them reads") {
    const auto store = std::make_shared<const text::PatternStore>();
    const char* words = "extraordinaire officiellement disait-on affluence";
    std::string first, second;
    const auto divide = [&](std::string& out) {
        text::Hyphenator hyphenator(store);
        for (const char* language : {"fr", "en-US", "ru", "fr-BE", "xx"})
            out += hyphenator.with_soft_hyphens(words, language);
    };
    std::thread one([&] { divide(first); });
    std::thread two([&] { divide(second); });
    one.join();
    two.join();
    std::string alone;
    divide(alone);
    CHECK(first == alone);
    CHECK(second == alone);
}
