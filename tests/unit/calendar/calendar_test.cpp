#include <catch2/catch.hpp>

#include "calendar/rule.hpp"

using namespace cicero::calendar;

namespace {

Date day(std::optional<Days> days) {
    REQUIRE(days);
    return date_of(days->first);
}

Date ymd(int y, int m, int d) {
    Date out;
    out.year = y;
    out.month = m;
    out.day = d;
    return out;
}

}  // namespace

TEST_CASE("Easter is where published tables put it") {
    struct Known {
        int year;
        const char* month_day;
    };
    static constexpr Known table[] = {
        {1583, "04-10"}, {1591, "04-14"}, {1628, "04-23"}, {1665, "04-05"}, {1702, "04-16"},
        {1739, "03-29"}, {1776, "04-07"}, {1813, "04-18"}, {1850, "03-31"}, {1887, "04-10"},
        {1924, "04-20"}, {1954, "04-18"}, {1961, "04-02"}, {1981, "04-19"}, {1998, "04-12"},
        {2000, "04-23"}, {2027, "03-28"}, {2035, "03-25"}, {2038, "04-25"}, {2049, "04-18"},
        {2072, "04-10"}, {2076, "04-19"}, {2109, "04-21"}, {2146, "04-03"}, {2183, "04-13"},
        {2220, "04-23"}, {2257, "04-05"}, {2294, "04-15"}, {2331, "03-29"}, {2368, "04-07"},
        {2405, "04-17"}, {2442, "03-30"}, {2479, "04-09"}, {2516, "04-19"}, {2553, "04-01"},
        {2590, "04-11"}, {2627, "03-25"}, {2664, "04-10"}, {2701, "04-21"}, {2738, "03-27"},
        {2775, "04-13"}, {2812, "04-22"}, {2849, "04-04"}, {2886, "04-14"}, {2923, "03-28"},
        {2960, "04-06"}, {2997, "04-16"}, {3034, "03-30"}, {3071, "04-09"}, {3108, "04-19"},
        {3145, "04-01"}, {3182, "04-11"}, {3219, "03-24"}, {3256, "04-09"}, {3293, "04-19"},
        {3330, "03-26"}, {3367, "04-12"}, {3404, "04-22"}, {3441, "04-04"}, {3478, "04-14"},
        {3515, "03-28"}, {3552, "04-06"}, {3589, "04-16"}, {3626, "03-29"}, {3663, "04-08"},
        {3700, "04-18"}, {3737, "03-31"}, {3774, "04-10"}, {3811, "03-24"}, {3848, "04-09"},
        {3885, "04-19"}, {3922, "03-26"}, {3959, "04-12"}, {3996, "04-21"}, {4033, "04-03"},
        {4070, "04-13"}, {4099, "04-19"}};
    for (const Known& k : table) {
        const Date date = date_of(easter(k.year));
        char text[8];
        std::snprintf(text, sizeof text, "%02d-%02d", date.month % 100, date.day % 100);
        INFO(k.year);
        CHECK(std::string(text) == k.month_day);
    }
}

TEST_CASE("day numbers go there and back over four centuries") {
    for (std::int64_t d = day_number(1583, 1, 1); d < day_number(2000, 1, 1); ++d)
        REQUIRE(day_number(date_of(d)) == d);
    CHECK(weekday(day_number(2027, 1, 1)) == 5);
    CHECK(weekday(day_number(1900, 1, 1)) == 1);
}

TEST_CASE("ISO weeks at the turn of years") {
    CHECK(iso_week(day_number(2027, 1, 1)) == 53);
    CHECK(iso_week(day_number(2027, 1, 4)) == 1);
    CHECK(iso_week(day_number(2026, 12, 31)) == 53);
    CHECK(iso_week(day_number(2024, 12, 30)) == 1);
    CHECK(iso_week(day_number(2010, 1, 3)) == 53);
}

TEST_CASE("rules give the day that they say") {
    CHECK(day(occurrence(Easter{1}, 2027)) == ymd(2027, 3, 29));
    CHECK(day(occurrence(NthWeekday{5, -1, 7, 0, 1}, 2027)) == ymd(2027, 5, 30));
    CHECK(day(occurrence(NthWeekday{9, 3, 1, 0, 1}, 2027)) == ymd(2027, 9, 20));
    CHECK_FALSE(occurrence(NthWeekday{2, 5, 1, 0, 1}, 2027));
    CHECK(day(occurrence(NearWeekday{1, {5, 25}, true}, 2027)) == ymd(2027, 5, 24));
    CHECK(day(occurrence(NearWeekday{1, {5, 24}, true}, 2027)) == ymd(2027, 5, 17));
    CHECK(day(occurrence(NearWeekday{1, {5, 24}, false}, 2027)) == ymd(2027, 5, 24));
    CHECK_FALSE(occurrence(Fixed{{2, 29}}, 2027));
    CHECK(day(occurrence(Fixed{{2, 29}}, 2028)) == ymd(2028, 2, 29));
    CHECK(day(occurrence(FrenchMothersDay{}, 2027)) == ymd(2027, 5, 30));
    CHECK(day(occurrence(FrenchMothersDay{}, 2020)) == ymd(2020, 6, 7));
    CHECK(occurrence(WeekContaining{{10, 24}, 1}, 2027) ==
          Days{day_number(2027, 10, 18), day_number(2027, 10, 24)});
    CHECK(occurrence(Span{{12, 26}, {1, 1}}, 2026)->last == day_number(2027, 1, 1));
}
