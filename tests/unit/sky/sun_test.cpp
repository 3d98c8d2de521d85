// data/sun.tsv: sunrise and sunset by python3-ephem (tests/oracle/calendar/sun.py).
#include "sky/sun.hpp"

#include <filesystem>
#include <fstream>
#include <map>

#include <catch2/catch.hpp>

#include "sky/clock.hpp"
#include "sky/second_date.hpp"

using namespace cicero::base;
using namespace cicero::sky;

namespace {

sys_seconds instant(const std::string& text) {
    int y = 0, mo = 0, d = 0, h = 0, mi = 0, s = 0;
    REQUIRE(std::sscanf(text.c_str(), "%d-%d-%dT%d:%d:%dZ", &y, &mo, &d, &h, &mi, &s) == 6);
    return sys_seconds(day(y, mo, d)) + std::chrono::hours(h) + std::chrono::minutes(mi) +
           std::chrono::seconds(s);
}

sys_days date(const std::string& text) {
    return std::chrono::floor<std::chrono::days>(instant(text + "T00:00:00Z"));
}

long apart(sys_seconds a, sys_seconds b) { return std::abs((a - b).count()); }

std::string text(sys_days day, System system, const char* language = "fr") {
    return SecondCalendar(system, language).of(day).text;
}

std::string numbers(sys_days day, System system) {
    const SecondDate d = SecondCalendar(system, "en").of(day);
    return std::to_string(d.year) + (d.leap_month ? " leap " : " ") + std::to_string(d.month) +
           " " + std::to_string(d.day);
}

}  // namespace

TEST_CASE("sunrise and sunset from 2000 to 2050 are within a minute of another program’s") {
    std::ifstream in(std::filesystem::path(CICERO_SOURCE_DIR) / "tests/unit/sky/data/sun.tsv");
    std::map<std::string, long> worst;
    int count = 0, polar = 0;
    Place place;
    for (std::string name, on, rise, set;
         in >> name >> place.latitude >> place.longitude >> on >> rise >> set; ++count) {
        INFO(name << " " << on);
        const SunDay sun = sun_on(date(on), place);
        const bool up = set == "up", down = set == "down";
        polar += up || down;
        CHECK(sun.kind == (up     ? SunDay::Kind::NeverSets
                           : down ? SunDay::Kind::NeverRises
                                  : SunDay::Kind::RisesAndSets));
        REQUIRE(sun.rise.has_value() == (rise != "-"));
        REQUIRE(sun.set.has_value() == (set.size() > 4));
        if (sun.rise) worst[name] = std::max(worst[name], apart(*sun.rise, instant(rise)));
        if (sun.set) worst[name] = std::max(worst[name], apart(*sun.set, instant(set)));
    }
    CHECK(count > 900);
    CHECK(polar > 60);
    for (const char* name : {"Paris", "Genève", "Montréal", "Nouméa"}) {
        INFO(name << ", in seconds: " << worst[name]);
        CHECK(worst[name] <= 60);
    }
    INFO("Tromsø, in seconds: " << worst["Tromsø"]);
    CHECK(worst["Tromsø"] <= 120);
}

TEST_CASE("the polar day and night are said as such") {
    const Place north_cape{71.1725, 25.7844}, pole{90, 0};
    CHECK(sun_on(day(2027, 6, 21), north_cape).kind == SunDay::Kind::NeverSets);
    CHECK(sun_on(day(2027, 12, 21), north_cape).kind == SunDay::Kind::NeverRises);
    CHECK(sun_on(day(2027, 3, 20), north_cape).kind == SunDay::Kind::RisesAndSets);
    CHECK(sun_on(day(2027, 6, 21), pole).kind == SunDay::Kind::NeverSets);
    CHECK(sun_on(day(2027, 6, 21), {-78, 0}).kind == SunDay::Kind::NeverRises);
}

TEST_CASE("clocks go forward and back when the law says so") {
    const auto paris = Clock::named("Europe/Paris");
    REQUIRE(paris);
    const auto changes = paris->changes(2027);
    REQUIRE(changes.size() == 2);
    CHECK(changes[0].at == instant("2027-03-28T01:00:00Z"));
    CHECK(changes[0].after - changes[0].before == std::chrono::hours(1));
    CHECK(changes[1].at == instant("2027-10-31T01:00:00Z"));
    CHECK(paris->offset_at(instant("2027-07-14T12:00:00Z")) == std::chrono::hours(2));
    CHECK(Clock::named("Pacific/Noumea")->changes(2027).empty());
    CHECK(Clock::named("America/Toronto")->changes(2027)[0].at == instant("2027-03-14T07:00:00Z"));
    CHECK(paris->changes(1977).size() == 2);
    CHECK(paris->changes(1970).empty());
    CHECK_FALSE(Clock::named("Europe/Lutece"));
}

TEST_CASE("days of other calendars") {
    // Julian: the Russian church's Christmas; the October of 1917.
    CHECK(text(day(2027, 1, 7), System::Julian) == "25 décembre 2026");
    CHECK(text(day(1917, 11, 7), System::Julian) == "25 octobre 1917");
    // New years as almanacs have them.
    CHECK(numbers(day(2026, 9, 12), System::Hebrew) == "5787 1 1");
    CHECK(numbers(day(2027, 10, 2), System::Hebrew) == "5788 1 1");
    CHECK(numbers(day(2027, 4, 22), System::Hebrew) == "5787 8 15");  // Passover, in a leap year
    CHECK(text(day(2027, 10, 2), System::Hebrew) == "1 tichri 5788");
    CHECK(numbers(day(2026, 6, 16), System::IslamicUmmAlQura) == "1448 1 1");
    CHECK(numbers(day(2027, 2, 8), System::IslamicUmmAlQura) == "1448 9 1");
    CHECK(numbers(day(2026, 6, 17), System::IslamicCivil) == "1448 1 1");
    CHECK(system_named("islamic-umalqura") == System::IslamicUmmAlQura);
    CHECK_FALSE(system_named("maya"));
}

TEST_CASE("Chinese new years are those that were and will be kept") {
    // Published dates; in 2027 the moon is new four minutes before midnight in Beijing, and in 2033
    // a month is inserted after the eleventh, though two others lack a principal term.
    for (const char* date_of_new_year :
         {"1900-01-31", "1949-01-29", "1978-02-07", "1985-02-20", "2000-02-05",
          "2007-02-18", "2012-01-23", "2015-02-19", "2020-01-25", "2023-01-22",
          "2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06", "2028-01-26",
          "2030-02-03", "2033-01-31", "2034-02-19", "2044-01-30", "2050-01-23"}) {
        INFO(date_of_new_year);
        const SecondDate d = SecondCalendar(System::Chinese, "en").of(date(date_of_new_year));
        CHECK((d.month == 1 && d.day == 1 && !d.leap_month));
    }
    CHECK(numbers(day(2025, 7, 25), System::Chinese) == "42 leap 6 1");
    CHECK(numbers(day(2023, 3, 22), System::Chinese) == "40 leap 2 1");
    CHECK(numbers(day(2033, 12, 22), System::Chinese) == "50 leap 11 1");
    CHECK(numbers(day(2024, 12, 31), System::Chinese) == "41 12 1");
    CHECK(text(day(2027, 2, 6), System::Chinese, "zh") == "1 正月 丁未");
    CHECK(text(day(2025, 7, 25), System::Chinese, "zh") == "1 闰六月 乙巳");
}
