#include "text/patterns.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <mutex>
#include <optional>
#include <span>
#include <unordered_map>

#include <hyphen.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>

#include "base/handle.hpp"
#include "base/utf8.hpp"

namespace cicero::text {

namespace {

/// Letters of an encoding of one byte a letter.
using Bytes = std::unordered_map<char32_t, char>;

/// What stands for a letter that the encoding does not have: no pattern has it.
constexpr char substitute = '\x1A';

// None where ICU does not know the encoding.
std::optional<Bytes> bytes_of(const char* encoding) {
    UErrorCode status = U_ZERO_ERROR;
    const Handle<UConverter, ucnv_close> converter(ucnv_open(encoding, &status));
    if (U_FAILURE(status)) return {};
    Bytes out;
    for (int byte = 0x01; byte <= 0xFF; ++byte) {
        const char in = char(byte);
        std::array<UChar, 4> letter{};
        const int size =
            ucnv_toUChars(converter.get(), letter.data(), int(letter.size()), &in, 1, &status);
        if (U_FAILURE(status)) return {};
        if (size == 1 && letter[0] != 0xFFFD) out.try_emplace(char32_t(letter[0]), in);
    }
    return out;
}

struct Letters {
    std::u32string folded;
    std::vector<std::size_t> offsets;
};

// libhyphen knows lower case and the straight apostrophe alone. Each letter becomes one letter, so
// that positions carry over.
Letters letters_of(std::string_view word) {
    Letters out;
    for (std::size_t i = 0; i < word.size();) {
        const base::Decoded d = base::decode_utf8(word, i);
        out.offsets.push_back(i);
        out.folded.push_back(d.code_point == U'’' ? U'\''
                                                  : char32_t(u_tolower(UChar32(d.code_point))));
        i += d.size;
    }
    return out;
}

/// What libhyphen says of a word.
class Answer {
public:
    Answer(HyphenDict& patterns, const std::string& bytes)
        : size_(bytes.size()), marks_(bytes.size() + 5) {
        is_good_ =
            hnj_hyphen_hyphenate3(&patterns, bytes.data(), int(bytes.size()), marks_.data(),
                                  nullptr, &replacements_, &positions_, &cuts_, least_before_hyphen,
                                  least_after_hyphen, least_before_hyphen, least_after_hyphen) == 0;
    }
    ~Answer() {
        if (replacements_) std::ranges::for_each(std::span(replacements_, size_), std::free);
        std::free(replacements_);
        std::free(positions_);
        std::free(cuts_);
    }
    Answer(const Answer&) = delete;
    Answer& operator=(const Answer&) = delete;

    /// After a letter, and without another spelling.
    [[nodiscard]] bool divides_after(std::size_t letter) const {
        return is_good_ && (marks_[letter] & 1) != 0 && !(replacements_ && replacements_[letter]);
    }

private:
    std::size_t size_;
    std::vector<char> marks_;
    char** replacements_ = nullptr;
    int *positions_ = nullptr, *cuts_ = nullptr;
    bool is_good_ = false;
};

}  // namespace

struct Patterns::Dictionary {
    std::string file;
    std::once_flag read;
    Handle<HyphenDict, hnj_hyphen_free> patterns;  ///< null: it cannot be read
    std::optional<Bytes> bytes;                    ///< none: UTF-8

    // After it is read it does not change, and libhyphen only looks at it.
    HyphenDict* ready() {
        std::call_once(read, [this] {
            patterns.reset(hnj_hyphen_load(file.c_str()));
            if (!patterns || patterns->utf8 != 0) return;
            bytes = bytes_of(patterns->cset);
            if (!bytes) patterns.reset();
        });
        return patterns.get();
    }

    [[nodiscard]] std::string encoded(std::u32string_view letters) const {
        if (!bytes) return base::to_utf8(letters);
        std::string out;
        for (const char32_t c : letters) {
            const auto found = bytes->find(c);
            out += found == bytes->end() ? substitute : found->second;
        }
        return out;
    }
};

Patterns::Patterns(std::string file) : dictionary_(std::make_unique<Dictionary>()) {
    dictionary_->file = std::move(file);
}

Patterns::~Patterns() = default;

std::vector<std::size_t> Patterns::breaks(std::string_view word) const {
    std::vector<std::size_t> out;
    if (word.empty() || word.find('-') != std::string_view::npos || word.size() > 200) return out;
    HyphenDict* patterns = dictionary_->ready();
    if (!patterns) return out;
    const Letters letters = letters_of(word);
    const Answer answer(*patterns, dictionary_->encoded(letters.folded));
    for (std::size_t i = 0; i + 1 < letters.offsets.size(); ++i)
        if (letters.folded[i] != U'\'' && answer.divides_after(i))
            out.push_back(letters.offsets[i + 1]);
    return out;
}

PatternStore::PatternStore() {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 9> files{
        {{"fr", "hyph_fr.dic"},
         {"en-US", "hyph_en_US.dic"},
         {"en", "hyph_en_GB.dic"},
         {"es", "hyph_es_ES.dic"},
         {"de", "hyph_de_DE.dic"},
         {"it", "hyph_it_IT.dic"},
         {"pt", "hyph_pt_PT.dic"},
         {"nl", "hyph_nl_NL.dic"},
         {"ru", "hyph_ru_RU.dic"}}};
    for (const auto& [language, file] : files) {
        std::string path = std::string(hyphenation_folder) + std::string(file);
        std::error_code error;
        if (std::filesystem::is_regular_file(path, error))
            installed_.push_back({language, std::make_unique<Patterns>(std::move(path))});
    }
}

const Patterns* PatternStore::nearest(std::string_view language) const {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; };
    const auto primary = [](std::string_view tag) { return tag.substr(0, tag.find('-')); };
    const auto find = [&](const auto& part) -> const Patterns* {
        const auto found = std::ranges::find_if(installed_, [&](const Entry& entry) {
            return std::ranges::equal(part(entry.language), part(language), {}, lower, lower);
        });
        return found == installed_.end() ? nullptr : found->patterns.get();
    };
    const Patterns* exact = find(std::identity());
    return exact ? exact : find(primary);
}

}  // namespace cicero::text
