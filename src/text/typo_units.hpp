#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <unicode/uchar.h>

#include "text/typography.hpp"

namespace cicero::text::typo {

using Index = std::ptrdiff_t;

constexpr char32_t nbsp = 0xA0, nnbsp = 0x202F, line_break = 0x2028;

// Asked for each character by each rule: most are ASCII.
[[nodiscard]] inline bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }
[[nodiscard]] inline bool is_lower(char32_t c) {
    return c < 0x80 ? c >= 'a' && c <= 'z' : u_islower(UChar32(c)) != 0;
}
[[nodiscard]] inline bool is_upper(char32_t c) {
    return c < 0x80 ? c >= 'A' && c <= 'Z' : u_isupper(UChar32(c)) != 0;
}
[[nodiscard]] inline bool is_letter(char32_t c) {
    return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : u_isalpha(UChar32(c)) != 0;
}
[[nodiscard]] inline bool is_one_of(char32_t c, std::u32string_view list) {
    for (const char32_t other : list)
        if (c == other) return c != 0;
    return false;
}
[[nodiscard]] inline bool is_break(char32_t c) { return c == line_break || c == 0x2029; }

/// The space before a character: none, or all that was typed there as one.
struct Gap {
    char32_t c = 0;  ///< 0: none
    std::size_t begin = 0, end = 0;
    int typed = 0;       ///< characters typed
    bool fixed = false;  ///< inside an untouched stretch
    bool set = false;    ///< a rule decided; else what was typed comes out again
};

/// One character that is not a space, with the bytes that it came from. Spaces are properties of
/// what follows them, so that the rules look at neighbours and never insert.
struct Unit {
    char32_t c = 0;
    std::size_t begin = 0, end = 0;
    Gap gap;
    bool copied = true;
    bool fixed = false;  ///< inside a URL, code, an e-mail address: no rule applies
    bool dropped = false;
    enum class Raise : std::uint8_t {
        No,
        Ordinal,
        Degree,
        Abbreviation,
        Century
    } raise = Raise::No;
};

/// What a character may set off, as bits: a rule looks at these places only.
namespace kind {
constexpr std::uint16_t letter = 1, digit = 2, quote = 4, apostrophe = 8, dot = 16, hyphen = 32,
                        dash = 64, high = 128, guillemet = 256, opening = 512, closing = 1024,
                        technical = 2048, roman = 4096, number_sign = 8192, section = 16384,
                        relation = 32768;
}  // namespace kind

class Units {
public:
    Units(std::string_view text, const std::vector<Untouched>& untouched, Context context);

    [[nodiscard]] Index size() const { return Index(units_.size()); }
    /// 0 beyond the ends and at a line break: there the text begins or ends for every rule.
    [[nodiscard]] char32_t at(Index i) const {
        return std::size_t(i) < chars_.size() ? chars_[std::size_t(i)] : 0;
    }
    /// Whether the character at i is of one of `kinds`.
    [[nodiscard]] bool is(Index i, std::uint16_t kinds) const {
        return std::size_t(i) < kinds_.size() && (kinds_[std::size_t(i)] & kinds) != 0;
    }
    /// The next one that is, from i on; size() where none is.
    [[nodiscard]] Index next(Index i, std::uint16_t kinds) const {
        if ((present_ & kinds) == 0) return size();
        while (i < size() && (kinds_[std::size_t(i)] & kinds) == 0) ++i;
        return i;
    }
    [[nodiscard]] bool fixed(Index i) const {
        return i >= 0 && i < size() && units_[std::size_t(i)].fixed;
    }
    /// Is there a space between i − 1 and i?
    [[nodiscard]] bool gap(Index i) const {
        if (i >= 0 && i < size()) return units_[std::size_t(i)].gap.c != 0;
        return i == size() && tail_.c != 0;
    }
    /// Nothing stands before i on its side of a space, line break or the text's beginning.
    [[nodiscard]] bool starts_word(Index i) const { return at(i - 1) == 0 || gap(i); }
    /// Nothing stands after i on its side of a space, line break or the text's end.
    [[nodiscard]] bool ends_word(Index i) const { return at(i + 1) == 0 || gap(i + 1); }
    [[nodiscard]] bool letter_follows(Index i) const { return !gap(i + 1) && is_letter(at(i + 1)); }

    /// The letters from i on, until compact().
    [[nodiscard]] std::u32string_view word(Index i) const;
    /// The letters that end at i, until compact().
    [[nodiscard]] std::u32string_view word_back(Index i) const;
    /// The end of the digits that begin at i.
    [[nodiscard]] Index digits_end(Index i) const;

    void fix(Index begin, Index end);
    void raise(Index i, Unit::Raise how) { units_[std::size_t(i)].raise = how; }
    void set_char(Index i, char32_t c);
    /// The space before i becomes `c` (0: none). At the beginning of a line nothing is changed.
    void set_gap(Index i, char32_t c);
    /// The same where there is a space already.
    void change_gap(Index i, char32_t c);
    /// Characters [begin, end) become the one `c`; indices hold until compact().
    void merge(Index begin, Index end, char32_t c);
    void compact();
    /// Two spaces or more between words become the strongest of them.
    void collapse_gaps();

    /// A space came or went, so that characters stand together in other words than before.
    [[nodiscard]] bool regrouped() const { return regrouped_; }
    /// A character `c` that rules may touch.
    [[nodiscard]] bool has_left(char32_t c) const;
    [[nodiscard]] Typeset result() const;
    /// Bytes of what is fixed, in order.
    [[nodiscard]] std::vector<Untouched> fixed_stretches() const;

private:
    [[nodiscard]] static bool is_space(char32_t c);
    void read(std::string_view text);
    void index();
    void put(std::size_t i, char32_t c);
    void put_gap(Typeset& out, const Gap& gap) const;
    void put_unit(Typeset& out, const Unit& unit) const;

    std::string_view text_;
    std::vector<Unit> units_;
    std::u32string chars_;              ///< theirs in a row; 0 for a line break
    std::vector<std::uint16_t> kinds_;  ///< and their kinds
    std::uint16_t present_ = 0;         ///< all kinds that have come
    Gap tail_;
    bool has_before_ = false, has_after_ = false, regrouped_ = false, dropped_ = false;
    bool many_typed_ = false;  ///< somewhere, several spaces as one
};

}  // namespace cicero::text::typo
