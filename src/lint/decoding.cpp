#include <array>
#include <optional>

#include "base/utf8.hpp"
#include "lint/rules.hpp"

namespace cicero::lint {

namespace {

using diagnostic::Code;
using Index = Reading::Index;

/// Words are shown whole; of a longer one what is near.
constexpr Index most_around = 30;

/// The byte that Windows-1252 has for a sign; 0 where it has none.
unsigned byte_of(char32_t c) {
    static constexpr std::u32string_view high =
        U"€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
    if (c < 0x100) return unsigned(c);
    const std::size_t at = high.find(c);
    return at == std::u32string_view::npos ? 0 : unsigned(0x80 + at);
}

struct Decoded {
    char32_t c = 0;
    Index size = 0;  ///< letters that stand for it
};

/// What several letters are as the bytes of one in UTF-8: of French, or a sign of its texts.
std::optional<Decoded> decoded_at(const Reading& r, Index i) {
    const unsigned lead = r.fixed(i) ? 0 : byte_of(r.at(i));
    const bool two = lead == 0xC2 || lead == 0xC3 || lead == 0xC5, three = lead == 0xE2;
    if (!two && !three) return std::nullopt;
    Decoded out{two ? lead & 0x1Fu : lead & 0x0Fu, two ? 2 : 3};
    for (Index k = 1; k < out.size; ++k) {
        const unsigned next = byte_of(r.at(i + k));
        if (next < 0x80 || next > 0xBF) return std::nullopt;
        out.c = out.c << 6 | (next & 0x3Fu);
    }
    const bool is_sign = out.c >= 0x2010 && out.c <= 0x20AC;
    if (three) return is_sign ? std::optional(out) : std::nullopt;
    // PÂ» may be a word in capitals and what closes a quotation.
    if (lead == 0xC2 && is_upper(r.at(i - 1))) return std::nullopt;
    return out;
}

struct Stretch {
    Index begin = 0, end = 0;
};

Stretch word_around(const Reading& r, Index i) {
    Stretch out{i, i};
    while (i - out.begin < most_around && r.at(out.begin - 1) != 0 &&
           !is_space(r.at(out.begin - 1)))
        --out.begin;
    while (out.end - i < most_around && r.at(out.end) != 0) {
        const auto sign = decoded_at(r, out.end);
        if (!sign && is_space(r.at(out.end))) break;
        out.end += sign ? sign->size : 1;
    }
    return out;
}

std::string decoded(const Reading& r, const Stretch& word) {
    std::string out;
    for (Index i = word.begin; i < word.end;) {
        const auto sign = decoded_at(r, i);
        base::append_utf8(out, sign ? sign->c : r.at(i));
        i += sign ? sign->size : 1;
    }
    return out;
}

}  // namespace

void check_decoding(const Reading& r, Findings& findings) {
    for (Index i = 0; i < r.size(); ++i) {
        if (!decoded_at(r, i)) continue;
        const Stretch word = word_around(r, i);
        const std::string right = decoded(r, word);
        findings.push_back(r.finding(Code::wrongly_decoded, word.begin, word.end,
                                     {std::string(r.text(word.begin, word.end)), right, ""},
                                     right));
        i = word.end;
    }
}

}  // namespace cicero::lint
