#include "text/hyphenate.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <functional>
#include <map>
#include <unordered_map>

#include <hyphen.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>

#include "base/handle.hpp"
#include "base/utf8.hpp"

namespace cicero::text {

namespace {

std::string dictionary_file(std::string_view language) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 9> files{
        {{"fr", "hyph_fr.dic"},
         {"en-US", "hyph_en_US.dic"},
         {"en", "hyph_en_GB.dic"},
         {"es", "hyph_es.dic"},
         {"de", "hyph_de_DE.dic"},
         {"it", "hyph_it_IT.dic"},
         {"pt", "hyph_pt_PT.dic"},
         {"nl", "hyph_nl_NL.dic"},
         {"ru", "hyph_ru_RU.dic"}}};
    // The language as it is said, then what is nearest of those that are installed.
    const auto first_of = [&](const auto& fits) {
        for (const auto& [tag, file] : files) {
            std::string path = std::string(hyphenation_folder) + std::string(file);
            std::error_code error;
            if (fits(tag) && std::filesystem::is_regular_file(path, error)) return path;
        }
        return std::string();
    };
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; };
    const auto same = [&](char a, char b) { return lower(a) == lower(b); };
    std::string exact = first_of([&](std::string_view tag) {
        return std::equal(tag.begin(), tag.end(), language.begin(), language.end(), same);
    });
    if (!exact.empty()) return exact;
    const std::string_view primary = language.substr(0, language.find('-'));
    return first_of([&](std::string_view tag) {
        const std::string_view of_tag = tag.substr(0, tag.find('-'));
        return std::equal(of_tag.begin(), of_tag.end(), primary.begin(), primary.end(), same);
    });
}

/// Words repeat; but for a text without end the memory of one of a million words is enough.
constexpr std::size_t most_known = 1 << 16;

struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
};

}  // namespace

bool is_word_character_beyond_ascii(char32_t c) {
    return u_isalpha(UChar32(c)) != 0 || c == U'’' || c == 0x2011 ||
           u_getCombiningClass(UChar32(c)) != 0;
}

struct Hyphenator::Dictionary {
    Handle<HyphenDict, hnj_hyphen_free> patterns;  ///< null: there are none
    Handle<UConverter, ucnv_close> converter;      ///< null: UTF-8
    std::unordered_map<std::string, std::vector<std::size_t>, Hash, std::equal_to<>> known;

    void load(const std::string& file);
    [[nodiscard]] std::vector<std::size_t> breaks(std::string_view word) const;
    [[nodiscard]] std::string encoded(std::u32string_view letters) const;
};

void Hyphenator::Dictionary::load(const std::string& file) {
    std::error_code error;
    if (file.empty() || !std::filesystem::is_regular_file(file, error)) return;
    patterns.reset(hnj_hyphen_load(file.c_str()));
    if (!patterns || patterns->utf8 != 0) return;
    UErrorCode status = U_ZERO_ERROR;
    converter.reset(ucnv_open(patterns->cset, &status));
    if (U_FAILURE(status)) patterns.reset();
}

Hyphenator::Dictionary& Hyphenator::dictionary_for(std::string_view language) {
    if (last_ && last_language_ == language) return *last_;
    thread_local std::map<std::string, Dictionary, std::less<>> dictionaries;
    auto found = dictionaries.find(language);
    if (found == dictionaries.end()) {
        found = dictionaries.try_emplace(std::string(language)).first;
        found->second.load(dictionary_file(language));
    }
    last_ = &found->second;
    last_language_ = language;
    return *last_;
}

const std::vector<std::size_t>& Hyphenator::breaks(std::string_view word,
                                                   std::string_view language) {
    Dictionary& dictionary = dictionary_for(language);
    if (const auto found = dictionary.known.find(word); found != dictionary.known.end())
        return found->second;
    if (dictionary.known.size() >= most_known) dictionary.known.clear();
    return dictionary.known.emplace(word, dictionary.breaks(word)).first->second;
}

// In the dictionary's own encoding; empty where it has none of these letters.
std::string Hyphenator::Dictionary::encoded(std::u32string_view letters) const {
    std::string bytes = base::to_utf8(letters);
    if (!converter) return bytes;
    UErrorCode status = U_ZERO_ERROR;
    std::string converted(letters.size() * 4 + 16, '\0');
    const int size =
        ucnv_fromAlgorithmic(converter.get(), UCNV_UTF8, converted.data(), int(converted.size()),
                             bytes.data(), int(bytes.size()), &status);
    if (U_FAILURE(status) || std::size_t(size) != letters.size()) return {};
    converted.resize(std::size_t(size));
    return converted;
}

std::vector<std::size_t> Hyphenator::Dictionary::breaks(std::string_view word) const {
    std::vector<std::size_t> out;
    if (!patterns || word.find('-') != std::string_view::npos || word.size() > 200) return out;
    // libhyphen knows lower case and the straight apostrophe alone. Each letter becomes one letter,
    // so that positions carry over.
    std::vector<std::size_t> offsets;
    std::u32string folded;
    for (std::size_t i = 0; i < word.size();) {
        const base::Decoded d = base::decode_utf8(word, i);
        offsets.push_back(i);
        folded.push_back(d.code_point == U'’' ? U'\'' : char32_t(u_tolower(UChar32(d.code_point))));
        i += d.size;
    }
    const std::string bytes = encoded(folded);
    if (bytes.empty()) return out;
    std::vector<char> marks(bytes.size() + 5);
    char** replacements = nullptr;
    int *positions = nullptr, *cuts = nullptr;
    if (hnj_hyphen_hyphenate3(patterns.get(), bytes.data(), int(bytes.size()), marks.data(),
                              nullptr, &replacements, &positions, &cuts, least_before_hyphen,
                              least_after_hyphen, least_before_hyphen, least_after_hyphen) != 0)
        return out;
    for (std::size_t i = 0; i + 1 < offsets.size(); ++i) {
        const bool changes_spelling = replacements && replacements[i];
        if ((marks[i] & 1) != 0 && !changes_spelling && folded[i] != U'\'')
            out.push_back(offsets[i + 1]);
    }
    if (replacements) {
        for (std::size_t i = 0; i < bytes.size(); ++i) std::free(replacements[i]);
    }
    std::free(replacements);
    std::free(positions);
    std::free(cuts);
    return out;
}

std::string Hyphenator::with_soft_hyphens(std::string_view text, std::string_view language) {
    constexpr std::string_view soft_hyphen = "\u00AD";
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        while (end < text.size()) {
            const base::Decoded d = base::decode_utf8(text, end);
            if (!is_word_character(d.code_point)) break;
            end += d.size;
        }
        const std::string_view word = text.substr(i, end - i);
        std::size_t done = 0;
        for (const std::size_t at : breaks(word, language)) {
            out += word.substr(done, at - done);
            out += soft_hyphen;
            done = at;
        }
        out += word.substr(done);
        if (end < text.size()) {
            const std::size_t size = base::decode_utf8(text, end).size;
            out += text.substr(end, size);
            end += size;
        }
        i = end;
    }
    return out;
}

}  // namespace cicero::text
