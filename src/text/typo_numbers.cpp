#include "text/typo_numbers.hpp"

#include <algorithm>

#include "text/typo_figures.hpp"
#include "text/typography_words.hpp"

namespace cicero::text::typo {

namespace {

constexpr std::u32string_view signs_after = U"%‰€$£¥";
constexpr std::u32string_view punctuation = U".,;:!?…)]»”";

/// What stands before figures, when it says what they are.
struct Before {
    bool series = false;      ///< n° 12, p. 12, article 12
    bool identifier = false;  ///< ISBN, SIRET
    bool year = false;        ///< en 2015
    bool figure = false;      ///< 1 123425: grouped, the two would be one number
};

Before read_before(const Units& units, Index begin) {
    Before before;
    const bool stop = units.at(begin - 1) == '.';
    const std::u32string_view word = units.word_back(stop ? begin - 2 : begin - 1);
    before.series = is_one_of(units.at(begin - 1), U"°º§#") || words::is_series(word) ||
                    (stop && words::is_reference(word));
    before.year = units.gap(begin) && !stop && words::announces_year(word);
    Index i = begin - 1;
    while (is_one_of(units.at(i), U".:")) --i;
    before.identifier = words::is_identifier(units.word_back(i));
    return before;
}

/// One number: a figure, or several that are its groups of three.
struct Number {
    Figure first;
    Index end = 0;
    Index digits = 0;  ///< before the decimal sign
    bool grouped = false;
    Before before;
};

class Setter {
public:
    explicit Setter(Units& units) : units_(units) {}

    void run() {
        for (Index i = 0; (i = units_.next(i, kind::digit)) < units_.size();) {
            if (units_.fixed(i)) {
                ++i;
            } else if (glued_before(i)) {
                i = units_.digits_end(i);
            } else {
                i = set(read_figures(units_, i));
            }
        }
    }

private:
    // COP21, A4, x_1: part of a word.
    [[nodiscard]] bool glued_before(Index i) const {
        if (units_.gap(i)) return false;
        const char32_t before = units_.at(i - 1);
        // COVID-19, but not -5, 14h-16h or 14h30-16h.
        if (before == '-') return !units_.starts_word(i - 1) && !ends_time(i - 2);
        return is_letter(before) || is_one_of(before, U"_=@/\\");
    }

    // The last sign of 14h or 14h30.
    [[nodiscard]] bool ends_time(Index i) const {
        const bool minutes = is_digit(units_.at(i)) && is_digit(units_.at(i - 1));
        const Index h = minutes ? i - 2 : i;
        return units_.at(h) == 'h' && is_digit(units_.at(h - 1));
    }

    // Gives the place to go on from.
    Index set(const Figures& figures) {
        const Index end = figures.back().end;
        const Before before = read_before(units_, figures.front().begin);
        if (before.identifier) return end;
        if (is_telephone(units_, figures)) {
            for (std::size_t k = 1; k < figures.size(); ++k) units_.set_gap(figures[k].begin, nbsp);
            hold_trunk_zero(figures);
            return end;
        }
        Index next = end;
        for (std::size_t k = 0; k < figures.size();) {
            const std::size_t count = count_groups(units_, figures, k);
            next = set_number(figures, k, count, k == 0 ? before : after(figures[k - 1]));
            k += count;
        }
        return std::max(next, end);
    }

    static Before after(const Figure& figure) {
        Before before;
        before.figure = figure.plain() && figure.digits() <= 3;
        return before;
    }

    // +33 (0)1 42 …
    void hold_trunk_zero(const Figures& figures) {
        const Index end = figures.back().end;
        if (units_.at(end) != '(' || units_.at(end + 1) != '0' || units_.at(end + 2) != ')') return;
        units_.change_gap(end, nbsp);
        if (is_digit(units_.at(end + 3))) units_.change_gap(end + 3, nbsp);
    }

    Index set_number(const Figures& figures, std::size_t k, std::size_t count,
                     const Before& before) {
        const Figure& last = figures[k + count - 1];
        Number number{figures[k], last.end, 0, count > 1, before};
        for (std::size_t n = 0; n < count; ++n) number.digits += figures[k + n].digits();
        if (last.kind == Figure::Kind::Technical) return last.end;
        for (std::size_t n = 1; n < count; ++n) units_.set_gap(figures[k + n].begin, nnbsp);
        if (k + count < figures.size())
            return last.end;  // another figure follows: it counts nothing
        if (count == 1) {
            const Index after_time = set_time(number);
            if (after_time > last.end) return after_time;
            group(number);
        }
        hold_what_follows(number);
        return last.end;
    }

    // 18h30 → 18 h 30
    Index set_time(const Number& number) {
        const Index h = number.end;
        if (!number.first.plain() || number.digits > 2 || units_.at(h) != 'h' || units_.fixed(h))
            return h;
        if (units_.letter_follows(h)) return h;
        const Index minutes = h + 1, end = units_.digits_end(minutes);
        const bool glued = !units_.gap(minutes) && end > minutes;
        // 14 h 16 h are two times, 14 h 35 000 a time and a number.
        const bool another =
            units_.gap(end) && (units_.digits_end(end) - end == 3 || units_.word(end) == U"h");
        const bool two = end - minutes == 2 && units_.at(minutes) < '6' && !another &&
                         !units_.letter_follows(end - 1);
        if (glued && !two) return h;
        units_.set_gap(h, nbsp);
        if (!two) return h + 1;
        units_.set_gap(minutes, nbsp);
        const std::u32string_view unit = units_.word(end);
        if (unit == U"min" || unit == U"mn") units_.change_gap(end, nbsp);
        return end;
    }

