#include "lint/reading.hpp"

#include <algorithm>

#include <unicode/uchar.h>

#include "base/utf8.hpp"

namespace cicero::lint {

bool is_space(char32_t c) {
    return c == ' ' || c == 0xA0 || c == 0x202F || c == 0x2009 || c == '\t';
}

std::u32string folded(std::u32string_view word) {
    std::u32string out(word);
    for (char32_t& c : out) c = c == U'’' ? U'\'' : char32_t(u_tolower(UChar32(c)));
    return out;
}

Reading::Reading(const Passage& passage) : passage_(passage) {
    const std::string& text = passage.text.text;
    letters_.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const base::Decoded d = base::decode_utf8(text, i);
        letters_.push_back({d.code_point, i, !d.valid});
        i += d.size;
    }
    const auto fix = [&](std::size_t begin, std::size_t end) {
        auto at = std::lower_bound(letters_.begin(), letters_.end(), begin,
                                   [](const Letter& l, std::size_t b) { return l.byte < b; });
        for (; at != letters_.end() && at->byte < end; ++at) at->fixed = true;
    };
    for (const auto& u : passage.untouched) fix(u.begin, u.end);
    for (const auto& f : passage.foreign) fix(f.begin, f.end);
    for (const auto& u : text::technical_words(text)) fix(u.begin, u.end);
}

bool Reading::any_fixed(Index begin, Index end) const {
    for (Index i = begin; i < end; ++i)
        if (fixed(i)) return true;
    return false;
}

std::size_t Reading::byte(Index i) const {
    return i < size() ? letters_[std::size_t(i)].byte : passage_.text.text.size();
}

std::string_view Reading::text(Index begin, Index end) const {
    return std::string_view(passage_.text.text).substr(byte(begin), byte(end) - byte(begin));
}

std::u32string Reading::letters(Index begin, Index end) const {
    std::u32string out;
    for (Index i = begin; i < end; ++i) out.push_back(at(i));
    return out;
}

Reading::Index Reading::word_end(Index i) const {
    Index end = i;
    while (is_letter(at(end)) ||
           (end > i && (at(end) == '-' || at(end) == U'‑' || at(end) == '\'' || at(end) == U'’') &&
            is_letter(at(end + 1))))
        ++end;
    return end;
}

Reading::Index Reading::digits_end(Index i) const {
    Index end = i;
    while (is_digit(at(end))) ++end;
    return end;
}

bool Reading::begins_sentence(Index i) const {
    Index k = i - 1;
    while (is_space(at(k)) || at(k) == U'«' || at(k) == U'“' || at(k) == '"' || at(k) == '(' ||
           at(k) == U'–' || at(k) == U'—')
        --k;
    const char32_t c = at(k);
    // A. Guterres, M. Dupont: an initial ends no sentence.
    if (c == '.' && is_upper(at(k - 1)) && !is_letter(at(k - 2))) return false;
    return c == 0 || c == 0x2028 || c == '\n' || c == '.' || c == '!' || c == '?' || c == U'…';
}

bool Reading::breaks_line(Index begin, Index end) const {
    const auto where = span(begin, end);
    if (!where.file) return false;
    return where.file->text().substr(where.begin, where.end - where.begin).find('\n') !=
           std::string::npos;
}

diagnostic::SourceSpan Reading::span(Index begin, Index end) const {
    return passage_.text.span_of(byte(begin), byte(end));
}

Finding Reading::finding(diagnostic::Code code, Index begin, Index end,
                         std::vector<std::string> params,
                         std::optional<std::string> replacement) const {
    Finding out{diagnostic::make(code, span(begin, end), std::move(params)), std::nullopt};
    const diagnostic::SourceSpan& at = out.diagnostic.span;
    if (!replacement || !at.file) return out;
    // Only what stands in the file as it stands in the text: no markup, no line break inside. A
    // quote may be written with its escape.
    const std::string_view typed =
        std::string_view(at.file->text()).substr(at.begin, at.end - at.begin);
    const std::string_view read = text(begin, end);
    const bool escaped = (read == "\"" && typed == "\\\"") || (read == "'" && typed == "''");
    if (typed == read || escaped) out.fix = Fix{at.begin, at.end, std::move(*replacement)};
    return out;
}

}  // namespace cicero::lint
