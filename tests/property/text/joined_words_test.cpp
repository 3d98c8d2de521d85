// Words that were shaped by themselves and joined are the text shaped whole: the same glyphs at the
// same places, and safe to break before the same ones. hb_shape is the oracle.
#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>
#include <random>
#include <sstream>

#include <catch2/catch.hpp>

#include "text/shape_cache.hpp"

using namespace cicero;

namespace {

/// Words that fonts do something about: kerning with spaces and quotes, ligatures, contextual
/// alternates, marks, joining letters, syllables that are reordered, words that are broken.
struct Language {
    std::string_view name;
    hb_script_t script;
    bool right_to_left;
    std::string_view words;
    std::string_view font;  ///< that has the script, beside those of Latin
};

constexpr std::array languages{
    Language{
        "fr", HB_SCRIPT_LATIN, false,
        "la l’eau Vous AVATAR à T. Yves, f’ difficile « Où\u202F?» V 1978 1/2 (fj) Qu’ ffi Ty- W A LL’ "
        "œuvre 12\u00A0€ ct st Th – … x 3 4 a\u0301 e\u0301e \u00AD \u200B n° 3e gy "
        "Ph neuf bref h´ bî il k j ht l kit",
        ""},
    Language{"el", HB_SCRIPT_GREEK, false,
             "Η Ἀθῆναι, είναι «η ΑΥΤΟ Τα Ύδωρ πρωτεύουσα της ᾧ Ελλάδας· ΐ", ""},
    Language{"ru", HB_SCRIPT_CYRILLIC, false,
             "Да Гуляя У Тайга, «объём» й и\u0306 Россия Ъ в К. Та", ""},
    Language{"ar", HB_SCRIPT_ARABIC, true,
             "السلام عَلَيْكُم لا إله محمد في ١٩٧٨ ، كتاب الله و ـ ـه مع بِسْمِ الرَّحْمَٰنِ ي ریال ہے میں",
             "/usr/share/fonts/truetype/noto/NotoNastaliqUrdu-Regular.ttf"},
    Language{"he", HB_SCRIPT_HEBREW, true, "שָׁלוֹם עֲלֵיכֶם לְ יוֹם 1978 \"כ״ץ\" ו־ אַב",
             "/usr/share/fonts/truetype/noto/NotoSerifHebrew-Regular.ttf"},
    Language{"hi", HB_SCRIPT_DEVANAGARI, false,
             "नमस्ते संयुक्त राष्ट्र र्क क्षि ि का र् के लिए कि श्री ड़ क\u094D\u200D हिन्दी",
             "/usr/share/fonts/truetype/noto/NotoSerifDevanagari-Regular.ttf"},
    Language{"th", HB_SCRIPT_THAI, false, "สวัสดี น้ำ ำ กรุงเทพ ปี่ ที่ ๑๒ ฯลฯ เ",
             "/usr/share/fonts/truetype/noto/NotoSerifThai-Regular.ttf"},
};

constexpr std::array fonts{
    "/usr/share/fonts/opentype/ebgaramond/EBGaramond12-Regular.otf",
    "/usr/share/fonts/opentype/ebgaramond/EBGaramond12-Italic.otf",
    "/usr/share/fonts/opentype/ebgaramond/EBGaramond08-Regular.otf",
    "/usr/share/fonts/truetype/lato/Lato-Regular.ttf",
    "/usr/share/fonts/truetype/lato/Lato-BlackItalic.ttf",
    "/usr/share/fonts/opentype/inter/Inter-Regular.otf",
    "/usr/share/fonts/opentype/inter/InterDisplay-Bold.otf",
    "/usr/share/fonts/opentype/linux-libertine/LinLibertine_R.otf",
    "/usr/share/fonts/opentype/linux-libertine/LinLibertine_RI.otf",
    "/usr/share/fonts/opentype/linux-libertine/LinBiolinum_R.otf",
    "/usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf",
    "/usr/share/fonts/truetype/noto/NotoSans-Italic.ttf",
    "/usr/share/fonts/opentype/fonts-hosny-amiri/Amiri-Regular.ttf",
    "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",  // kern table beside GPOS
    "/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf",
    "/usr/share/fonts/opentype/urw-base35/NimbusRoman-Regular.otf",
};

constexpr std::array feature_sets{"",          "smcp",      "smcp c2sc", "onum pnum", "dlig hlig",
                                  "swsh cswh", "ss01 ss02", "frac",      "calt=0",    "kern=0"};

std::vector<std::string> split(std::string_view text) {
    std::istringstream in{std::string(text)};
    std::vector<std::string> out;
    for (std::string word; in >> word;) out.push_back(word);
    return out;
}

std::vector<style::Feature> features(std::string_view names) {
    std::vector<style::Feature> out;
    for (const std::string& name : split(names))
        out.push_back({name.substr(0, 4), name.size() > 4 ? 0u : 1u});
    return out;
}

/// The standard says which numbers it gives; distributions are left to libraries, hence `% n`.
class Dice {
public:
    std::size_t below(std::size_t n) { return engine_() % n; }
    template <class List>
    const auto& one_of(const List& list) {
        return list[below(list.size())];
    }

private:
    std::mt19937 engine_{20270912};
};

// Words in any order, mostly with one space between them.
std::string sentence(const std::vector<std::string>& words, Dice& dice) {
    std::string out;
    for (std::size_t left = 1 + dice.below(30); left > 0; --left) {
        out += dice.one_of(words);
        const std::size_t luck = dice.below(33);
        if (left > 1 || luck % 4 == 0) out.append(luck < 30 ? 1 : luck == 30 ? 0 : 2, ' ');
    }
    return out;
}

struct Joined {
    font::FacePtr face;
    text::ShapeCache cache;  ///< kept, so that words meet again between other words
};

std::vector<std::unique_ptr<Joined>> load(std::string_view of_script) {
    std::vector<std::unique_ptr<Joined>> out;
    const auto add = [&](const std::filesystem::path& file) {
        if (!std::filesystem::exists(file)) return;
        auto face = font::Face::load({"", file, 0, 400, false});
        REQUIRE(face);
        out.push_back(std::make_unique<Joined>());
        out.back()->face = *face;
    };
    for (const char* file : fonts) add(file);
    if (!of_script.empty()) add(of_script);
    return out;
}

}  // namespace

