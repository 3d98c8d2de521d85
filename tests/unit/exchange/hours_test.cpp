#include "calendar/hours.hpp"

#include <catch2/catch.hpp>

#include "exchange/csv.hpp"
#include "exchange/ics.hpp"
#include "exchange/ics_writer.hpp"

using namespace cicero;
using namespace cicero::calendar;
using namespace cicero::exchange;
using sky::Clock;

namespace {

struct Read {
    std::vector<Entry> entries;
    std::vector<std::string> said;
};

Read csv(const std::string& text) {
    diagnostic::Diagnostics diagnostics;
    const auto file = std::make_shared<const diagnostic::SourceFile>("f.csv", text);
    Read out{read_csv(file, diagnostics), {}};
    for (const auto& d : diagnostics.all()) {
        const auto at = d.span.file->position(d.span.begin);
        out.said.push_back(std::string(diagnostic::name_of(d.code)) + " " +
                           std::to_string(at.line) + ":" + std::to_string(at.column));
    }
    return out;
}

std::vector<Entry> ics(const std::string& text, const char* clock) {
    diagnostic::Diagnostics diagnostics;
    const auto file = std::make_shared<const diagnostic::SourceFile>("f.ics", text);
    auto out = read_ics(file, {2027, 2027, *Clock::named(clock)}, diagnostics);
    CHECK_FALSE(diagnostics.has_errors());
    return out;
}

std::vector<Occurrence> all_of(const std::vector<Entry>& entries, int year) {
    std::vector<Occurrence> out;
    for (const Entry& entry : entries)
        for (const Days& days : falls(entry, year))
            out.push_back({&entry, year, days, Confidence::High});
    return out;
}

using All = std::vector<std::string>;

}  // namespace

TEST_CASE("a table tells hours and places") {
    const Read read =
        csv("date;heure;heure de fin;lieu;titre\n"
            "2027-06-19;18h30;22:00;Place des Lilas;Bal\n06-21;20:00;;;Musique\n"
            "2027-07-13;22:00;2h;;Lampions\n");
    CHECK(read.said.empty());
    REQUIRE(read.entries.size() == 3);
    const auto bal = falls(read.entries[0], 2027);
    REQUIRE(bal.size() == 1);
    CHECK(bal[0].hours == Hours{1110, 1320});
    CHECK(read.entries[0].place == "Place des Lilas");
    CHECK(falls(read.entries[1], 2031)[0].hours == Hours{1200, -1});
    // The night after belongs to the day.
    CHECK(falls(read.entries[2], 2027)[0] ==
          Days{day(2027, 7, 13), day(2027, 7, 13), {1320, 1560}});
}

TEST_CASE("hours that a table cannot mean") {
    CHECK(csv("date;titre;heure\n06-19;Bal;19h70\n").said == All{"bad_time 2:11"});
    CHECK(csv("date;titre;heure;heure fin\n06-19;Bal;;22:00\n").said ==
          All{"no_beginning_hour 2:12"});
}

TEST_CASE("ICS hours are the reader’s, and come back as the same instants") {
    const std::string text =
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:u\r\nSUMMARY:A\r\nLOCATION:Mairie\\, salle 2\r\n"
        "DTSTART;TZID=America/Toronto:20270619T143000\r\nDURATION:PT2H\r\n"
        "RRULE:FREQ=MONTHLY;INTERVAL=6;COUNT=2\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    const auto paris = ics(text, "Europe/Paris");
    REQUIRE(paris.size() == 1);
    CHECK(paris[0].place == "Mairie, salle 2");
    const auto found = all_of(paris, 2027);
    REQUIRE(found.size() == 2);
    CHECK(found[0].days == Days{day(2027, 6, 19), day(2027, 6, 19), {1230, 1350}});
    CHECK(found[1].days.hours == Hours{1230, 1350});  // both clocks went back meanwhile
    const std::string out = write_ics(found, "fr", *Clock::named("Europe/Paris"));
    CHECK(out.find("DTSTART:20270619T183000Z\r\n") != std::string::npos);
    CHECK(out.find("DTEND:20271219T213000Z\r\n") != std::string::npos);
    CHECK(out.find("LOCATION:Mairie\\, salle 2\r\n") != std::string::npos);
    CHECK(out.find("TRANSP") == std::string::npos);
    CHECK(out.find("UID:u-2027-06-19T20:30@cicero\r\n") != std::string::npos);
    const auto back_again = ics(out, "America/Toronto");
    const auto back = all_of(back_again, 2027);
    REQUIRE(back.size() == 2);
    CHECK(back[0].days.hours == Hours{870, 990});
}

