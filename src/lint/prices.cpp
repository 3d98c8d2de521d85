#include <algorithm>

#include "lint/rules.hpp"
#include "lint/word_list.hpp"

namespace cicero::lint {

namespace {

using diagnostic::Code;
using Index = Reading::Index;

bool is_currency(Word word) {
    static constexpr std::array<Word, 14> list{
        U"euro",   U"euros",   U"eur", U"chf", U"franc",    U"francs", U"fr",
        U"dollar", U"dollars", U"cad", U"usd", U"centimes", U"xpf",    U"xaf"};
    return in(list, word);
}

bool is_sign_of_currency(char32_t c) { return c == U'€' || c == '$' || c == U'£'; }

// Words that stand after an amount, where a unit or what is counted would.
bool goes_on(Word word) {
    static constexpr std::array<Word, 12> list{U"et", U"ou", U"à",   U"puis",  U"pour",  U"par",
                                               U"en", U"au", U"sur", U"tarif", U"plein", U"réduit"};
    return in(list, word);
}

// Before an age, a count, minutes: moins de 12, dès 6, jusqu'à 8, 18 h 30.
bool announces_no_price(Word word) {
    static constexpr std::array<Word, 10> list{U"de",    U"dès",   U"à",       U"les", U"des",
                                               U"avant", U"après", U"jusqu'à", U"n",   U"h"};
    return in(list, word);
}

// Tarif : 8, prix réduit : 5
bool announces_price(Word word) {
    static constexpr std::array<Word, 6> list{U"tarif",         U"tarifs",     U"prix",
                                              U"participation", U"cotisation", U"adhésion"};
    return in(list, word);
}

bool names_currency(const Reading& r) {
    for (Index i = 0; i < r.size(); ++i) {
        if (is_sign_of_currency(r.at(i))) return true;
        if (is_letter(r.at(i)) && !is_letter(r.at(i - 1)) &&
            is_currency(folded(r.letters(i, r.word_end(i)))))
            return true;
    }
    return false;
}

// 12; 12,50
Index amount_end(const Reading& r, Index i) {
    const Index end = r.digits_end(i);
    const bool decimal = (r.at(end) == ',' || r.at(end) == '.') && is_digit(r.at(end + 1));
    return decimal ? r.digits_end(end + 1) : end;
}

Index before_spaces(const Reading& r, Index i) {
    while (is_space(r.at(i))) --i;
    return i;
}

std::u32string word_before(const Reading& r, Index i) {
    const Index end = before_spaces(r, i - 1) + 1;
    Index begin = end;
    while (is_letter(r.at(begin - 1)) || r.at(begin - 1) == '\'' || r.at(begin - 1) == U'’')
        --begin;
    return folded(r.letters(begin, end));
}

// What follows counts nothing: the amount ends the text, or a sign or a linking word does.
bool stands_alone(const Reading& r, Index end) {
    const char32_t next = r.at(end);
    if (is_letter(next) || next == '%' || next == ':' || next == '-' || next == U'°') return false;
    Index i = end;
    while (is_space(r.at(i))) ++i;
    if (r.at(i) == '%') return false;
    return !is_letter(r.at(i)) || goes_on(folded(r.letters(i, r.word_end(i))));
}

// The word that announces it, over an adjective: « Tarif réduit : ».
bool is_announced(const Reading& r, Index begin) {
    const Index colon = before_spaces(r, begin - 1);
    if (r.at(colon) != ':') return false;
    Index end = colon;
    for (int words = 0; words < 2; ++words) {
        const std::u32string word = word_before(r, end);
        if (announces_price(word)) return true;
        end = before_spaces(r, end - 1) + 1 - Index(word.size());
    }
    return false;
}

bool is_amount(const Reading& r, Index begin, Index end) {
    const bool inside_word = is_letter(r.at(begin - 1)) || r.at(begin - 1) == '-';
    const bool is_zero = r.letters(begin, end) == U"0";  // free
    return !inside_word && !is_zero && !r.any_fixed(begin, end) && stands_alone(r, end) &&
           !announces_no_price(word_before(r, begin));
}

}  // namespace

void check_prices(const Reading& r, Findings& findings) {
    if (!r.french() || names_currency(r)) return;
    const bool is_price = r.passage().field == "price";
    for (Index i = 0; i < r.size();) {
        const Index end = amount_end(r, i);
        if (end > i && is_amount(r, i, end) && (is_price || is_announced(r, i))) {
            const std::string typed(r.text(i, end));
            findings.push_back(
                r.finding(Code::price_without_currency, i, end, {typed, typed + "\u00A0€"}));
        }
        i = std::max(i + 1, end);
    }
}

}  // namespace cicero::lint