TEST_CASE("joined words are the text shaped whole") {
    Dice dice;
    for (const Language& language : languages) {
        const std::vector<std::string> words = split(language.words);
        const auto faces = load(language.font);
        REQUIRE(faces.size() >= 11);
        for (int i = 0; i < 3000; ++i) {
            Joined& joined = *dice.one_of(faces);
            const std::string set = dice.one_of(feature_sets);
            const std::string text = sentence(words, dice);
            text::ShapeKey key{joined.face.get(), features(set), std::string(language.name),
                               language.script, language.right_to_left};
            const text::Glyphs got = joined.cache.shape_run(text, joined.cache.context(key));
            const bool same = got == text::shape(text, key);
            INFO(joined.face->description().file.filename()
                 << " [" << set << "] \"" << text << '"');
            CHECK(same);
        }
    }
}

// The law above would hold too if nothing were ever joined.
TEST_CASE("words that were seen in one text are not shaped in the next") {
    const std::string file = GENERATE(std::string(fonts[0]), std::string(fonts[3]));
    auto face = font::Face::load({"", file, 0, 400, false});
    REQUIRE(face);
    text::ShapeCache cache;
    const auto context =
        cache.context(text::ShapeKey{face->get(), {}, "fr", HB_SCRIPT_LATIN, false});
    (void)cache.shape_run("on a vu des avions, puis on y a cru sans peine ici", context);
    const std::size_t before = cache.shapings();
    const auto glyphs =
        cache.shape_run("on a cru des avions, puis on y a vu sans peine ici", context);
    CHECK(cache.shapings() == before);
    CHECK(glyphs.size() == 50);
}

// In one call for them all; a few are for the font's own ways with spaces.
TEST_CASE("the new words of a text are shaped together, the first and the last among them") {
    struct Sample {
        std::string file, language;
        hb_script_t script;
        bool right_to_left;
        std::string first, second;
    };
    const std::string noto = "/usr/share/fonts/truetype/noto/";
    const Sample sample =
        GENERATE_COPY(Sample{fonts[0], "fr", HB_SCRIPT_LATIN, false, "ici ou là",
                             "on a vu des avions puis vu la mer et des îles"},
                      Sample{noto + "NotoSerifHebrew-Regular.ttf", "he", HB_SCRIPT_HEBREW, true,
                             "אב גד הו", "שלום עליכם יום טוב שלום לכם"});
    auto face = font::Face::load({"", sample.file, 0, 400, false});
    REQUIRE(face);
    text::ShapeCache cache;
    const auto context = cache.context(
        text::ShapeKey{face->get(), {}, sample.language, sample.script, sample.right_to_left});
    (void)cache.shape_run(sample.first, context);
    const std::size_t before = cache.shapings();
    (void)cache.shape_run(sample.second, context);
    CHECK(cache.shapings() == before + 1);
}

// EB Garamond's b, f, h, i, j, k, l and t change after some letters, and look at the space there.
TEST_CASE("words that only look at the space beside them are joined with any others") {
    auto face = font::Face::load({"", fonts[0], 0, 400, false});
    REQUIRE(face);
    text::ShapeCache cache;
    const auto context =
        cache.context(text::ShapeKey{face->get(), {}, "fr", HB_SCRIPT_LATIN, false});
    (void)cache.shape_run("on a la hâte ici, les bas jours, très fiers et kaki", context);
    const std::size_t before = cache.shapings();
    (void)cache.shape_run("on hâte la fiers jours, ici, a très et bas les kaki", context);
    CHECK(cache.shapings() == before);
}

// Each text is then new to it, or half of its words are.
TEST_CASE("a cache that forgets gives the same glyphs, and holds no more than it may") {
    Dice dice;
    auto face = font::Face::load({"", fonts[0], 0, 400, false});
    REQUIRE(face);
    const text::ShapeKey key{face->get(), {}, "fr", HB_SCRIPT_LATIN, false};
    const std::vector<std::string> words = split(languages[0].words);
    for (const std::size_t most : {std::size_t(0), std::size_t(500'000), std::size_t(600'000)}) {
        text::ShapeCache cache(most);
        const auto context = cache.context(key);
        for (int i = 0; i < 1000; ++i) {
            const std::string text = sentence(words, dice) + std::to_string(i);
            const bool same = cache.shape_run(text, context) == text::shape(text, key);
            INFO(text);
            CHECK(same);
            const text::GlyphView part = cache.shaped(text.substr(0, 3), context);
            CHECK(text::Glyphs(part.begin(), part.end()) == text::shape(text.substr(0, 3), key));
            CHECK(cache.bytes() < most + 600'000);  // an arena grows by 8192 glyphs at a time
        }
    }
}
