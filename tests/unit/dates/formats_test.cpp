#include "dates/formats.hpp"

#include <catch2/catch.hpp>

using namespace cicero;

namespace {

std::string alone(const content::Date& date, const std::string& pattern, const char* language) {
    return dates::Formats().format(date, pattern, language);
}

}  // namespace

TEST_CASE("a date by a pattern, in a language") {
    CHECK(alone({2027, 6, 21}, "EEEE d MMMM y", "fr") == "lundi 21 juin 2027");
    CHECK(alone({2027, 6, 21}, "EEEE d MMMM y", "en") == "Monday 21 June 2027");
    CHECK(alone({2027, 6, 21}, "", "de") == "21 Juni");
    CHECK(alone({2027, 6, 21, 18 * 60 + 30}, "HH:mm", "fr") == "18:30");
    CHECK(alone({2027, 6, 21}, "HH:mm", "fr") == "00:00");
    CHECK(alone({1583, 1, 1}, "EEEE", "en") == "Saturday");
    CHECK(alone({9999, 12, 31}, "y-MM-dd", "en") == "9999-12-31");
    // A day of every year, the 29 February among them.
    CHECK(alone({0, 2, 29}, "d MMMM", "fr") == "29 février");
}

TEST_CASE("in French the first of a month is an ordinal, where the day stands before it") {
    CHECK(alone({2027, 5, 1}, "d MMMM", "fr") == "1er mai");
    CHECK(alone({2027, 5, 1}, "EEE d MMM", "fr-CA") == "sam. 1er mai");
    CHECK(alone({2027, 5, 1}, "dd MMMM", "fr") == "01 mai");
    CHECK(alone({2027, 5, 1}, "d", "fr") == "1");
    CHECK(alone({2027, 5, 2}, "d MMMM", "fr") == "2 mai");
    CHECK(alone({2027, 5, 1}, "d MMMM", "en") == "1 May");
}

TEST_CASE("formats that are kept write as new ones, however many") {
    dates::Formats kept;
    const auto check = [&](const content::Date& date, const std::string& pattern,
                           const char* language) {
        CHECK(kept.format(date, pattern, language) == alone(date, pattern, language));
    };
    for (const int day : {1, 2, 1}) {
        for (const char* language : {"fr", "en", "ar", "th", "fa"})
            check({2027, 5, day}, "d MMMM y", language);
    }
    for (int i = 0; i < 300; ++i)
        check({2027, 1 + i % 12, 1}, "d MMMM '" + std::to_string(i) + "'", "fr");
    check({2027, 5, 1}, "d MMMM y", "fr");
}

TEST_CASE("days from one to another say once what they share") {
    const auto days = [](const content::Date& first, const content::Date& last,
                         const std::string& pattern, const char* language) {
        return dates::Formats().format_days(first, last, pattern, language);
    };
    CHECK(days({2027, 9, 11}, {2027, 9, 12}, "d MMMM yyyy", "fr") == "du 11 au 12 septembre 2027");
    CHECK(days({2027, 9, 1}, {2027, 9, 3}, "EEEE d MMMM", "fr") ==
          "du mercredi 1er au vendredi 3 septembre");
    CHECK(days({2027, 9, 30}, {2027, 10, 2}, "d MMMM yyyy", "fr") ==
          "du 30 septembre au 2 octobre 2027");
    CHECK(days({2027, 12, 30}, {2028, 1, 2}, "d MMMM yyyy", "fr") ==
          "du 30 décembre 2027 au 2 janvier 2028");
    CHECK(days({2027, 9, 11}, {2027, 9, 12}, "d", "fr") == "11–12");
    CHECK(days({2027, 9, 11}, {2027, 9, 12}, "MMMM", "fr") == "septembre");
    CHECK(days({2027, 9, 11}, {2027, 10, 2}, "MMMM", "fr") == "septembre–octobre");
    CHECK(days({2027, 9, 11}, {2027, 9, 11}, "d MMMM", "fr") == "11 septembre");
    CHECK(days({2027, 9, 11}, {2027, 9, 12}, "d MMMM yyyy", "en").find("11") != std::string::npos);
}
