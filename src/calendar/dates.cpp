#include "calendar/dates.hpp"

namespace cicero::calendar {

// H. Hinnant, "chrono-Compatible Low-Level Date Algorithms": eras of 400 years, years from March.
std::int64_t day_number(int year, int month, int day) {
    const std::int64_t y = month <= 2 ? year - 1 : year;
    const std::int64_t era = (y >= 0 ? y : y - 399) / 400;
    const std::int64_t of_era = y - era * 400;
    const std::int64_t of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

std::int64_t day_number(const Date& d) { return day_number(d.year, d.month, d.day); }

Date date_of(std::int64_t day) {
    day += 719468;
    const std::int64_t era = (day >= 0 ? day : day - 146096) / 146097;
    const std::int64_t of_era = day - era * 146097;
    const std::int64_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    const std::int64_t of_year = of_era - (365 * year + year / 4 - year / 100);
    const std::int64_t m = (5 * of_year + 2) / 153;
    Date out;
    out.day = int(of_year - (153 * m + 2) / 5 + 1);
    out.month = int(m < 10 ? m + 3 : m - 9);
    out.year = int(year + era * 400 + (out.month <= 2 ? 1 : 0));
    return out;
}

int days_in_month(int year, int month) {
    const int next_year = month == 12 ? year + 1 : year, next = month == 12 ? 1 : month + 1;
    return int(day_number(next_year, next, 1) - day_number(year, month, 1));
}

int weekday(std::int64_t day) {
    const std::int64_t w = (day + 3) % 7;  // 1970-01-01 was a Thursday
    return int(w < 0 ? w + 7 : w) + 1;
}

int iso_week(std::int64_t day) {
    const std::int64_t thursday = day - weekday(day) + 4;
    return int((thursday - day_number(date_of(thursday).year, 1, 1)) / 7 + 1);
}

std::int64_t easter(int year) {
    const int a = year % 19, b = year / 100, c = year % 100;
    const int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
    const int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
    const int l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return day_number(year, n / 31, n % 31 + 1);
}

}  // namespace cicero::calendar
