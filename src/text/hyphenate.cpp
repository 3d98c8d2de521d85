#include "text/hyphenate.hpp"

#include <unicode/uchar.h>

#include "base/utf8.hpp"

namespace cicero::text {

namespace {

/// Words repeat; but for a text without end the memory of one of a million words is enough.
constexpr std::size_t most_known = 1 << 16;

}  // namespace

bool is_word_character_beyond_ascii(char32_t c) {
    return u_isalpha(UChar32(c)) != 0 || c == U'’' || c == 0x2011 ||
           u_getCombiningClass(UChar32(c)) != 0;
}

Hyphenator::Hyphenator(std::shared_ptr<const PatternStore> patterns)
    : store_(std::move(patterns)) {}

const std::vector<std::size_t>& Hyphenator::breaks(std::string_view word,
                                                   std::string_view language) {
    if (!last_ || last_language_ != language) {
        last_ = &*known_.try_emplace(store_->nearest(language)).first;
        last_language_ = language;
    }
    auto& [patterns, words] = *last_;
    if (const auto found = words.find(word); found != words.end()) return found->second;
    if (words.size() >= most_known) words.clear();
    auto breaks = patterns ? patterns->breaks(word) : std::vector<std::size_t>();
    return words.emplace(word, std::move(breaks)).first->second;
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
