#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "lint/rules.hpp"
#include "text/typography_words.hpp"

namespace cicero::lint {

namespace {

using diagnostic::Code;
using Index = Reading::Index;
using Word = std::u32string_view;

/// Thousands are grouped from five figures on; longer ones than these are codes.
constexpr Index shortest = 5, longest = 12;

// A line of an address: the five figures before the town are its postcode.
bool is_address(const std::string& field) {
    const std::string last = field.substr(field.rfind('.') + 1);
    return last == "city" || last == "address";
}

bool announces_code(Word word) {
    static constexpr std::array<Word, 12> list{U"code",   U"codes", U"postal",  U"bp",
                                               U"cp",     U"cs",    U"cedex",   U"dossier",
                                               U"compte", U"réf",   U"pantone", U"insee"};
    return std::find(list.begin(), list.end(), word) != list.end() ||
           text::words::is_series(word) || text::words::is_identifier(word) ||
           text::words::is_reference(word);
}

// In a sentence, after one of its words; after a comma or at a line's beginning it is an address.
bool stands_in_sentence(const Reading& r, Index begin) {
    if (!is_space(r.at(begin - 1)) || !is_lower(r.at(begin - 2))) return false;
    Index first = begin - 2;
    while (is_letter(r.at(first - 1))) --first;
    return !announces_code(folded(r.letters(first, begin - 1)));
}

bool is_plain(const Reading& r, Index begin, Index end) {
    const bool name_follows = is_space(r.at(end)) && is_upper(r.at(end + 1));
    return r.at(begin) != '0' && name_follows && !r.any_fixed(begin, end);
}

std::string grouped(std::string digits) {
    for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, "\u202F");
    return digits;
}

}  // namespace

void check_numbers(const Reading& r, Findings& findings) {
    if (!r.french() || is_address(r.passage().field)) return;
    for (Index i = 0; i < r.size();) {
        const Index end = r.digits_end(i);
        const Index size = end - i;
        if (size >= shortest && size <= longest && is_plain(r, i, end) &&
            stands_in_sentence(r, i)) {
            const std::string typed(r.text(i, end));
            findings.push_back(r.finding(Code::ambiguous_number, i, end, {typed, grouped(typed)}));
        }
        i = std::max(i + 1, end);
    }
}

}  // namespace cicero::lint
