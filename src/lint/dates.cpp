#include "base/dates.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "lint/rules.hpp"

namespace cicero::lint {

namespace {

using diagnostic::Code;
using Index = Reading::Index;
using Word = std::u32string_view;

constexpr std::array<Word, 12> months{U"janvier",   U"février", U"mars",     U"avril",
                                      U"mai",       U"juin",    U"juillet",  U"août",
                                      U"septembre", U"octobre", U"novembre", U"décembre"};
constexpr std::array<Word, 7> weekdays{U"lundi",    U"mardi",  U"mercredi", U"jeudi",
                                       U"vendredi", U"samedi", U"dimanche"};

template <std::size_t n>
int number_in(const std::array<Word, n>& list, Word word) {
    for (std::size_t i = 0; i < n; ++i)
        if (list[i] == word) return int(i) + 1;
    return 0;
}

/// A day that a text tells.
struct Said {
    Index begin = 0, end = 0;
    int year = 0, month = 0, day = 0;  ///< 0: not told
    bool has_weekday = false;
};

/// One word or figure and what follows it.
struct Token {
    Index begin = 0, end = 0;
    std::u32string word;
};

std::string in_words(base::sys_days day) {
    const std::chrono::year_month_day date(day);
    const std::string first = unsigned(date.day()) == 1 ? "er" : "";
    return std::to_string(unsigned(date.day())) + first + " " +
           base::to_utf8(months[unsigned(date.month()) - 1]) + " " +
           std::to_string(int(date.year()));
}

class Dates {
public:
    Dates(const Reading& reading, const Facts& facts, Findings& findings)
        : r_(reading), facts_(facts), findings_(findings) {}

    void run() {
        for (Index i = 0; i < r_.size();) {
            if (r_.fixed(i) || is_letter(r_.at(i - 1)) || is_digit(r_.at(i - 1)) ||
                !(is_letter(r_.at(i)) || is_digit(r_.at(i)))) {
                ++i;
                continue;
            }
            const Token token = token_at(i);
            if (number_in(weekdays, token.word) > 0) weekday(token);
            else if (is_digit(r_.at(i))) day(token, nullptr);
            else if (number_in(months, token.word) > 0) month(token);
            i = std::max(i + 1, token.end);
        }
    }

    std::vector<Said> days_said;

private:
    [[nodiscard]] Token token_at(Index i) const {
        const Index digits = r_.digits_end(i);
        const Index end = digits > i ? digits : r_.word_end(i);
        return {i, end, folded(r_.letters(i, end))};
    }
    [[nodiscard]] Token next(const Token& token) const {
        Index i = token.end;
        if (!is_space(r_.at(i))) return {i, i, {}};
        while (is_space(r_.at(i))) ++i;
        return token_at(i);
    }

    [[nodiscard]] Token before(const Token& token) const {
        Index end = token.begin;
        while (is_space(r_.at(end - 1))) --end;
        Index begin = end;
        while (is_letter(r_.at(begin - 1))) --begin;
        return {begin, end, folded(r_.letters(begin, end))};
    }

    void weekday(const Token& name) {
        const Token after = next(name);
        if (after.word.empty() || !is_digit(r_.at(after.begin))) return alone(name);
        if (is_upper(r_.at(name.begin)) && !r_.begins_sentence(name.begin) &&
            r_.passage().role != Passage::Role::Line)
            lower(name);
        day(after, &name);
        if (r_.digits_end(after.begin) != after.end || number_in(months, next(after).word) > 0)
            return;
        if (is_hour(after)) alone(name);  // samedi 14 h
        else day_of_month(name, after);   // dimanche 12
    }

    [[nodiscard]] bool is_hour(const Token& figure) const {
        const Token sign = next(figure);
        return r_.at(figure.end) == 'h' || r_.at(figure.end) == ':' || sign.word == U"h" ||
               sign.word.starts_with(U"heure");
    }

    // Of the content's month, where nothing else is said.
    void day_of_month(const Token& name, const Token& figure) {
        const std::string& field = r_.passage().field;
        if ((field != "time" && field != "programme.time") || !facts_.first) return;
        const std::chrono::year_month_day own(*facts_.first);
        const int year = int(own.year()), month = int(unsigned(own.month()));
        int d = 0;
        if (figure.end - figure.begin > 2) return;
        for (const char32_t c : figure.word) d = d * 10 + int(c - '0');
        if (d < 1 || d > base::days_in_month(year, month)) return;
        const base::sys_days at = base::day(year, month, d);
        if (base::iso_weekday(at) != number_in(weekdays, name.word)) wrong(name, at, in_words(at));
    }

