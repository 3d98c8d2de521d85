// data/rrule.tsv: by python3-dateutil (tests/oracle/calendar/rrule.py); data/rrule-agreed.tsv:
// cases on which dateutil and libical agree. rule, beginning, instances.
#include "exchange/ics.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>

#include "exchange/recurrence.hpp"

using namespace cicero;
using namespace cicero::calendar;
using namespace cicero::exchange;
using sky::Clock;

namespace {

std::string text_of(local_seconds at, std::size_t length) {
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const Date date = date_of(sys_days(day.time_since_epoch()));
    const std::chrono::hh_mm_ss time(at - day);
    char out[80];
    std::snprintf(out, sizeof out, "%04d%02d%02dT%02d%02d%02d", date.year, date.month, date.day,
                  int(time.hours().count()), int(time.minutes().count()),
                  int(time.seconds().count()));
    return std::string(out).substr(0, length);
}

/// Lines of a table whose rules do not give what it says.
int differing(const char* name, std::size_t length, int& count) {
    std::ifstream in(std::filesystem::path(CICERO_SOURCE_DIR) / "tests/unit/exchange/data" / name);
    int wrong = 0;
    for (std::string line; std::getline(in, line); ++count) {
        std::istringstream fields(line);
        std::string rule, start, instances, given, said;
        std::getline(fields, rule, '\t');
        std::getline(fields, start, '\t');
        std::getline(fields, instances, '\t');
        RecurrenceFault fault;
        const auto read = Recurrence::read(rule, fault);
        REQUIRE(read);
        std::istringstream wanted(instances);
        std::vector<std::string> expected;
        while (wanted >> said) expected.push_back(said);
        const auto found = read->expand(read_ics_time(start)->at, false,
                                        local_seconds(day(2200, 12, 31).time_since_epoch()),
                                        read->until(), expected.size());
        REQUIRE(found);
        for (std::size_t i = 0; i < std::min(found->starts.size(), expected.size()); ++i)
            given += (i ? " " : "") + text_of(found->starts[i], length);
        const bool ends = expected.size() >= 40 || found->starts.size() == expected.size();
        if (given == instances && ends) continue;
        ++wrong;
        WARN(rule << " from " << start << "\n  " << given << "\n  " << instances);
    }
    return wrong;
}

struct Read {
    std::vector<std::string> events, said;
};

Read read(const std::string& text, int first = 2027, int last = 2027,
          const char* clock = "Europe/Paris") {
    Read out;
    diagnostic::Diagnostics diagnostics;
    const auto file = std::make_shared<const diagnostic::SourceFile>("f.ics", text);
    for (const Entry& entry : read_ics(file, {first, last, *Clock::named(clock)}, diagnostics))
        for (const auto& [year, all] : entry.exceptions)
            for (const Days& days : all)
                out.events.push_back(
                    entry.names.at("fr") + " " + iso(days.first).substr(5) +
                    (days.last == days.first ? "" : " " + iso(days.last).substr(5)));
    for (const auto& d : diagnostics.all())
        out.said.push_back(std::string(diagnostic::name_of(d.code)) + " " +
                           std::to_string(d.span.file->position(d.span.begin).line) + ":" +
                           std::to_string(d.span.file->position(d.span.begin).column));
    return out;
}

/// An event of those lines, in a calendar; its first line is the file's third.
std::string event(const std::string& lines) {
    return "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n" + lines + "END:VEVENT\r\nEND:VCALENDAR\r\n";
}

using All = std::vector<std::string>;

}  // namespace

TEST_CASE("repetitions are those of other programs") {
    int count = 0;
    CHECK(differing("rrule-agreed.tsv", 15, count) == 0);
    CHECK(count == 21);
    CHECK(differing("rrule.tsv", 8, count) == 0);
    CHECK(count == 321);
}

