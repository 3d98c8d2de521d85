#include "text/typo_figures.hpp"

#include <string>

namespace cicero::text::typo {

namespace {

bool goes_on(const Units& units, Index end) {
    return !units.gap(end) && is_one_of(units.at(end), U".,-/:‑–") && !units.gap(end + 1) &&
           is_digit(units.at(end + 1)) && !units.fixed(end + 1);
}

Figure::Kind kind_of(const std::u32string& signs, Index longest) {
    if (signs.empty()) return Figure::Kind::Plain;
    if (signs == U"," || signs == U".") return Figure::Kind::Decimal;
    const bool dash = signs == U"-" || signs == U"‑" || signs == U"–";
    // 18-25, not 2019-2020 or 555-1234.
    return dash && longest <= 3 ? Figure::Kind::Range : Figure::Kind::Technical;
}

Figure read_figure(const Units& units, Index i) {
    Figure figure;
    figure.begin = i;
    figure.whole_end = figure.end = units.digits_end(i);
    Index longest = figure.digits();
    std::u32string signs;
    while (goes_on(units, figure.end)) {
        signs.push_back(units.at(figure.end));
        const Index begin = figure.end + 1;
        figure.end = units.digits_end(begin);
        longest = std::max(longest, figure.end - begin);
    }
    figure.kind = kind_of(signs, longest);
    return figure;
}

bool after_trunk_zero(const Units& units, Index i) {
    return !units.gap(i) && units.at(i - 1) == ')' && units.at(i - 2) == '0' &&
           units.at(i - 3) == '(';
}

// 555-1234, as North America writes the end of a number.
bool is_exchange(const Units& units, const Figure& figure) {
    return figure.kind == Figure::Kind::Technical && figure.digits() == 3 &&
           figure.end - figure.whole_end == 5 && units.at(figure.whole_end) == '-';
}

}  // namespace

Figures read_figures(const Units& units, Index i) {
    Figures figures{read_figure(units, i)};
    for (;;) {
        const Index end = figures.back().end;
        if (!units.gap(end) || !is_digit(units.at(end)) || units.fixed(end)) return figures;
        figures.push_back(read_figure(units, end));
    }
}

Index count_digits(const Units& units, const Figures& figures) {
    Index count = 0;
    for (const Figure& figure : figures)
        for (Index i = figure.begin; i < figure.end; ++i) count += is_digit(units.at(i)) ? 1 : 0;
    return count;
}

bool is_telephone(const Units& units, const Figures& figures) {
    const Index begin = figures.front().begin;
    if (figures.size() > 1 && is_exchange(units, figures.back())) return true;
    for (const Figure& figure : figures)
        if (!figure.plain()) return false;
    const Index digits = count_digits(units, figures);
    const bool international = units.at(begin - 1) == '+' && !units.gap(begin);
    // +12 % is no telephone.
    const bool goes_on = units.at(figures.back().end) == '(';  // +33 (0)1 …
    if (international || after_trunk_zero(units, begin))
        return digits <= 14 && (digits >= 8 || goes_on);
    return units.at(begin) == '0' && figures.size() >= 3 && digits >= 9 && digits <= 14;
}

std::size_t count_groups(const Units& units, const Figures& figures, std::size_t at) {
    const Figure& first = figures[at];
    if (!first.plain() || first.digits() > 3 || units.at(first.begin) == '0') return 1;
    std::size_t end = at + 1;
    while (end < figures.size() && figures[end].digits() == 3 &&
           (figures[end].plain() || figures[end].kind == Figure::Kind::Decimal)) {
        if (!figures[end++].plain()) break;
    }
    return end - at;
}

}  // namespace cicero::text::typo