    void group(Number& number) {
        const Index digits = number.digits;
        // Twelve: longer ones are names of things, not counts.
        if (digits < 5 || digits > 12 || number.before.series ||
            units_.at(number.first.begin) == '0')
            return;
        if (number.first.kind == Figure::Kind::Range) return;
        if (number.first.kind == Figure::Kind::Decimal && units_.at(number.first.whole_end) != ',')
            return;
        if (!is_free(number.first.begin) || number.before.figure) return;
        if (number.first.kind == Figure::Kind::Plain && !says_count(number)) return;
        for (Index place = number.first.whole_end - 3; place > number.first.begin; place -= 3)
            units_.set_gap(place, nnbsp);
        number.grouped = true;
    }

    [[nodiscard]] bool is_free(Index begin) const {
        return units_.starts_word(begin) || is_one_of(units_.at(begin - 1), U"(«“‘[–—+±~≈><");
    }

    // What follows shows that it is a count and not a postcode or a code.
    [[nodiscard]] bool says_count(const Number& number) const {
        const Index end = number.end;
        const char32_t c = units_.at(end);
        if (units_.fixed(end)) return false;
        if (is_one_of(c, signs_after) || (c == U'°' && is_one_of(units_.at(end + 1), U"CF")))
            return true;
        const std::u32string_view word = units_.word(end);
        if (!word.empty())
            return units_.gap(end) ? is_lower(c) || words::is_capital_unit(word) || is_money(end)
                                   : words::is_glued_unit(word);
        if (!is_one_of(c, punctuation)) return false;
        const bool postcode =
            number.digits == 5 && ((c == ')' && units_.at(number.first.begin - 1) == '(') ||
                                   (c == ',' && is_upper(units_.at(end + 1))));
        return !postcode;
    }

    // M€, k€
    [[nodiscard]] bool is_money(Index i) const {
        return is_one_of(units_.at(i), U"MkK") && units_.at(i + 1) == U'€' && !units_.gap(i + 1);
    }

    void hold_what_follows(const Number& number) {
        const Index end = number.end;
        const char32_t c = units_.at(end);
        if (c == 0 || units_.fixed(end)) return;
        if (is_one_of(c, signs_after)) return hold_sign(end);
        if (c == U'°') return hold_degrees(end);
        if (c == ',' && !units_.gap(end)) return hold_street(end + 1);
        if (c == U'×' || (c == 'x' && !units_.letter_follows(end))) return hold_times(end);
        if (!is_letter(c)) return;
        const std::u32string_view word = units_.word(end);
        if (units_.gap(end) ? counts(number, word) : words::is_glued_unit(word) || is_money(end))
            units_.set_gap(end, nbsp);
        if (words::is_house_suffix(word) && units_.at(end + Index(word.size())) == ',')
            hold_street(end + Index(word.size()) + 1);
    }

    void hold_sign(Index i) {
        if (!units_.gap(i) && !units_.gap(i + 1) && is_digit(units_.at(i + 1)))
            return;  // %20, 12$50
        units_.set_gap(i, nbsp);
        const std::u32string_view country = units_.word(i + 1);
        if (units_.at(i) == '$' && (country == U"US" || country == U"CA"))
            units_.change_gap(i + 1, nbsp);
        hold_cents(i);
    }

    // 12 € 50, where nothing follows that the 50 could count: 5 € 18 h 30.
    void hold_cents(Index sign) {
        const Index end = units_.digits_end(sign + 1);
        const char32_t next = units_.at(end);
        if (is_one_of(units_.at(sign), U"€$£¥") && end - sign == 3 &&
            (next == 0 || (is_one_of(next, punctuation) && !units_.gap(end))))
            units_.change_gap(sign + 1, nbsp);
    }

    // 20 °C; 20° alone is an angle, 45° N a place.
    void hold_degrees(Index i) {
        units_.change_gap(i, nbsp);
        if (is_one_of(units_.at(i + 1), U"NSEOW") && !units_.letter_follows(i + 1))
            return units_.change_gap(i + 1, nbsp);
        if (!is_one_of(units_.at(i + 1), U"CF") || units_.letter_follows(i + 1)) return;
        units_.set_gap(i, nbsp);
        units_.change_gap(i + 1, 0);
    }

    // 21 x 29,7 cm
    void hold_times(Index i) {
        if (!is_digit(units_.at(i + 1)) || !units_.gap(i) || !units_.gap(i + 1)) return;
        units_.set_gap(i, nbsp);
        units_.set_gap(i + 1, nbsp);
    }

    void hold_street(Index i) {
        if (words::is_street(units_.word(i))) units_.change_gap(i, nbsp);
    }

    // d’habitants, qu’on: the figure counts what stands before it.
    [[nodiscard]] bool is_elided(Index i, std::u32string_view word) const {
        const Index end = i + Index(word.size());
        return is_one_of(units_.at(end), U"’'") && !units_.gap(end) &&
               (word.size() == 1 || word.ends_with(U"qu"));
    }

    // The word after the space is what the figure counts, or its month, unit or letter.
    [[nodiscard]] bool counts(const Number& number, std::u32string_view word) const {
        if (words::is_month(word)) return number.digits <= 2;
        if (number.before.series || words::is_function_word(word) || is_elided(number.end, word))
            return false;
        if (words::is_capital_unit(word) || is_money(number.end)) return true;
        const bool year = number.digits == 4 && !number.grouped && number.first.plain();
        if (is_lower(word[0])) return !(year && number.before.year);
        // 35000 Rennes, 2015 Paris: a name.
        return number.digits <= 3 || number.grouped;
    }

    Units& units_;
};

}  // namespace

void set_numbers(Units& units) { Setter(units).run(); }

}  // namespace cicero::text::typo
