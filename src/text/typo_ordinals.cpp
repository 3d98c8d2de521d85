#include "text/typo_ordinals.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "text/typography_words.hpp"

namespace cicero::text::typo {

namespace {

/// The number before the ending, as far as the ending depends on it.
struct Stem {
    Index begin = 0, end = 0;
    bool roman = false;
    bool one = false, two = false;
};

bool begins_word(const Units& units, Index i) {
    if (units.gap(i)) return true;
    const char32_t before = units.at(i - 1);
    return !is_letter(before) && !is_digit(before) && !is_one_of(before, U".,/:_");
}

Stem read_stem(const Units& units, Index i) {
    Stem stem{i, units.digits_end(i)};
    if (stem.end > i) {
        stem.one = stem.end - i == 1 && units.at(i) == '1';
        stem.two = stem.end - i == 1 && units.at(i) == '2';
        return stem;
    }
    std::u32string number;
    while (is_one_of(units.at(stem.end), U"IVXLCDM") && (stem.end == i || !units.gap(stem.end)))
        number.push_back(units.at(stem.end++));
    // Le, De, Ce, Me are words, and so is what is no number.
    const bool word = number.size() == 1 && is_one_of(number[0], U"LCDM");
    if (word || !words::is_roman_number(number)) stem.end = i;
    stem.roman = true;
    stem.one = number == U"I";
    stem.two = number == U"II";
    return stem;
}

bool fits(const Stem& stem, std::u32string_view ending) {
    if (ending[0] == U'd') return stem.two;
    const bool first = ending[0] == U'r' || ending.starts_with(U"er");
    return first == stem.one;
}

void shorten(Units& units, Index begin, Index end, std::u32string_view ending) {
    const auto size = Index(ending.size());
    if (end - begin == size) return;
    units.merge(begin + size - 1, end, ending.back());
    for (Index k = 0; k + 1 < size; ++k) units.set_char(begin + k, ending[std::size_t(k)]);
}

// siècle, millénaires; s. in XXe s.
bool is_century(const Units& units, Index i) {
    const std::u32string_view noun = units.word(i);
    return noun == U"siècle" || noun == U"siècles" || noun == U"millénaire" ||
           noun == U"millénaires" || (noun == U"s" && units.at(i + 1) == '.');
}

/// Rows of ordinals: each is walked once, whichever of its numbers is asked for.
class Rows {
public:
    explicit Rows(const Units& units) : units_(units) {}

    // Also at the head of a row: XVe, XVIe et XVIIe siècles, du XVIIIe au XXe siècle.
    bool counts_centuries(Index i) {
        std::vector<Index> walked;
        while (!std::ranges::binary_search(places_, i)) {
            walked.push_back(i);
            const Index next = is_century(units_, i) ? i : after_next(i);
            if (next > i) {
                i = next;
                continue;
            }
            places_ = std::move(walked);
            counts_ = next == i;
            break;
        }
        return counts_;
    }

private:
    // Behind the next number of the row; −1 where it ends.
    [[nodiscard]] Index after_next(Index i) const {
        if (units_.at(i) == ',') ++i;
        const std::u32string_view link = units_.word(i);
        if (link == U"et" || link == U"ou" || link == U"au") i += Index(link.size());
        const std::u32string_view article = units_.word(i);
        if (article == U"le" || article == U"du") i += Index(article.size());
        const Stem next = read_stem(units_, i);
        if (!next.roman || next.end == i) return -1;
        return next.end + Index(units_.word(next.end).size());
    }

    const Units& units_;
    std::vector<Index> places_;  ///< where the last walk stopped to look
    bool counts_ = false;        ///< what it came to
};

Index set_ordinal(Units& units, const Stem& stem, Rows& rows) {
    const Index end = stem.end;
    const std::u32string_view typed = units.gap(end) ? std::u32string_view() : units.word(end);
    const std::u32string_view ending = words::ordinal_ending(typed);
    const Index after = end + Index(typed.size());
    if (ending.empty() || !fits(stem, ending) || units.fixed(end)) return end;
    if (!units.gap(after) && (is_digit(units.at(after)) || is_one_of(units.at(after), U"'’_")))
        return end;
    shorten(units, end, after, ending);
    for (Index k = 0; k < Index(ending.size()); ++k) units.raise(end + k, Unit::Raise::Ordinal);
    if (words::is_ordinal_noun(units.word(after)) || (stem.roman && is_century(units, after)))
        units.change_gap(after, nbsp);
    if (stem.roman && rows.counts_centuries(after))
        for (Index k = stem.begin; k < stem.end; ++k) units.raise(k, Unit::Raise::Century);
    return after;
}

}  // namespace

void set_ordinals(Units& units) {
    Rows rows(units);
    constexpr auto stems = kind::digit | kind::roman | kind::number_sign;
    for (Index i = units.next(0, stems); i < units.size(); i = units.next(i + 1, stems)) {
        if (units.fixed(i) || !begins_word(units, i)) continue;
        if (is_one_of(units.at(i), U"nN") && is_one_of(units.at(i + 1), U"°º") && !units.gap(i + 1))
            units.raise(i + 1, Unit::Raise::Degree);
        const Stem stem = read_stem(units, i);
        if (stem.end > i) i = set_ordinal(units, stem, rows) - 1;
    }
    units.compact();
}

}  // namespace cicero::text::typo