    // Beside an hour, a weekday is that of the content's date: of one of its days. What says when
    // something comes again says another: chaque samedi, du lundi au vendredi, sauf le dimanche.
    void alone(const Token& name) {
        const std::string& field = r_.passage().field;
        if ((field != "time" && field != "programme.time") || !facts_.first || recurs(name)) return;
        if (*facts_.last - *facts_.first >= std::chrono::days(6)) return;  // it has them all
        const int said = number_in(weekdays, name.word);
        for (base::sys_days at = *facts_.first; at <= *facts_.last; at += std::chrono::days(1))
            if (base::iso_weekday(at) == said) return;
        wrong(name, *facts_.first, in_words(*facts_.first));
    }

    bool recurs(const Token& name) {
        const std::u32string around[] = {before(name).word, next(name).word};
        for (const std::u32string& word : around)
            if (word == U"chaque" || word == U"du" || word == U"au") return true;
        if (!excepts_) excepts_ = excepts();
        return *excepts_;
    }

    [[nodiscard]] bool excepts() const {
        for (Index i = 0; i < r_.size(); i = std::max(i + 1, r_.word_end(i))) {
            const std::u32string word = folded(r_.letters(i, r_.word_end(i)));
            if (word == U"sauf" || word.starts_with(U"fermé")) return true;
        }
        return false;
    }

    void wrong(const Token& name, base::sys_days at, std::string date) {
        const std::u32string right(weekdays[std::size_t(base::iso_weekday(at) - 1)]);
        const int said = number_in(weekdays, name.word);
        const auto days = (said - int(base::iso_weekday(at)) + 10) % 7 - 3;
        findings_.push_back(
            r_.finding(Code::wrong_weekday, name.begin, name.end,
                       {std::move(date), base::to_utf8(right),
                        said > 0 ? base::to_utf8(name.word) : std::string{},
                        said > 0 ? in_words(at + std::chrono::days(days)) : std::string{}}));
    }

    // 12 septembre 2026, 1er mai
    void day(const Token& figure, const Token* name) {
        if (figure.end - figure.begin > 2) return;
        Token before_month = figure;
        if (r_.at(figure.end) == 'e' && r_.at(figure.end + 1) == 'r') before_month.end += 2;
        const Token month = next(before_month);
        const int m = number_in(months, month.word);
        if (m == 0) return;
        int d = 0;
        for (const char32_t c : figure.word) d = d * 10 + int(c - '0');
        const Token year = next(month);
        int y = 0;
        if (year.end - year.begin == 4 && is_digit(r_.at(year.begin)))
            for (const char32_t c : year.word) y = y * 10 + int(c - '0');
        if (d < 1 || d > base::days_in_month(y > 0 ? y : 2000, m)) {
            findings_.push_back(r_.finding(Code::no_such_day, figure.begin, month.end,
                                           {std::string(r_.text(figure.begin, month.end))}));
            return;
        }
        const bool has_year = y > 0;
        days_said.push_back({name ? name->begin : figure.begin, has_year ? year.end : month.end, y,
                             m, d, name != nullptr});
        if (!has_year) y = own_year(m, d);
        if (!has_year && name && y == 0) y = year_meant(*name, m, d);
        if (!name || y < 1583) return;
        const base::sys_days at = base::day(y, m, d);
        if (is_named(at, *name)) return;
        const std::string date(r_.text(figure.begin, has_year ? year.end : month.end));
        wrong(*name, at, has_year ? date : date + " " + std::to_string(y));
    }

    static bool is_named(base::sys_days day, const Token& name) {
        return weekdays[std::size_t(base::iso_weekday(day) - 1)] == Word(name.word);
    }

    // The year in which a day is nearest to the content's; 0 where it falls rightly there or in the
    // content's own, in the next where it is over by then, or before where the past is told of.
    int year_meant(const Token& name, int month, int day) {
        if (!facts_.first) return 0;
        const int own = base::year_of(*facts_.first);
        const std::chrono::year_month_day date(*facts_.first);
        const bool is_over = std::pair(month, day) <
                             std::pair(int(unsigned(date.month())), int(unsigned(date.day())));
        std::optional<base::sys_days> nearest;
        const auto away = [&](base::sys_days at) { return std::chrono::abs(at - *facts_.first); };
        for (const int year : {own - 1, own, own + 1}) {
            if (day > base::days_in_month(year, month)) continue;
            const base::sys_days at = base::day(year, month, day);
            if (!nearest || away(at) < away(*nearest)) nearest = at;
            if (year == own && is_named(at, name)) return 0;
            if (year < own && is_named(at, name) && tells_past()) return 0;
            if (year > own && is_named(at, name) && is_over) return 0;
        }
        if (!nearest || is_named(*nearest, name)) return 0;
        return base::year_of(*nearest);
    }

