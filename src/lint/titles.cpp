#include <algorithm>

#include "lint/rules.hpp"
#include "lint/word_list.hpp"

namespace cicero::lint {

namespace {

using diagnostic::Code;
using Index = Reading::Index;

/// Beyond three lines of thirty letters a title takes the size of a text, on a poster too.
constexpr Index longest_title = 90;

/// A title keeps the year of the last time, or of the one before where it comes every other year.
constexpr int years_back = 2, years_ahead = 1;

/// Years that a calendar's title may be of: other figures are no years.
constexpr int earliest_year = 1900, latest_year = 2199;

// Of such things another year than that of the day is told on purpose.
bool is_of_another_year(Word word) {
    static constexpr std::array<Word, 24> list{
        U"bilan",   U"bilans",    U"rapport",  U"rapports",  U"budget",   U"budgets",
        U"comptes", U"compte",    U"vœux",     U"voeux",     U"souvenir", U"souvenirs",
        U"depuis",  U"promotion", U"palmarès", U"objectif",  U"horizon",  U"objectifs",
        U"après",   U"avant",     U"archives", U"résultats", U"saison",   U"exercice"};
    return in(list, word);
}

// A year that stands alone; 0 where there is none.
int year_at(const Reading& r, Index i) {
    const Index end = r.digits_end(i);
    if (end - i != 4 || r.any_fixed(i, end) || is_letter(r.at(end)) || is_letter(r.at(i - 1)))
        return 0;
    int year = 0;
    for (Index k = i; k < end; ++k) year = year * 10 + int(r.at(k) - '0');
    return year;
}

void check_year(const Reading& r, const Facts& facts, Findings& findings) {
    const int first = base::year_of(*facts.first), last = base::year_of(*facts.last);
    std::vector<Index> others;
    for (Index i = 0; i < r.size();) {
        const Index word = r.word_end(i), digits = r.digits_end(i);
        if (is_of_another_year(folded(r.letters(i, word)))) return;
        const int year = year_at(r, i);
        if (year >= first && year <= last) return;
        if (year >= first - years_back && year <= last + years_ahead) others.push_back(i);
        i = std::max({i + 1, word, digits});
    }
    // Two years are a span, which says of itself what it is.
    if (others.size() != 1) return;
    const Index at = others.front();
    findings.push_back(r.finding(Code::year_in_title, at, at + 4,
                                 {std::string(r.text(at, at + 4)), std::to_string(first)}));
}

// 2026-2027, 2026 – 2027: the second year's place; the end where there is none.
Index second_year(const Reading& r, Index i) {
    while (is_space(r.at(i))) ++i;
    const char32_t c = r.at(i);
    if (c != '-' && c != U'‐' && c != U'‑' && c != U'–' && c != U'—' && c != '/') return r.size();
    ++i;
    while (is_space(r.at(i))) ++i;
    return year_at(r, i) > 0 ? i : r.size();
}

// A span of years is that of its first. One that is right says what the others are there for.
void check_calendar_year(const Reading& r, const Facts& facts, Findings& findings) {
    Index wrong = r.size();
    for (Index i = 0; i < r.size();) {
        const Index word = r.word_end(i), digits = r.digits_end(i);
        const std::u32string letters = folded(r.letters(i, word));
        if (is_of_another_year(letters) && letters != U"saison" && letters != U"exercice") return;
        const int year = year_at(r, i);
        if (year >= facts.first_year && year <= facts.last_year) return;
        const bool is_year = year >= earliest_year && year <= latest_year;
        if (is_year) wrong = std::min(wrong, i);
        const Index second = is_year ? second_year(r, digits) : r.size();
        i = std::max({i + 1, word, second < r.size() ? r.digits_end(second) : digits});
    }
    if (wrong < r.size())
        findings.push_back(
            r.finding(Code::year_in_title, wrong, wrong + 4,
                      {std::string(r.text(wrong, wrong + 4)), std::to_string(facts.first_year)}));
}

}  // namespace

void check_title(const Reading& r, const Facts& facts, Findings& findings) {
    if (r.passage().field != "title") return;
    if (r.french() && facts.kind == "event" && facts.first) check_year(r, facts, findings);
    if (facts.first_year >= earliest_year) check_calendar_year(r, facts, findings);
    if (facts.kind != "calendar" && r.size() > longest_title)
        findings.push_back(r.finding(Code::long_title, 0, r.size(),
                                     {std::to_string(r.size()), std::to_string(longest_title),
                                      facts.has_short ? "" : "short:"}));
}

}  // namespace cicero::lint
