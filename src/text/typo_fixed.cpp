#include "text/typo_fixed.hpp"

#include <algorithm>

namespace cicero::text::typo {

namespace {

bool has(std::u32string_view word, std::u32string_view part) {
    return word.find(part) != std::u32string_view::npos;
}

bool is_url(std::u32string_view word) {
    return has(word, U"://") || word.starts_with(U"www.") || word.starts_with(U"mailto:") ||
           word.starts_with(U"tel:") || word.starts_with(U"doi:");
}

bool is_email(std::u32string_view word) {
    const std::size_t a = word.find(U'@');
    return a != std::u32string_view::npos && a > 0 &&
           word.find(U'.', a) != std::u32string_view::npos;
}

// un.org/fr, example.org:8080, example.org?x=1: letters, a full stop, two letters or more, a sign
// that goes on.
bool is_host(std::u32string_view word) {
    const std::size_t end = word.find_first_of(U"/:?#");
    if (end == std::u32string_view::npos || end + 1 >= word.size()) return false;
    const std::size_t stop = word.substr(0, end).rfind(U'.');
    if (stop == std::u32string_view::npos || stop == 0 || end - stop <= 2) return false;
    return std::all_of(word.begin() + Index(stop) + 1, word.begin() + Index(end), is_letter) &&
           std::all_of(word.begin(), word.begin() + Index(stop), [](char32_t c) {
               return is_letter(c) || is_digit(c) || c == U'.' || c == U'-';
           });
}

bool is_path(std::u32string_view word) {
    if (has(word, U"\\")) return true;
    // images/delta.jpg
    const std::size_t slash = word.rfind(U'/'), stop = word.rfind(U'.');
    if (slash != std::u32string_view::npos && slash > 0 && stop != std::u32string_view::npos &&
        stop > slash + 1 && word.size() - stop >= 2 && word.size() - stop <= 5 &&
        std::all_of(word.begin() + Index(stop) + 1, word.end(), is_letter))
        return true;
    const bool rooted = word.size() > 2 && (word.starts_with(U"/") || word.starts_with(U"~/") ||
                                            word.starts_with(U"./") || word.starts_with(U"../"));
    return rooted && is_letter(word[word.find_first_not_of(U"~./") == std::u32string_view::npos
                                        ? 0
                                        : word.find_first_not_of(U"~./")]);
}

bool is_smiley(std::u32string_view word) {
    if (word.size() < 2 || word.size() > 3 || !is_one_of(word[0], U":;")) return false;
    return is_one_of(word.back(), U")(DPpo/|") && (word.size() == 2 || word[1] == U'-');
}

// a_b, std::vector, key=value: words of programs.
bool is_code(std::u32string_view word) {
    return has(word, U"::") || has(word, U"&&") || has(word, U"!=");
}

// Opening signs, and what other signs stand before one of them.
std::size_t skip_opening(std::u32string_view word) {
    std::size_t first = 0;
    for (std::size_t i = 0; i < word.size() && !is_letter(word[i]) && !is_digit(word[i]); ++i)
        if (is_one_of(word[i], U"([{<«“‘\"'’")) first = i + 1;
    return first;
}

// What all of these have; most words have none of it.
bool may_be_technical(const Units& units, Index begin, Index end) {
    for (Index i = begin; i < end; ++i)
        if (is_one_of(units.at(i), U":;/\\@&=#?")) return true;
        else if (units.at(i) == 'w' && units.at(i + 1) == 'w' && units.at(i + 2) == 'w')
            return true;
    return false;
}

bool fix_word(Units& units, Index begin, Index end) {
    if (!may_be_technical(units, begin, end)) return false;
    std::u32string word;
    for (Index i = begin; i < end; ++i) word.push_back(units.at(i));
    if (is_smiley(word)) {
        units.fix(begin, end);
        return true;
    }
    std::size_t first = skip_opening(word), last = word.size();
    while (last > first && is_one_of(word[last - 1], U".,;:!?»”’\"'>]}…")) --last;
    // A closing bracket is the address's own where it was opened there.
    while (last > first && word[last - 1] == U')' &&
           word.substr(first, last - first).find(U'(') == std::u32string::npos) {
        --last;
        while (last > first && is_one_of(word[last - 1], U".,;:!?»”\"…")) --last;
    }
    // l’adresse is glued to d’, l’: the address begins after that.
    const std::u32string_view inner = std::u32string_view(word).substr(first, last - first);
    const std::size_t apostrophe = inner.find_first_of(U"'’");
    if (apostrophe != std::u32string_view::npos && apostrophe <= 2) first += apostrophe + 1;
    const std::u32string_view core = std::u32string_view(word).substr(first, last - first);
    if (!is_url(core) && !is_email(core) && !is_host(core) && !is_path(core) && !is_code(core))
        return false;
    units.fix(begin + Index(first), begin + Index(last));
    return true;
}

}  // namespace

bool fix_technical(Units& units) {
    bool any = false;
    for (Index i = 0; (i = units.next(i, kind::technical)) < units.size();) {
        Index begin = i, end = i + 1;
        while (begin > 0 && units.at(begin) != 0 && !units.gap(begin)) --begin;
        while (end < units.size() && units.at(end) != 0 && !units.gap(end)) ++end;
        if (units.at(begin) != 0) any |= fix_word(units, begin, end);
        i = end;
    }
    return any;
}

}  // namespace cicero::text::typo
