// data/easter.tsv: year, western and orthodox Easter, both as Gregorian dates; published tables.
#include "calendar/easter.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>

using namespace cicero::calendar;

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

TEST_CASE("a date is its day") {
    for (sys_days d = day(1583, 1, 1); d < day(2000, 1, 1); d += std::chrono::days(1))
        REQUIRE(day_of(date_of(d)) == d);
}