TEST_CASE("an event without hours has none") {
    const auto entries =
        ics("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270619\r\nEND:VEVENT\r\n"
            "END:VCALENDAR\r\n",
            "Europe/Paris");
    const auto found = all_of(entries, 2027);
    REQUIRE(found.size() == 1);
    CHECK_FALSE(found[0].days.hours.told());
    CHECK(write_ics(found, "fr", *Clock::named("Europe/Paris"))
              .find("DTSTART;VALUE=DATE:20270619\r\n") != std::string::npos);
}

TEST_CASE("an hour that ends at midnight") {
    const auto entries =
        ics("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20270619T200000\r\n"
            "DTEND:20270620T000000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
            "Europe/Paris");
    const auto found = all_of(entries, 2027);
    REQUIRE(found.size() == 1);
    CHECK(found[0].days == Days{day(2027, 6, 19), day(2027, 6, 19), {1200, 1440}});
    CHECK(
        write_ics(found, "fr", *Clock::named("Europe/Paris")).find("DTEND:20270619T220000Z\r\n") !=
        std::string::npos);
}

TEST_CASE("an hour that the clock shows twice goes out as it came") {
    for (const char* hours : {"DTSTART:20271031T003000Z\r\nDTEND:20271031T004500Z\r\n",
                              "DTSTART:20271031T013000Z\r\nDTEND:20271031T020000Z\r\n",
                              "DTSTART:20271031T004000Z\r\nDTEND:20271031T011000Z\r\n"}) {
        const auto entries = ics(std::string("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n") + hours +
                                     "END:VEVENT\r\nEND:VCALENDAR\r\n",
                                 "Europe/Paris");
        const auto found = all_of(entries, 2027);
        REQUIRE(found.size() == 1);
        CHECK(write_ics(found, "fr", *Clock::named("Europe/Paris")).find(hours) !=
              std::string::npos);
    }
}

TEST_CASE("seconds make the minutes around them") {
    const auto entries =
        ics("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20270619T200030\r\n"
            "DURATION:PT5S\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
            "Europe/Paris");
    const auto found = all_of(entries, 2027);
    REQUIRE(found.size() == 1);
    CHECK(found[0].days.hours == Hours{1200, 1201});
}

TEST_CASE("a table of people") {
    const Read read = csv("nom;prénom;naissance\nHaddad;Nadia;02/05/1974\n;Léo;29/02/2024\n");
    CHECK(read.said.empty());
    REQUIRE(read.entries.size() == 2);
    CHECK(read.entries[0].names.at("fr") == "Nadia Haddad");
    CHECK(read.entries[0].short_names.at("fr") == "Nadia");
    CHECK(read.entries[0].kind == Kind::Birthday);
    CHECK(read.entries[0].born == 1974);
    CHECK(read.entries[1].names.at("fr") == "Léo");
    CHECK(csv("nom;naissance;date\nNadia;02/05/1974;2027-01-01\n").said ==
          All{"two_dates_in_a_row 2:18"});
    CHECK(csv("nom;naissance\nNadia;31/02/1974\n").said == All{"day_not_in_month 2:7"});
    CHECK(csv("nom;naissance\n;02/05/1974\n").said == All{"csv_no_title 2:1"});
    CHECK(csv("nom;ville\nNadia;Nantes\n").said ==
          All{"csv_columns_not_read 1:5", "csv_no_column 1:1"});
}

TEST_CASE("events of tables keep their UIDs when lines move, and none is given twice") {
    const auto uids = [](const std::string& rows) {
        const Read read = csv("date;titre\n" + rows);
        const std::string text = write_ics(all_of(read.entries, 2027), "fr", *Clock::named("UTC"));
        All out;
        for (std::size_t at = text.find("UID:"); at != std::string::npos;
             at = text.find("UID:", at + 1))
            out.push_back(text.substr(at + 4, text.find('\r', at) - at - 4));
        return out;
    };
    const std::string ball = "event-Bal-2027-06-19@cicero";
    CHECK(uids("2027-06-19;Bal\n") == All{ball});
    CHECK(uids("2027-06-18;Jeu\n2027-06-19;Bal\n").at(1) == ball);
    CHECK(uids("2027-06-19;Bal\n2027-06-19;Bal\n") == All{ball, "event-Bal-2027-06-19-2@cicero"});
}