TEST_CASE("events last their days") {
    CHECK(read(event("SUMMARY:A\r\nDTSTART;VALUE=DATE:20270619\r\n")).events == All{"A 06-19"});
    CHECK(read(event("SUMMARY:A\r\nDTSTART;VALUE=DATE:20270619\r\nDTEND;VALUE=DATE:20270621\r\n"))
              .events == All{"A 06-19 06-20"});
    CHECK(read(event("SUMMARY:A\r\nDTSTART;VALUE=DATE:20270619\r\nDURATION:P1W\r\n")).events ==
          All{"A 06-19 06-25"});
    CHECK(read(event("SUMMARY:A\r\nDTSTART:20270619T200000\r\nDTEND:20270620T000000\r\n")).events ==
          All{"A 06-19"});
    CHECK(read(event("SUMMARY:A\r\nDTSTART:20270619T200000\r\nDURATION:PT6H\r\n")).events ==
          All{"A 06-19 06-20"});
    CHECK(read(event("SUMMARY:A\r\nDTSTART;VALUE=DATE:20270619\r\nDURATION:P2D\r\n")).events ==
          All{"A 06-19 06-20"});
    CHECK(read(event("SUMMARY:A\r\nDTSTART:20270619T200000\r\nDURATION:P1DT5H\r\n")).events ==
          All{"A 06-19 06-21"});
    // What began last year still lasts; what touches no year that was asked for is not there.
    CHECK(read(event("SUMMARY:A\r\nDTSTART;VALUE=DATE:20261230\r\nDTEND;VALUE=DATE:20270103\r\n"))
              .events == All{"A 12-30 01-02"});
    CHECK(read(event("SUMMARY:A\r\nDTSTART;VALUE=DATE:20280101\r\n")).events.empty());
}

TEST_CASE("hours are told by the reader’s clock") {
    CHECK(read(event("SUMMARY:A\r\nDTSTART:20270619T230000Z\r\n")).events == All{"A 06-20"});
    CHECK(read(event("SUMMARY:A\r\nDTSTART:20270619T230000Z\r\n"), 2027, 2027, "Pacific/Noumea")
              .events == All{"A 06-20"});
    CHECK(read(event("SUMMARY:A\r\nDTSTART;TZID=America/Toronto:20270619T200000\r\n")).events ==
          All{"A 06-20"});
    CHECK(read(event("SUMMARY:A\r\nDTSTART;TZID=/x.org/1/America/Toronto:20270619T200000\r\n"))
              .events == All{"A 06-20"});
    CHECK(read(event("SUMMARY:A\r\nDTSTART;TZID=\"Romance Standard Time\":20270619T200000\r\n"))
              .events == All{"A 06-19"});
    CHECK(read(event("SUMMARY:A\r\nDTSTART;TZID=Lutece:20270619T200000\r\n")).said ==
          All{"ics_unknown_clock 4:14"});
    SECTION("a clock that the file describes wrongly") {
        CHECK(read("BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nTZID:Lutece\r\nBEGIN:STANDARD\r\n"
                   "DTSTART:jamais\r\nTZOFFSETTO:midi\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
                   "BEGIN:VEVENT\r\nSUMMARY:A\r\nDTSTART;TZID=Lutece:20270619T200000\r\n"
                   "END:VEVENT\r\nEND:VCALENDAR\r\n")
                  .said == All{"ics_unknown_clock 11:14"});
    }
    SECTION("a clock that the file describes") {
        const std::string described =
            "BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nTZID:Lutece\r\nBEGIN:STANDARD\r\n"
            "DTSTART:19700101T000000\r\nTZOFFSETFROM:-1000\r\nTZOFFSETTO:-1000\r\nEND:STANDARD\r\n"
            "END:VTIMEZONE\r\nBEGIN:VEVENT\r\nSUMMARY:A\r\n"
            "DTSTART;TZID=Lutece:20270619T200000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        CHECK(read(described).events == All{"A 06-20"});
        CHECK(read(described).said.empty());
        // 20:00 there on the 20th is 06:00 UTC on the 21st.
        std::string series = described;
        series.replace(series.find("END:VEVENT"), 0, "RRULE:FREQ=DAILY;UNTIL=20270621T060000Z\r\n");
        CHECK(read(series).events == All{"A 06-20", "A 06-21"});
        series.replace(series.find("T060000Z"), 8, "T055959Z");
        CHECK(read(series).events == All{"A 06-20"});
    }
}

