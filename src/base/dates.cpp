#include "base/dates.hpp"

#include <cstdio>

namespace cicero::base {

using namespace std::chrono;

sys_days day(int y, int m, int d) {
    return year(y) / month(unsigned(m)) / std::chrono::day(unsigned(d));
}

int year_of(sys_days day) { return int(year_month_day(day).year()); }

int days_in_month(int y, int m) {
    return int(unsigned(year_month_day_last(year(y) / month(unsigned(m)) / last).day()));
}

int iso_weekday(sys_days day) { return int(weekday(day).iso_encoding()); }

namespace {

sys_days thursday_of(sys_days day) { return day + days(4 - iso_weekday(day)); }

}  // namespace

int iso_week(sys_days day) { return (day_of_year(thursday_of(day)) - 1) / 7 + 1; }

int iso_week_year(sys_days day) { return year_of(thursday_of(day)); }

int day_of_year(sys_days d) { return int((d - day(year_of(d), 1, 1)).count()) + 1; }

int days_left(sys_days d) { return int((day(year_of(d), 12, 31) - d).count()); }

sys_days week_of(sys_days day, weekday start) { return day - (weekday(day) - start); }

std::string iso(sys_days day) {
    const year_month_day d(day);
    char out[40];
    std::snprintf(out, sizeof out, "%04d-%02u-%02u", int(d.year()), unsigned(d.month()),
                  unsigned(d.day()));
    return out;
}

std::string iso_time(int minutes) {
    if (minutes > minutes_a_day) minutes -= minutes_a_day;
    char out[32];
    std::snprintf(out, sizeof out, "%02d:%02d", minutes / 60, minutes % 60);
    return out;
}

}  // namespace cicero::base
