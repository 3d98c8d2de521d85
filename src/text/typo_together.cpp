#include "text/typo_together.hpp"

#include "text/typography_words.hpp"

namespace cicero::text::typo {

namespace {

class Holder {
public:
    explicit Holder(Units& units) : units_(units) {}

    void run() {
        constexpr auto begin = kind::letter | kind::section;
        for (Index i = 0; (i = units_.next(i, begin)) < units_.size();) {
            if (units_.fixed(i) || (units_.is(i, kind::letter) && !begins(i))) {
                ++i;
            } else if (units_.is(i, kind::letter)) {
                i = word(i);
            } else {
                hold_number(++i);
            }
        }
    }

private:
    [[nodiscard]] bool begins(Index i) const {
        const char32_t before = units_.at(i - 1);
        return units_.gap(i) || !(is_letter(before) || is_digit(before) || before == U'°');
    }

    // Gives its end.
    Index word(Index i) {
        const std::u32string_view word = units_.word(i);
        const Index end = i + Index(word.size());
        const bool stop = units_.at(end) == '.' && !units_.gap(end);
        const Index next = stop ? end + 1 : end;
        if (words::is_title(word)) hold_name(word, next, stop);
        if (stop && words::is_reference(word)) hold_reference(word, next);
        if (stop && (word == U"av" || word == U"apr")) hold_christ(next);
        if (!stop && (word == U"avant" || word == U"après")) hold_christ(next);
        if (stop && word.size() == 1 && is_upper(word[0])) hold_initial(i, next);
        if (!stop && (word == U"n" || word == U"N")) hold_degree(end);
        if (!stop && (is_upper(word[0]) || words::is_division(word))) hold_roman(word, next);
        return end;
    }

    void hold(Index i) { units_.change_gap(i, nbsp); }

    void hold_number(Index i) {
        if (is_digit(units_.at(i))) hold(i);
    }

    // M. and MM. have their full stop; M without it is a letter.
    void hold_name(std::u32string_view title, Index next, bool stop) {
        if ((title == U"M" || title == U"MM") != stop) return;
        const std::u32string_view name = units_.word(next);
        if (name.empty()) return;
        // M. le Maire, MM. les Députés, Mme de Sévigné; « Me les rendre » is a pronoun.
        const bool office = title[0] == 'M' && title != U"Me" && words::is_before_name(name);
        if (!is_upper(name[0]) && !office) return;
        hold(next);
        if (stop) return;  // M., MM.
        for (Index k = next - Index(title.size()) + 1; k < next; ++k)
            units_.raise(k, Unit::Raise::Abbreviation);
    }

    void hold_reference(std::u32string_view reference, Index next) {
        const std::u32string_view after = units_.word(next);
        const bool code =
            after.size() == 1 && is_upper(after[0]) && units_.at(next + 1) == '.';  // art. L. 123-4
        const bool whole = words::is_roman_number(after) || code || is_lower_roman(next, after) ||
                           (reference == U"p" && after == U"ex");
        if (whole) hold(next);
        else hold_number(next);
    }

    // p. xii
    [[nodiscard]] bool is_lower_roman(Index i, std::u32string_view word) const {
        if (word.empty() || is_digit(units_.at(i + Index(word.size())))) return false;
        for (const char32_t c : word)
            if (!is_one_of(c, U"ivxlc")) return false;
        return true;
    }

    // 52 av. J.-C.
    void hold_christ(Index i) {
        if (units_.at(i) == 'J' && units_.at(i + 1) == '.' && units_.at(i + 2) == '-' &&
            units_.at(i + 3) == 'C')
            hold(i);
    }

    // A. Guterres, J.-C. Carrière, art. L. 123-4; but a date before Christ may end its sentence.
    void hold_initial(Index i, Index next) {
        const bool christ = units_.at(i - 1) == '-' && units_.at(i) == 'C' &&
                            units_.at(i - 3) == 'J' && after_date(i - 3);
        if (christ) return;
        // L. 123-4, as codes number their articles.
        const bool article = is_one_of(units_.at(i), U"LRDA") && is_digit(units_.at(next)) &&
                             units_.at(units_.digits_end(next)) == '-';
        if (is_upper(units_.at(next)) || article) hold(next);
    }

    [[nodiscard]] bool after_date(Index i) const {
        const Index last = units_.at(i - 1) == '.' ? i - 2 : i - 1;
        const std::u32string_view word = units_.word_back(last);
        return word == U"av" || word == U"apr" || word == U"avant" || word == U"après";
    }

    // n° 12; n°12 gets its space.
    void hold_degree(Index i) {
        if (units_.gap(i) || !is_one_of(units_.at(i), U"°º")) return;
        if (is_digit(units_.at(i + 1))) units_.set_gap(i + 1, nbsp);
        else if (is_upper(units_.at(i + 1))) hold(i + 1);
    }

    // Louis XIV, chapitre IV
    void hold_roman(std::u32string_view word, Index next) {
        const std::u32string_view number = units_.word(next);
        if (number.empty() || !units_.gap(next) || !words::is_roman_number(number)) return;
        const bool name = word.size() > 2 && is_lower(word[1]);
        const bool reign = is_one_of(number[0], U"IVX") &&
                           number.find_first_not_of(U"IVX") == std::u32string_view::npos;
        if ((name && reign) || words::is_division(word)) hold(next);
    }

    Units& units_;
};

}  // namespace

void hold_words(Units& units) { Holder(units).run(); }

}  // namespace cicero::text::typo
