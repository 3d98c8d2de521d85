#include "yaml/marks.hpp"

#include <unicode/uchar.h>

#include "base/utf8.hpp"

namespace cicero::yaml {

namespace {

constexpr char32_t first_mark = 0x300;

bool is_mark(char32_t c) {
    if (c < first_mark) return false;
    const int category = u_charType(UChar32(c));
    return category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK ||
           category == U_COMBINING_SPACING_MARK;
}

}  // namespace

std::optional<std::size_t> find_crowding_mark(std::string_view text) {
    std::size_t marks = 0;
    for (std::size_t i = 0; i < text.size();) {
        if (static_cast<unsigned char>(text[i]) < 0x80) {  // most
            marks = 0;
            ++i;
            continue;
        }
        const base::Decoded d = base::decode_utf8(text, i);
        marks = is_mark(d.code_point) ? marks + 1 : 0;
        if (marks > most_marks) return i;
        i += d.size;
    }
    return std::nullopt;
}

}  // namespace cicero::yaml
