#include "calendar/hours.hpp"

#include <catch2/catch.hpp>

#include "calendar/people.hpp"
#include "calendar/resolve.hpp"
#include "calendar/wording.hpp"

using namespace cicero::calendar;

TEST_CASE("an hour as people write it") {
    CHECK(read_time("18:30") == 1110);
    CHECK(read_time("18h30") == 1110);
    CHECK(read_time("18 h 30") == 1110);
    CHECK(read_time("18\u00A0h\u00A030") == 1110);
    CHECK(read_time("8h") == 480);
    CHECK(read_time("0:05") == 5);
    CHECK(read_time("24:00") == 1440);
    for (const char* wrong : {"", "18", "18:", "18:3", "18:60", "24:01", "25:00", "18:30 environ",
                              "h30", "-1:00", "118:30", "6:30 pm"})
        CHECK_FALSE(read_time(wrong));
    CHECK(iso_time(5) == "00:05");
    CHECK(iso_time(1440) == "24:00");
    CHECK(iso_time(1560) == "02:00");
}

TEST_CASE("an hour in the words of a language") {
    const Wording french("fr"), canadian("fr-CA"), british("en-GB"), german("de");
    CHECK(french.time(1110) == "18\u00A0h\u00A030");
    CHECK(french.time(1080) == "18\u00A0h");
    CHECK(french.time(425) == "7\u00A0h\u00A005");
    CHECK(french.time(1560) == "2\u00A0h");
    CHECK(canadian.time(1110) == "18\u00A0h\u00A030");
    CHECK(british.time(1110) == "18:30");
    CHECK(german.time(425) == "07:05");
}

TEST_CASE("birthdays") {
    const std::vector<Entry> entries{birthday("Nadia", "", {1974, 5, 2, -1}),
                                     birthday("Léo", "", {2024, 2, 29, -1}),
                                     birthday("Personne", "", {0, 3, 1, -1})};
    CHECK(falls(entries[0], 1973).empty());
    const auto say = [&](std::size_t i, int year, const char* language) {
        const auto found = falls(entries[i], year);
        REQUIRE(found.size() == 1);
        const Occurrence occurrence{&entries[i], year, found[0], Confidence::High};
        return iso(found[0].first) + " " + occurrence.name(language);
    };
    CHECK(say(0, 1974, "fr") == "1974-05-02 Nadia");
    CHECK(say(0, 1975, "fr") == "1975-05-02 Nadia (1\u00A0an)");
    CHECK(say(0, 2027, "fr-CA") == "2027-05-02 Nadia (53\u00A0ans)");
    CHECK(say(0, 2027, "en") == "2027-05-02 Nadia (53)");
    CHECK(say(0, 2027, "ru") == "2027-05-02 Nadia (53)");
    CHECK(say(1, 2027, "fr") == "2027-02-28 Léo (3\u00A0ans)");
    CHECK(say(1, 2028, "fr") == "2028-02-29 Léo (4\u00A0ans)");
    CHECK(say(1, 2100, "fr") == "2100-02-28 Léo (76\u00A0ans)");
    CHECK(say(2, 2027, "fr") == "2027-03-01 Personne");
}
