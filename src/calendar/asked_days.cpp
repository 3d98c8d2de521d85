#include "calendar/asked_days.hpp"

#include "calendar/wording.hpp"

namespace cicero::calendar {

namespace {

/// A calendar of a year; who wants more says so.
constexpr int most_months = 12;

int month_count(const Date& first, const Date& last) {
    return (last.year - first.year) * 12 + last.month - first.month + 1;
}

/// « d’août 2026 », « de septembre » of the same year as what follows.
std::string from_month(const std::string& month) {
    const bool vowel = month.starts_with('a') || month.starts_with('o');
    return (vowel ? "d’" : "de ") + month;
}

std::string with_year(const std::string& month, const Date& date) {
    return month + " " + std::to_string(date.year);
}

}  // namespace

InBoth months_in_words(const DaysAskedFor& asked) {
    const Wording french("fr"), english("en");
    const Date first = date_of(asked.first), last = date_of(asked.last);
    const std::string to_french = with_year(french.month(last.month), last),
                      to_english = with_year(english.month(last.month), last);
    if (month_count(first, last) == 1)
        return {"n’a que " + to_french, "has " + to_english + " alone"};
    const auto begins = [&](const std::string& month) {
        return first.year == last.year ? month : with_year(month, first);
    };
    return {"va " + from_month(begins(french.month(first.month))) + " à " + to_french,
            "goes from " + begins(english.month(first.month)) + " to " + to_english};
}

std::optional<int> neighbouring_year(const DaysAskedFor& asked, sys_days day) {
    const Date date = date_of(day);
    for (const int year : {date.year - 1, date.year + 1}) {
        if (date.day > days_in_month(year, date.month)) continue;  // 29 February
        const sys_days there = calendar::day(year, date.month, date.day);
        if (there >= asked.first && there <= asked.last) return year;
    }
    return std::nullopt;
}

std::optional<int> months_until(const DaysAskedFor& asked, sys_days day) {
    const int months = month_count(date_of(asked.first), date_of(day));
    return day > asked.last && months <= most_months ? std::optional(months) : std::nullopt;
}

LongerCalendar longer_calendar(const DaysAskedFor& asked, std::optional<int> months) {
    if (!months) return {};
    Date last = date_of(asked.first);
    const int index = last.month - 1 + *months - 1;
    last.year += index / 12;
    last.month = index % 12 + 1;
    const auto named = [&](const char* language) {
        return with_year(Wording(language).month(last.month), last);
    };
    return {std::to_string(*months), {named("fr"), named("en")}};
}

}  // namespace cicero::calendar
