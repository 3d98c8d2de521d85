// data/iso-weeks.tsv: year, weekday and ISO week of 1 January, ISO week of 31 December; Python's.
#include "base/dates.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>

using namespace cicero::base;
using std::chrono::days;

namespace {

std::ifstream table(const char* name) {
    return std::ifstream(std::filesystem::path(CICERO_SOURCE_DIR) / "tests/unit/base/data" / name);
}

}  // namespace

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
}
