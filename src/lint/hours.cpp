#include <algorithm>

#include "lint/rules.hpp"

namespace cicero::lint {

namespace {

using diagnostic::Code;
using Index = Reading::Index;

/// From then on an event may run into the night, until then into the next day.
constexpr int evening = 18 * 60, dawn = 6 * 60, day = base::minutes_a_day;

struct Hour {
    Index begin = 0, end = 0;
    int minutes = 0;
};

int number(const Reading& r, Index begin, Index end) {
    int out = 0;
    for (Index i = begin; i < end; ++i) out = out * 10 + int(r.at(i) - '0');
    return out;
}

Index after_spaces(const Reading& r, Index i) {
    while (is_space(r.at(i))) ++i;
    return i;
}

// 14 h, 14h30, 14 h 30, 14:30, at the digits that begin at i.
std::optional<Hour> hour_in_figures(const Reading& r, Index i) {
    const Index digits = r.digits_end(i);
    if (digits == i || digits - i > 2) return std::nullopt;
    Hour out{i, digits, number(r, i, digits) * 60};
    Index at = r.at(digits) == ':' ? digits : after_spaces(r, digits);
    const bool sign = r.at(at) == ':' || (r.at(at) == 'h' && !is_letter(r.at(at + 1)));
    if (!sign || out.minutes > day) return std::nullopt;
    const bool colon = r.at(at) == ':';
    out.end = ++at;
    if (!colon) at = after_spaces(r, at);
    const Index minutes = r.digits_end(at);
    if (minutes - at == 2) {
        out.minutes += number(r, at, minutes);
        out.end = minutes;
    } else if (colon) {
        return std::nullopt;
    }
    return out;
}

std::optional<Hour> hour_in_words(const Reading& r, Index i) {
    const Index end = r.word_end(i);
    const std::u32string word = folded(r.letters(i, end));
    if (word == U"midi") return Hour{i, end, 12 * 60};
    if (word == U"minuit") return Hour{i, end, day};
    return std::nullopt;
}

std::optional<Hour> first_hour(const Reading& r) {
    for (Index i = 0; i < r.size();) {
        if (r.fixed(i)) return std::nullopt;
        const auto found = is_digit(r.at(i)) ? hour_in_figures(r, i) : hour_in_words(r, i);
        if (found) return found;
        i = std::max({i + 1, r.digits_end(i), r.word_end(i)});
    }
    return std::nullopt;
}

// Samedi, 14 h; jour 2, 10 h: the hours begin anew.
bool names_day(const Reading& r, const Hour& hour) {
    for (Index i = 0; i < r.size(); ++i) {
        const bool inside = i >= hour.begin && i < hour.end;
        if (!inside && is_digit(r.at(i)) && i < hour.begin) return true;
        if (is_letter(r.at(i)) && !is_letter(r.at(i - 1)) &&
            is_weekday(folded(r.letters(i, r.word_end(i)))))
            return true;
    }
    return false;
}

}  // namespace

// A `day:` begins the hours anew; where there are several days, one must be said where they do.
void check_hours(const std::vector<Reading>& readings, const Facts& facts, Findings& findings) {
    const bool has_days = facts.first != facts.last;
    std::optional<Hour> before;
    const Reading* where = nullptr;
    for (const Reading& r : readings) {
        if (r.passage().field == "programme.day") before.reset();
        if (r.passage().field != "programme.time" || !r.french()) continue;
        std::optional<Hour> hour = first_hour(r);
        if (!hour) continue;
        if (before && before->minutes >= evening && hour->minutes < dawn) hour->minutes += day;
        if (before && hour->minutes < before->minutes && !names_day(r, *hour))
            findings.push_back(
                r.finding(has_days ? Code::hours_without_days : Code::hours_out_of_order,
                          hour->begin, hour->end,
                          {std::string(r.text(hour->begin, hour->end)),
                           std::string(where->text(before->begin, before->end))}));
        before = hour;
        where = &r;
    }
}

}  // namespace cicero::lint
