#include "text/hyphenate.hpp"

#include <array>
#include <filesystem>

#include <hyphen.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>

#include "base/handle.hpp"
#include "base/utf8.hpp"

namespace cicero::text {

namespace {

constexpr std::string_view folder = "/usr/share/hyphen/";
constexpr int least_before = 2, least_after = 3;

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
    for (const auto& [tag, file] : files)
        if (language == tag) return std::string(folder) + std::string(file);
    for (const auto& [tag, file] : files)
        if (language.substr(0, 2) == tag) return std::string(folder) + std::string(file);
    return {};
}

}  // namespace

bool is_word_character(char32_t c) {
    return u_isalpha(UChar32(c)) != 0 || c == U'’' || c == '\'' || c == '-' || c == 0x2011 ||
           u_getCombiningClass(UChar32(c)) != 0;
}

struct Hyphenator::Dictionary {
    Handle<HyphenDict, hnj_hyphen_free> patterns;
    Handle<UConverter, ucnv_close> converter;  ///< null: UTF-8
};

Hyphenator::Hyphenator() = default;
Hyphenator::~Hyphenator() = default;

Hyphenator::Dictionary* Hyphenator::dictionary_for(std::string_view language) {
    const auto found = dictionaries_.find(language);
    if (found != dictionaries_.end()) return found->second.get();
    auto& entry = dictionaries_[std::string(language)];
    const std::string file = dictionary_file(language);
    std::error_code error;
    if (file.empty() || !std::filesystem::exists(file, error)) return nullptr;
    auto dictionary = std::make_unique<Dictionary>();
    dictionary->patterns.reset(hnj_hyphen_load(file.c_str()));
    if (!dictionary->patterns) return nullptr;
    if (dictionary->patterns->utf8 == 0) {
        UErrorCode status = U_ZERO_ERROR;
        dictionary->converter.reset(ucnv_open(dictionary->patterns->cset, &status));
        if (U_FAILURE(status)) return nullptr;
    }
    entry = std::move(dictionary);
    return entry.get();
}

std::vector<std::size_t> Hyphenator::breaks(std::string_view word, std::string_view language) {
    std::string key(language.substr(0, 5));
    key += ':';
    key += word;
    if (const auto found = known_.find(key); found != known_.end()) return found->second;
    std::vector<std::size_t>& out = known_[key];
    Dictionary* dictionary = dictionary_for(language);
    if (!dictionary || word.find('-') != std::string_view::npos || word.size() > 200) return out;
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
    std::string bytes = base::to_utf8(folded);
    if (dictionary->converter) {
        UErrorCode status = U_ZERO_ERROR;
        std::string converted(folded.size() * 4 + 16, '\0');
        const int size =
            ucnv_fromAlgorithmic(dictionary->converter.get(), UCNV_UTF8, converted.data(),
                                 int(converted.size()), bytes.data(), int(bytes.size()), &status);
        if (U_FAILURE(status) || std::size_t(size) != folded.size()) return out;
        converted.resize(std::size_t(size));
        bytes = std::move(converted);
    }
    std::vector<char> marks(bytes.size() + 5);
    char** replacements = nullptr;
    int *positions = nullptr, *cuts = nullptr;
    if (hnj_hyphen_hyphenate3(dictionary->patterns.get(), bytes.data(), int(bytes.size()),
                              marks.data(), nullptr, &replacements, &positions, &cuts, least_before,
                              least_after, least_before, least_after) != 0)
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
