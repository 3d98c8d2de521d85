#include "text/line_breaks.hpp"

#include <algorithm>

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include "base/handle.hpp"
#include "base/utf8.hpp"

namespace cicero::text {

namespace {

/// Of a document; a text that names ever others must not keep them all.
constexpr std::size_t most_languages = 64;

bool after_apostrophe(std::string_view text, std::size_t at) {
    return (at >= 1 && text[at - 1] == '\'') || text.substr(0, at).ends_with("’");
}

// Where what ICU says of a line begins anew. After a no-break space or a tab it does not: a hyphen
// there is not a word's first sign to it.
bool parts_words(char32_t c) { return c == ' ' || c == '\n' || c == 0x2028; }

bool begins_word(std::string_view text, std::size_t at) {
    return text[at - 1] == ' ' || text[at - 1] == '\n' || text.substr(0, at).ends_with("\u2028");
}

// Letters, figures, apostrophes, guillemets, no-break spaces and signs of class IS: no line may
// begin among these (rules LB12, 13, 19, 23, 25, 28 and 29), in any language.
bool is_plain(char32_t c) {
    if (c < 0x80)
        return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (c >= '0' && c <= ';') || c == '\'' ||
               c == ',' || c == '.';
    return (c >= 0xC0 && c < 0x250 && c != U'×' && c != U'÷') || c == U'’' || c == 0xA0 ||
           c == 0x202F || c == U'«' || c == U'»';
}

std::size_t begin_of_word(std::string_view text, std::size_t begin, std::size_t at) {
    const std::size_t space = at == 0 ? std::string_view::npos : text.find_last_of(" \n", at - 1);
    return space == std::string_view::npos ? begin : std::max(begin, space + 1);
}

bool is_sign(char32_t c) {
    const bool is_ascii_sign =
        c < 0x80 && !(((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (c >= '0' && c <= '9'));
    return is_ascii_sign || c == U'«' || (c >= 0x2000 && c < 0x2070);
}

// Nothing but signs of the word stands before the place: « /etc » does not end a line at its slash.
bool after_signs_alone(std::string_view text, std::size_t begin, std::size_t at) {
    bool out = true;
    for (std::size_t i = begin; i < at;) {
        const base::Decoded d = base::decode_utf8(text, i);
        const bool is_space =
            parts_words(d.code_point) || d.code_point == 0xA0 || d.code_point == 0x202F;
        out = is_space || (out && is_sign(d.code_point));
        i += d.size;
    }
    return out;
}

void add_breaks(UBreakIterator* iterator, std::string_view text, std::size_t begin, std::size_t end,
                std::vector<std::size_t>& out) {
    UErrorCode status = U_ZERO_ERROR;
    UText words = UTEXT_INITIALIZER;
    utext_openUTF8(&words, text.data() + begin, std::int64_t(end - begin), &status);
    ubrk_setUText(iterator, &words, &status);
    for (int at = ubrk_next(iterator); at != UBRK_DONE; at = ubrk_next(iterator)) {
        const std::size_t byte = begin + std::size_t(at);
        if (byte < end && !begins_word(text, byte) && !after_apostrophe(text, byte) &&
            !after_signs_alone(text, begin_of_word(text, begin, byte), byte))
            out.push_back(byte);
    }
    utext_close(&words);
}

}  // namespace

struct BreakOpportunities::Iterator {
    Handle<UBreakIterator, ubrk_close> handle;  ///< null: ICU has none
};

BreakOpportunities::BreakOpportunities() = default;

BreakOpportunities::~BreakOpportunities() = default;

BreakOpportunities::Iterator& BreakOpportunities::iterator_for(std::string_view language) {
    if (const auto found = iterators_.find(language); found != iterators_.end())
        return *found->second;
    if (iterators_.size() >= most_languages) iterators_.clear();
    const std::string name(language);
    UErrorCode status = U_ZERO_ERROR;
    auto iterator = std::make_unique<Iterator>();
    iterator->handle.reset(ubrk_open(UBRK_LINE, name.c_str(), nullptr, 0, &status));
    return *iterators_.emplace(name, std::move(iterator)).first->second;
}

// ICU is asked of words with other signs than plain ones, and of such words in a row together:
// after an opening bracket and a space it finds others than at the beginning of a line.
std::vector<std::size_t> BreakOpportunities::inside_words(std::string_view text,
                                                          std::string_view language) {
    std::vector<std::size_t> out;
    UBreakIterator* iterator = iterator_for(language).handle.get();
    if (!iterator) return out;
    std::size_t word = 0, row = 0, row_end = 0;  // bytes; no row: both the same
    bool plain = true;
    const auto end_row = [&] {
        if (row < row_end) add_breaks(iterator, text, row, row_end, out);
        row = row_end = 0;
    };
    const auto end_word = [&](std::size_t end) {
        if (plain && end > word) end_row();
        if (plain) return;
        if (row == row_end) row = word;
        row_end = end;
    };
    for (std::size_t i = 0; i < text.size();) {
        const base::Decoded d = base::decode_utf8(text, i);
        if (parts_words(d.code_point)) {
            end_word(i);
            word = i + d.size;
            plain = true;
        } else {
            plain = plain && is_plain(d.code_point);
        }
        i += d.size;
    }
    end_word(text.size());
    end_row();
    return out;
}

}  // namespace cicero::text
