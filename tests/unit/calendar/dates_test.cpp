// data/easter.tsv: year, western and orthodox Easter, both as Gregorian dates; published tables.
// data/iso-weeks.tsv: year, weekday and ISO week of 1 January, ISO week of 31 December; Python's.
#include <filesystem>
#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>

#include "calendar/easter.hpp"

using namespace cicero::calendar;
using std::chrono::days;

namespace {

std::ifstream table(const char* name) {
    return std::ifstream(std::filesystem::path(CICERO_SOURCE_DIR) / "tests/unit/calendar/data" /
                         name);
}

}  // namespace

TEST_CASE("Easter is where published tables put it, from 1583 to 4099") {
    std::ifstream in = table("easter.tsv");
    int year = 0, count = 0;
    for (std::string west, east; in >> year >> west >> east; ++count) {
        INFO(year);
        REQUIRE(iso(*easter(year)).substr(5) == west);
        REQUIRE(iso(*easter(year, Computus::Eastern)).substr(5) == east);
    }
    CHECK(count == 2517);
}

TEST_CASE("before the reform there is one Easter; outside its tables there is none") {
    CHECK(easter(1582) == easter(1582, Computus::Eastern));
    // 31 March of the Julian year 1096, on which the first crusade's pilgrims were to leave, was in
    // Easter week: Easter was 13 April (Grotefend), 19 April in the Gregorian calendar.
    CHECK(iso(*easter(1096)) == "1096-04-19");
    CHECK(iso(*easter(326)) == "0326-04-04");
    CHECK(easter(4099));
    CHECK_FALSE(easter(325));
    CHECK_FALSE(easter(4100, Computus::Eastern));
}

TEST_CASE("ISO weeks from 1900 to 2100 are those of another library") {
    std::ifstream in = table("iso-weeks.tsv");
    int year = 0, weekday = 0, first = 0, last = 0, count = 0;
    for (; in >> year >> weekday >> first >> last; ++count) {
        INFO(year);
        const sys_days new_year = day(year, 1, 1), eve = day(year, 12, 31);
        REQUIRE(iso_weekday(new_year) == weekday);
        REQUIRE(iso_week(new_year) == first);
        REQUIRE(iso_week(eve) == last);
        for (sys_days d = new_year; d < eve; d += days(1)) {
            const bool monday = iso_weekday(d + days(1)) == 1;
            REQUIRE((iso_week(d + days(1)) != iso_week(d)) == monday);
        }
    }
    CHECK(count == 201);
    CHECK(iso_week_year(day(2027, 1, 1)) == 2026);
    CHECK(iso_week_year(day(2024, 12, 30)) == 2025);
}

TEST_CASE("days of the year, weeks that begin on other days, the ends of the calendar") {
    CHECK(day_of_year(day(2028, 12, 31)) == 366);
    CHECK(day_of_year(day(1900, 3, 1)) == 60);
    CHECK(week_of(day(2027, 3, 28), std::chrono::Monday) == day(2027, 3, 22));
    CHECK(week_of(day(2027, 3, 28), std::chrono::Sunday) == day(2027, 3, 28));
    CHECK(week_of(day(2027, 3, 28), std::chrono::Saturday) == day(2027, 3, 27));
    CHECK(iso(day(9999, 12, 31)) == "9999-12-31");
    CHECK(iso_weekday(day(9999, 12, 31)) == 5);
    CHECK(iso_weekday(day(1583, 1, 1)) == 6);
    CHECK(days_in_month(1900, 2) == 28);
    CHECK(days_in_month(2000, 2) == 29);
    for (sys_days d = day(1583, 1, 1); d < day(2000, 1, 1); d += days(1))
        REQUIRE(day_of(date_of(d)) == d);
}