    // Depuis le vendredi 8 janvier ; il avait dit oui le lundi 5 mai.
    bool tells_past() {
        if (past_) return *past_;
        past_ = false;
        static constexpr std::array<Word, 19> words{
            U"depuis", U"dernier", U"dernière", U"passé",   U"passée", U"était", U"étaient",
            U"fut",    U"furent",  U"avait",    U"avaient", U"a",      U"ont",   U"fondé",
            U"fondée", U"né",      U"née",      U"créé",    U"créée"};
        std::u32string before;
        for (Index i = 0; i < r_.size(); i = std::max(i + 1, r_.word_end(i))) {
            if (!is_letter(r_.at(i))) continue;
            const std::u32string word = folded(r_.letters(i, r_.word_end(i)));
            const bool there_is = word == U"a" && before == U"y";
            if (!there_is && std::ranges::find(words, Word(word)) != words.end()) past_ = true;
            before = word;
        }
        return *past_;
    }

    // Of a day that is one of the content's own.
    [[nodiscard]] int own_year(int month, int day) const {
        if (!facts_.first) return 0;
        for (const auto& bound : {*facts_.first, *facts_.last}) {
            const int year = base::year_of(bound);
            if (day > base::days_in_month(year, month)) continue;
            const base::sys_days at = base::day(year, month, day);
            if (at >= *facts_.first && at <= *facts_.last) return year;
        }
        return 0;
    }

    // Septembre after a day, or after en, de, fin: never a name of a person or a place.
    void month(const Token& name) {
        if (!is_upper(r_.at(name.begin)) || r_.begins_sentence(name.begin)) return;
        if (is_upper(r_.at(name.begin + 1))) return;  // all capitals
        Index begin = name.begin - 1;
        if (!is_space(r_.at(begin))) return;
        while (is_letter(r_.at(begin - 1)) || is_digit(r_.at(begin - 1))) --begin;
        const std::u32string before = folded(r_.letters(begin, name.begin - 1));
        const bool after_day = !before.empty() && (is_digit(before[0]));
        if (after_day || before == U"en" || before == U"fin" || before == U"début" ||
            before == U"mi" || before == U"jusqu'en")
            lower(name);
    }

    void lower(const Token& name) {
        findings_.push_back(r_.finding(Code::capital_in_date, name.begin, name.end,
                                       {base::to_utf8(name.word)}, base::to_utf8(name.word)));
    }

    const Reading& r_;
    const Facts& facts_;
    Findings& findings_;
    std::optional<bool> excepts_, past_;  ///< looked for once
};

}  // namespace

namespace {

/// Of the content's days, in one of its years where the text names none.
bool is_own(const Said& said, const Facts& facts) {
    for (const base::sys_days bound : {*facts.first, *facts.last}) {
        const int year = said.year > 0 ? said.year : base::year_of(bound);
        if (said.day > base::days_in_month(year, said.month)) continue;
        const base::sys_days at = base::day(year, said.month, said.day);
        if (at >= *facts.first && at <= *facts.last) return true;
    }
    return false;
}

/// The same day in another year: that is told of the year.
bool is_year_alone(const Said& said, const Facts& facts) {
    Said without = said;
    without.year = 0;
    return said.year > 0 && is_own(without, facts);
}

}  // namespace

// Only where the event itself is told: « inscriptions avant le… » is of another day. With its
// weekday, and nowhere the day of the key.
void check_said_date(const std::vector<Reading>& readings, const Facts& facts, Findings& findings) {
    if (facts.kind != "event" || !facts.first) return;
    std::optional<Finding> other;
    for (const Reading& r : readings) {
        if (!r.french()) continue;
        const std::string& field = r.passage().field;
        const bool tells = field == "title" || field == "kicker" || field == "time";
        Findings unused;
        Dates dates(r, facts, unused);
        dates.run();
        for (const Said& said : dates.days_said) {
            if (is_own(said, facts)) return;
            if (!tells || other || !said.has_weekday || is_year_alone(said, facts)) continue;
            other = r.finding(Code::date_said_otherwise, said.begin, said.end,
                              {std::string(r.text(said.begin, said.end)), in_words(*facts.first)});
        }
    }
    if (other) findings.push_back(std::move(*other));
}

bool is_weekday(Word folded_word) { return number_in(weekdays, folded_word) > 0; }

void check_dates(const Reading& reading, const Facts& facts, Findings& findings) {
    if (reading.french()) Dates(reading, facts, findings).run();
}

}  // namespace cicero::lint
