#include "calendar/easter.hpp"

namespace cicero::calendar {

namespace {

// Meeus, Jones and Butcher: Meeus, Astronomical Algorithms, 2nd ed., ch. 8.
sys_days gregorian(int year) {
    const int a = year % 19, b = year / 100, c = year % 100;
    const int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
    const int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
    const int l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return day(year, n / 31, n % 31 + 1);
}

// The same chapter; the date that it gives is of the Julian calendar, which loses a day to the
// Gregorian in each century that is not leap there. The difference grows after 29 February, and
// Easter is after it.
sys_days julian(int year) {
    const int a = year % 4, b = year % 7, c = year % 19;
    const int d = (19 * c + 15) % 30, e = (2 * a + 4 * b - d + 34) % 7;
    const int n = d + e + 114, century = year / 100;
    return day(year, n / 31, n % 31 + 1) + std::chrono::days(century - century / 4 - 2);
}

}  // namespace

std::optional<sys_days> easter(int year, Computus computus) {
    if (year < first_easter || year > last_easter) return std::nullopt;
    return computus == Computus::Western && year >= 1583 ? gregorian(year) : julian(year);
}

}  // namespace cicero::calendar