TEST_CASE("series, with what is added, left out, moved") {
    const std::string weekly =
        "UID:u\r\nSUMMARY:A\r\nDTSTART;TZID=Europe/Paris:20270607T183000\r\n"
        "RRULE:FREQ=WEEKLY;COUNT=3\r\n";
    CHECK(read(event(weekly)).events == All{"A 06-07", "A 06-14", "A 06-21"});
    CHECK(read(event(weekly + "EXDATE;TZID=Europe/Paris:20270614T183000\r\n")).events ==
          All{"A 06-07", "A 06-21"});
    CHECK(read(event(weekly + "EXDATE:20270614T163000Z,20270621T163000Z\r\n")).events ==
          All{"A 06-07"});
    CHECK(read(event(weekly + "EXDATE;VALUE=DATE:20270614\r\n")).events ==
          All{"A 06-07", "A 06-21"});
    CHECK(read(event(weekly + "RDATE;TZID=Europe/Paris:20270701T090000\r\n")).events ==
          All{"A 06-07", "A 06-14", "A 06-21", "A 07-01"});
    CHECK(read(event(weekly + "RDATE;VALUE=PERIOD:20270701T090000Z/PT2H\r\n")).events ==
          All{"A 06-07", "A 06-14", "A 06-21", "A 07-01"});
    const std::string moved =
        "END:VEVENT\r\nBEGIN:VEVENT\r\nUID:u\r\nSUMMARY:B\r\n"
        "RECURRENCE-ID;TZID=Europe/Paris:20270614T183000\r\n"
        "DTSTART;TZID=Europe/Paris:20270615T183000\r\n";
    CHECK(read(event(weekly + moved)).events == All{"A 06-07", "A 06-21", "B 06-15"});
    CHECK(read(event(weekly + moved + "STATUS:CANCELLED\r\n")).events == All{"A 06-07", "A 06-21"});
    SECTION("an end in UTC is an end by the clock of the beginning") {
        CHECK(read(event("SUMMARY:A\r\nDTSTART;TZID=Europe/Paris:20270607T183000\r\n"
                         "RRULE:FREQ=WEEKLY;UNTIL=20270614T163000Z\r\n"))
                  .events == All{"A 06-07", "A 06-14"});
    }
    SECTION("the last week of the year, on the weekday of the beginning") {
        CHECK(read(event("SUMMARY:A\r\nDTSTART;VALUE=DATE:20261230\r\n"
                         "RRULE:FREQ=YEARLY;BYWEEKNO=-1\r\n"),
                   2026, 2027)
                  .events == All{"A 12-30", "A 12-29"});
    }
    SECTION("29 February") {
        CHECK(read(event("SUMMARY:A\r\nDTSTART;VALUE=DATE:20240229\r\nRRULE:FREQ=YEARLY\r\n"), 2024,
                   2032)
                  .events == All{"A 02-29", "A 02-29", "A 02-29"});
    }
    SECTION("the end of what can be reckoned") {
        const std::string endless = event(
            "SUMMARY:A\r\nDTSTART:20270607T183000\r\n"
            "RRULE:FREQ=YEARLY\r\n");
        CHECK(read(endless, 2582, 2582).events == All{"A 06-07"});
        CHECK(read(endless, 2583, 2583).said == All{"ics_too_far 5:1"});
    }
    SECTION("by hours and minutes, on days that are asked for by day") {
        const std::string head = "SUMMARY:A\r\nDTSTART:20270103T123000\r\nRRULE:FREQ=";
        CHECK(read(event(head + "HOURLY;INTERVAL=8;COUNT=5\r\n")).events ==
              All{"A 01-03", "A 01-03", "A 01-04", "A 01-04", "A 01-04"});
        CHECK(read(event(head + "HOURLY;BYMONTHDAY=-1;BYHOUR=9;BYMONTH=2,3\r\n")).events ==
              All{"A 02-28", "A 03-31"});
        // At once: libical alone would look for a minute of such a day until 2582.
        CHECK(read(event(head + "MINUTELY;BYMONTH=2;BYMONTHDAY=30\r\n")).events.empty());
        CHECK(read(event(head + "SECONDLY\r\n")).said == All{"ics_bad_value 5:7"});
    }
    SECTION("too many") {
        CHECK(read(event("SUMMARY:A\r\nDTSTART:20270607T183000\r\nRRULE:FREQ=MINUTELY\r\n")).said ==
              All{"ics_too_many 5:1"});
    }
}

