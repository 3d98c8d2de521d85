// What a remark says of the months that a calendar has, and of what it was asked for in vain.
#include "calendar/asked_days.hpp"

#include <catch2/catch.hpp>

#include "calendar/entry.hpp"
#include "calendar/kinds.hpp"
#include "calendar/net_address.hpp"

using namespace cicero::calendar;

namespace {

/// From September to February.
const DaysAskedFor half_year{day(2026, 9, 1), day(2027, 2, 28)};

}  // namespace

TEST_CASE("the months of a calendar in words") {
    CHECK(months_in_words(half_year).french == "va de septembre 2026 à février 2027");
    CHECK(months_in_words(half_year).english == "goes from September 2026 to February 2027");
    CHECK(months_in_words({day(2027, 4, 1), day(2027, 8, 31)}).french == "va d’avril à août 2027");
    CHECK(months_in_words({day(2027, 1, 1), day(2027, 12, 31)}).english ==
          "goes from January to December 2027");
    CHECK(months_in_words({day(2027, 5, 1), day(2027, 5, 31)}).french == "n’a que mai 2027");
}

TEST_CASE("a year that was mistaken for the next to it") {
    CHECK(neighbouring_year(half_year, day(2027, 9, 12)) == 2026);
    CHECK(neighbouring_year(half_year, day(2026, 1, 12)) == 2027);
    CHECK_FALSE(neighbouring_year(half_year, day(2027, 6, 5)));
    CHECK_FALSE(neighbouring_year(half_year, day(2029, 1, 5)));
    CHECK_FALSE(neighbouring_year(half_year, day(2028, 2, 29)));
}

TEST_CASE("how long a calendar would have to be") {
    CHECK(months_until(half_year, day(2027, 6, 5)) == 10);
    CHECK(months_until(half_year, day(2027, 3, 1)) == 7);
    CHECK(months_until(half_year, day(2027, 8, 31)) == 12);
    CHECK_FALSE(months_until(half_year, day(2027, 9, 1)));
    CHECK_FALSE(months_until(half_year, day(2027, 2, 28)));
    CHECK_FALSE(months_until(half_year, day(2026, 8, 31)));
    const LongerCalendar longer = longer_calendar(half_year, 10);
    CHECK(longer.months == "10");
    CHECK(longer.last.french == "juin 2027");
    CHECK(longer.last.english == "June 2027");
    CHECK(longer_calendar(half_year, 4).last.french == "décembre 2026");
    CHECK(longer_calendar(half_year, std::nullopt).months.empty());
}

TEST_CASE("every type of holidays is a kind to print") {
    for (int t = int(Type::Public); t <= int(Type::Clock); ++t)
        CHECK(is_kind_to_print(name_of(Type(t))));
    CHECK(is_kind_to_print("holiday"));
    CHECK_FALSE(is_kind_to_print("birthday"));
}

TEST_CASE("kinds in French, and school holidays") {
    const auto meant = [](const char* word) { return kind_fault(word, {}).params.at(1); };
    CHECK(meant("jours fériés") == "holiday");
    CHECK(meant("FÉRIÉS") == "holiday");
    CHECK(meant("journées") == "day");
    CHECK(meant("Semaines") == "week");
    CHECK(meant("événements") == "event");
    CHECK(meant("anniversaires").empty());
    CHECK(meant("holyday") == "holiday");
    for (const char* word : {"vacances", "Vacances scolaires", "school holidays"}) {
        INFO(word);
        CHECK(kind_fault(word, {}).code == cicero::diagnostic::Code::school_holidays_unknown);
    }
}

TEST_CASE("addresses of the net, and what a browser makes of them") {
    for (const char* address : {"https://a.org/x.ics", "HTTP://a.org", "webcal://a.org/x"})
        CHECK(is_on_net(address));
    for (const char* name : {"asso.ics", "a/b.csv", "C:\\a.ics", "file:///a.ics", "http.csv"})
        CHECK_FALSE(is_on_net(name));
    const auto saved = [](const char* address) {
        return name_of_download(address, {".ics", ".csv"}, "agenda.ics");
    };
    CHECK(saved("https://calendar.google.com/calendar/ical/c/private-1/basic.ics") == "basic.ics");
    CHECK(saved("https://a.org/Club.ICS?token=1#x") == "Club.ICS");
    CHECK(saved("https://a.org/x/matchs.csv") == "matchs.csv");
    CHECK(saved("https://a.org/calendar?id=x.ics") == "agenda.ics");
    CHECK(saved("https://a.org/a%20b.ics") == "agenda.ics");
    CHECK(saved("https://a.org/.ics") == "agenda.ics");
    CHECK(saved("https://a.org") == "agenda.ics");
}
