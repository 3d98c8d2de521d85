// Instants of 2027: equinox 20 March 20:25, full moon 22 March 10:44 and 20 May 10:59, new moon 27
// December 20:12 UTC (Meeus, Astronomical Tables; the tables that sky_test.cpp compares with).
#include "sky/events.hpp"

#include <catch2/catch.hpp>

#include "sky/words.hpp"

using namespace cicero::base;
using namespace cicero::sky;

namespace {

std::vector<std::string> events(sys_days first, sys_days last, const char* clock,
                                const SkyQuery& query = {}) {
    std::vector<std::string> out;
    for (const SkyEvent& e : sky_events(first, last, *Clock::named(clock), query))
        out.push_back(iso(e.day) + " " + iso_time(e.minutes) + " " + id_of(e));
    return out;
}

using All = std::vector<std::string>;
const auto march_1 = day(2027, 3, 1), march_31 = day(2027, 3, 31);

}  // namespace

TEST_CASE("a month of the sky, by the clock of a place") {
    CHECK(events(march_1, march_31, "Europe/Paris") ==
          All{"2027-03-08 10:30 new-moon", "2027-03-15 17:25 first-quarter",
              "2027-03-20 21:25 march-equinox", "2027-03-22 11:44 full-moon",
              "2027-03-28 02:00 clock-forward", "2027-03-30 02:54 last-quarter"});
    CHECK(events(march_1, march_31, "Europe/Paris", {false, true, false}) ==
          All{"2027-03-20 21:25 march-equinox"});
    // Clocks go forward in Canada on the 14th, before the quarter.
    CHECK(events(march_1, march_31, "America/Toronto", {true, false, true})[1] ==
          "2027-03-14 02:00 clock-forward");
}

TEST_CASE("the day is the clock’s, at the ends of a year too") {
    CHECK(events(day(2027, 12, 27), day(2027, 12, 27), "Europe/Paris") ==
          All{"2027-12-27 21:12 new-moon"});
    CHECK(events(day(2027, 12, 27), day(2027, 12, 27), "Pacific/Noumea").empty());
    CHECK(events(day(2027, 12, 28), day(2027, 12, 28), "Pacific/Noumea") ==
          All{"2027-12-28 07:12 new-moon"});
    int count = 0;
    for (int year = 2020; year < 2030; ++year)
        count +=
            int(events(day(year, 1, 1), day(year, 12, 31), "Pacific/Noumea", {true, false, false})
                    .size());
    CHECK(count ==
          int(events(day(2020, 1, 1), day(2029, 12, 31), "Pacific/Noumea", {true, false, false})
                  .size()));
}

TEST_CASE("clocks go back by an hour, or by half of one") {
    const auto back = sky_events(day(2027, 10, 31), day(2027, 10, 31),
                                 *Clock::named("Europe/Paris"), {false, false, true});
    REQUIRE(back.size() == 1);
    CHECK(back[0].shift == -60);
    CHECK(back[0].minutes == 180);
    const auto howe = sky_events(day(2027, 1, 1), day(2027, 12, 31),
                                 *Clock::named("Australia/Lord_Howe"), {false, false, true});
    REQUIRE(howe.size() == 2);
    CHECK(howe[0].shift == -30);
    CHECK(
        events(day(2027, 1, 1), day(2027, 12, 31), "Indian/Reunion", {false, false, true}).empty());
}

TEST_CASE("sunrise and sunset by the clock") {
    const Clock paris = *Clock::named("Europe/Paris"), oslo = *Clock::named("Europe/Oslo");
    const Place here{48.85, 2.35}, tromso{69.65, 18.96};
    const SunHours june = sun_hours(day(2027, 6, 21), here, paris);
    CHECK(june.rise == 5 * 60 + 47);
    CHECK(june.set == 21 * 60 + 58);
    CHECK(june.length == 16 * 60 + 11);
    CHECK(*sun_hours(day(2027, 3, 28), here, paris).rise -
              *sun_hours(day(2027, 3, 27), here, paris).rise ==
          57);  // an hour, and three minutes of spring
    const SunHours night = sun_hours(day(2027, 1, 1), tromso, oslo);
    CHECK_FALSE(night.rise);
    CHECK(name_of(night.kind, "fr") == "nuit polaire");
    CHECK(name_of(sun_hours(day(2027, 6, 21), tromso, oslo).kind, "en") == "polar day");
    CHECK(name_of(june.kind, "fr").empty());
}

TEST_CASE("the sky in six languages, else in French") {
    const SkyEvent full{SkyEvent::Kind::Moon, int(Phase::Full), {}, {}, 0, 0};
    CHECK(name_of(full, "fr-CA") == "pleine lune");
    CHECK(name_of(full, "en") == "full moon");
    CHECK(name_of(full, "ru") == "полнолуние");
    CHECK(name_of(full, "pt") == "pleine lune");
    CHECK(season_name(Turn::MarchEquinox, false, "fr") == "printemps");
    CHECK(season_name(Turn::MarchEquinox, true, "fr") == "automne");
    CHECK(season_name(Turn::DecemberSolstice, true, "es") == "verano");
}

TEST_CASE("days left in the year") {
    CHECK(days_left(day(2027, 12, 31)) == 0);
    CHECK(days_left(day(2028, 1, 1)) == 365);
}