TEST_CASE("lines are unfolded, and texts lose their escapes") {
    CHECK(read(event("SUMMARY:Fête\\, \r\n musique\\; dan\r\n\tse\\\\\r\nDTSTART:2027061\r\n "
                     "9T110000\r\n"))
              .events == All{"Fête, musique; danse\\ 06-19"});
    CHECK(read("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:A\nDTSTART:20270619\nEND:VEVENT\n"
               "END:VCALENDAR")
              .events == All{"A 06-19"});
    CHECK(read(event("SUMMARY:A\r\nDTSTART;X-A=\"a:b;c\";VALUE=DATE:20270619\r\n")).events ==
          All{"A 06-19"});
}

TEST_CASE("files that are wrong are told so, at the place in the file") {
    CHECK(read("").said == All{"ics_not_a_calendar 1:1"});
    CHECK(read("bonjour\n").said == All{"ics_line_unreadable 1:1", "ics_not_a_calendar 1:1"});
    CHECK(read("BEGIN:VEVENT\r\n").said == All{"ics_not_a_calendar 1:1"});
    CHECK(read("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20270619\r\nEND:VCALENDAR\r\n").said ==
          All{"ics_never_closed 2:1"});
    const Read nested = read(
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:A\r\nDTSTART:20270619\r\n"
        "BEGIN:VEVENT\r\nSUMMARY:B\r\nDTSTART:20270620\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    CHECK(nested.events == All{"A 06-19", "B 06-20"});
    CHECK(nested.said == All{"ics_event_not_closed 5:1"});
    CHECK(read(event("DTSTART:20271345\r\n")).said == All{"ics_bad_value 3:9"});
    CHECK(read(event("DTSTART;VALUE=DATE:20270229\r\n")).said == All{"ics_bad_value 3:20"});
    CHECK(read(event("DTSTART:20270619T250000\r\n")).said == All{"ics_bad_value 3:9"});
    CHECK(read(event("SUMMARY:A\r\n")).said == All{"ics_value_missing 2:1"});
    CHECK(read(event("DTSTART:20270619\r\nDTSTART:20270620\r\n")).said ==
          All{"ics_value_twice 4:1"});
    CHECK(read(event("DTSTART:20270619\r\nDTEND:20270619T110000\r\n")).said ==
          All{"ics_bad_value 2:1"});
    CHECK(read(event("DTSTART:20270619\r\nSUMMARY A\r\n")).said == All{"ics_line_unreadable 4:1"});
    CHECK(read(event("DTSTART:20270619\r\nDURATION:P1\r\n")).said == All{"ics_bad_value 4:10"});
    CHECK(read(event("DTSTART:20270619\r\nEXDATE:20270620,2027062\r\n")).said ==
          All{"ics_bad_value 4:17"});
    SECTION("an end before the beginning, and what lasts no time") {
        CHECK(read(event("DTSTART:20270619T110000\r\nDTEND:20270618T110000\r\n")).said ==
              All{"ics_ends_before_start 4:7"});
        CHECK(read(event("DTSTART:20270619\r\nDTEND:20270618\r\n")).said ==
              All{"ics_ends_before_start 4:7"});
        CHECK(read(event("DTSTART:20270619T110000\r\nDTEND:20270619T110000\r\n")).said.empty());
        CHECK(read(event("DTSTART:20270619\r\nDTEND:20270619\r\n")).said.empty());
        CHECK(read(event("DTSTART;TZID=Europe/Paris:20270619T230000\r\n"
                         "DTEND;TZID=America/Montreal:20270619T220000\r\n"))
                  .said.empty());
    }
    SECTION("in a folded line, where the letter stands") {
        CHECK(read(event("DTSTART:20270619\r\nRRULE:FREQ=YEARLY;BYMO\r\n NTH=13\r\n")).said ==
              All{"ics_bad_value 4:19"});
        CHECK(
            read(event("DTSTART:20270619\r\nRRULE:FREQ=YEARLY;COUNT=3;\r\n BYMONTH=13\r\n")).said ==
            All{"ics_bad_value 5:2"});
    }
    SECTION("durations") {
        for (const char* text : {"P1H", "PT1D", "P1X", "PT", "P", "1D", "-P1D", "PT1H1", "P1DT"}) {
            INFO(text);
            CHECK(read(event(std::string("DTSTART:20270619\r\nDURATION:") + text + "\r\n")).said ==
                  All{"ics_bad_value 4:10"});
        }
    }
    SECTION("repetitions") {
        CHECK(read(event("SUMMARY:A\r\nDTSTART:20270619T120000\r\n"
                         "RRULE:FREQ=DAILY;COUNT=1;BYHOUR=12;BYMINUTE=0;BYSECOND=0\r\n"))
                  .events == All{"A 06-19"});
        for (const char* rule :
             {"FREQ=DAYLY", "COUNT=3", "FREQ=DAILY;COUNT=0", "FREQ=DAILY;COUNT=3;UNTIL=20280101",
              "FREQ=DAILY;BYMONTH=13", "FREQ=DAILY;BYMINUTE=60", "FREQ=DAILY;BYHOUR=24",
              "FREQ=MONTHLY;BYDAY=6XX", "FREQ=MONTHLY;BYDAY=54MO", "FREQ=MONTHLY;BYMONTHDAY=32",
              "FREQ=YEARLY;UNTIL=20271345", "FREQ=YEARLY;FREQ=DAILY", "FREQ=YEARLY;BYEASTER=0",
              "FREQ=YEARLY;INTERVAL=", "FREQ=YEARLY;COUNT=1,2"}) {
            INFO(rule);
            CHECK(read(event(std::string("DTSTART:20270619\r\nRRULE:") + rule + "\r\n"))
                      .said.size() == 1);
        }
    }
    SECTION("what is right stands all the same") {
        const Read both = read(
            "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:A\r\nDTSTART:2027\r\n"
            "END:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:B\r\nDTSTART:20270619\r\n"
            "END:VEVENT\r\nBEGIN:VTODO\r\nEND:VTODO\r\nEND:VCALENDAR\r\n");
        CHECK(both.events == All{"B 06-19"});
        CHECK(both.said == All{"ics_bad_value 4:9", "ics_not_read 10:1"});
    }
}

TEST_CASE("a file is read as far as one that somebody wrote would go") {
    SECTION("BEGIN in BEGIN") {
        std::string deep = "BEGIN:VCALENDAR\r\n";
        for (int i = 0; i < 100; ++i) deep += "BEGIN:X\r\n";
        CHECK(read(deep).said == All{"ics_too_deep 17:1", "ics_not_read 2:1"});
    }
    SECTION("rules that look for a day until libical's last year") {
        std::string vain = "BEGIN:VCALENDAR\r\n";
        for (int i = 0; i < 50; ++i)
            vain +=
                "BEGIN:VEVENT\r\nDTSTART:20270601\r\nRRULE:FREQ=DAILY;INTERVAL=9999;BYMONTH=2;"
                "BYMONTHDAY=30\r\nEND:VEVENT\r\n";
        CHECK(read(vain + "END:VCALENDAR\r\n").said ==
              All{"ics_too_much_to_reckon " + std::to_string(2 + 11 * 4) + ":1"});
    }
    SECTION("clocks that change each second, or too often") {
        const auto zone = [](const std::string& lines) {
            return "BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nTZID:Z\r\nBEGIN:STANDARD\r\n"
                   "DTSTART:19700101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n" +
                   lines +
                   "END:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\nSUMMARY:A\r\n"
                   "DTSTART;TZID=Z:20270619T110000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        };
        CHECK(read(zone("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n")).events == All{"A 06-19"});
        CHECK(read(zone("RRULE:FREQ=SECONDLY\r\n")).said == All{"ics_unknown_clock 13:14"});
        CHECK(read(zone("RRULE:FREQ=YEARLY;BYHOUR=1,2,3\r\n")).said ==
              All{"ics_unknown_clock 13:14"});
        std::string often;
        for (int i = 0; i < 10'000; ++i) often += "RDATE:20000101T000000\r\n";
        CHECK(read(zone(often)).said == All{"ics_unknown_clock 10012:14"});
    }
    SECTION("names of clocks, however long the path to them") {
        const auto at = [](const std::string& clock) {
            return read(event("SUMMARY:A\r\nDTSTART;TZID=" + clock + ":20270619T230000\r\n"));
        };
        CHECK(at("/a/b/c/America/Argentina/Ushuaia").events == All{"A 06-20"});
        CHECK(at("/a/Europe/Paris").events == All{"A 06-19"});
        CHECK(at("UTC").events == All{"A 06-20"});
        CHECK(at("America/Argentina/Ushuaia/a").said == All{"ics_unknown_clock 4:14"});
    }
}
