// A calendar's content file with all that it may ask for, as a project has it on disk.
#include "content/content.hpp"

#include <filesystem>
#include <fstream>

#include <catch2/catch.hpp>
#include <unistd.h>

#include "../calendar/tree.hpp"
#include "calendar/year.hpp"
#include "exchange/import.hpp"

using namespace cicero;
using namespace cicero::calendar;
using namespace cicero::calendar::tree;
namespace fs = std::filesystem;

namespace {

class Project {
public:
    Project() : folder_(fs::temp_directory_path() / ("cicero-" + std::to_string(getpid()))) {
        fs::create_directories(folder_ / "in");
        write("in/cicero.yaml", "");
    }
    ~Project() { fs::remove_all(folder_); }
    Project(const Project&) = delete;
    Project& operator=(const Project&) = delete;

    void write(const std::string& name, const std::string& text) const {
        std::ofstream(folder_ / name) << text;
    }
    /// Of a calendar with these further lines; null after an error.
    ValuePtr year(const std::string& more, const char* kinds = "holiday") {
        write("in/a.yaml",
              "kind: calendar\ntitle: A\nyear: 2027\nkinds: [" + std::string(kinds) + "]\n" + more);
        diagnostics = {};
        const auto content = content::read(folder_ / "in/a.yaml", {}, diagnostics);
        const Data data = load_data(CICERO_TEST_DATA, diagnostics);
        const auto settings =
            content ? read_settings(*content, data.zones, diagnostics) : std::nullopt;
        if (!settings) return nullptr;
        const Imported imported = exchange::import_files(*settings, data.zones, diagnostics);
        return make_year(*content, *settings, data, imported, diagnostics);
    }
    /// file:line:column code
    [[nodiscard]] std::vector<std::string> said() const {
        std::vector<std::string> out;
        for (const auto& d : diagnostics.all()) {
            const auto at = d.span.file->position(d.span.begin);
            out.push_back(fs::path(d.span.file->path()).filename().string() + ":" +
                          std::to_string(at.line) + ":" + std::to_string(at.column) + " " +
                          std::string(diagnostic::name_of(d.code)));
        }
        return out;
    }

    diagnostic::Diagnostics diagnostics;

private:
    fs::path folder_;
};

std::string event(const std::string& lines) {
    return "BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + lines + "END:VEVENT\nEND:VCALENDAR\n";
}

using All = std::vector<std::string>;

}  // namespace

TEST_CASE("a calendar has the days of its files, whatever the kinds") {
    Project project;
    project.write("in/asso.ics", event("SUMMARY:Conseil\nLOCATION:Mairie\n"
                                       "DTSTART:20270619T183000Z\nDTEND:20270619T200000Z\n"));
    project.write("in/gens.csv", "prénom;naissance\nNadia;19/06/1974\n");
    project.write(
        "in/jours.yaml",
        "- id: ag\n  name: {fr: Assemblée}\n  date: {month: 4, nth: 1, weekday: saturday}\n"
        "- {name: Léo, birth: 2024-02-29}\n");
    const ValuePtr year = project.year("files: [asso.ics, gens.csv, jours.yaml]\n");
    REQUIRE(year);
    CHECK(project.said().empty());
    const List& june = list(day_of(year, 6, 19), "entries");
    REQUIRE(names(june) == All{"Nadia (53\u00A0ans)", "Conseil"});
    CHECK(text(june[0], "kind") == "birthday");
    CHECK(number(june[0], "age") == 53);
    CHECK(yes(june[0], "own"));
    CHECK(text(june[1], "time") == "20\u00A0h\u00A030");
    CHECK(text(june[1], "until_time") == "22\u00A0h");
    CHECK(text(june[1], "place") == "Mairie");
    CHECK(names(list(day_of(year, 4, 3), "entries")) == All{"Assemblée"});
    CHECK(names(list(day_of(year, 2, 28), "entries")) == All{"Léo (3\u00A0ans)"});
    CHECK(content::find(*year, "files") == nullptr);

    SECTION("by the clock that it names, else its zone’s") {
        const auto time = [](const ValuePtr& tree) {
            return text(list(day_of(tree, 6, 19), "entries").back(), "time");
        };
        CHECK(time(project.year("files: [asso.ics]\nclock: America/Montreal\n")) ==
              "14\u00A0h\u00A030");
        CHECK(time(project.year("files: [asso.ics]\nzones: [FR-974]\n")) == "22\u00A0h\u00A030");
        CHECK(project.year("clock: Europe/Lutece\n") == nullptr);
        CHECK(project.said() == All{"a.yaml:5:8 unknown_clock"});
    }
}

TEST_CASE("errors of files are told in them, and where the content names them") {
    Project project;
    project.write("in/a.ics", event("SUMMARY:A\nDTSTART:20271345T183000Z\n"));
    project.write("in/b.csv", "date;titre\n31/06/2027;x\n");
    project.write("in/c.yaml", "- {name: Nadia, birth: hier}\n- {birth: 1974-05-02}\n");
    project.write("dehors.csv", "date;titre\n");
    CHECK(project.year("files: [a.ics, b.csv, c.yaml]\nsaints: b.csv\n") == nullptr);
    CHECK(project.said() == All{"a.ics:4:9 ics_bad_value", "a.yaml:5:9 file_with_errors",
                                "b.csv:2:1 day_not_in_month", "a.yaml:5:16 file_with_errors",
                                "c.yaml:1:24 bad_date", "c.yaml:2:3 missing_key",
                                "a.yaml:5:23 file_with_errors", "b.csv:2:1 day_not_in_month",
                                "a.yaml:6:9 file_with_errors"});
    CHECK(project.year("files: [../dehors.csv, rien.csv]\nsaints: ../dehors.csv\n") == nullptr);
    CHECK(project.said() == All{"a.yaml:5:9 file_outside_project", "a.yaml:5:24 file_missing",
                                "a.yaml:6:9 file_outside_project"});
}

TEST_CASE("a calendar’s own events have hours and places") {
    Project project;
    const ValuePtr year = project.year(
        "events:\n"
        "  - {date: 2027-06-19, time: 18:30, until_time: 2 h, place: Mairie, title: Bal}\n"
        "  - {date: 2027-06-19 10:15, title: Marché}\n"
        "  - {date: 2027-06-19, title: Fête}\n"
        "  - {date: 2027-06-20, until: 2027-06-21, time: 21:00, until_time: 5:00, title: Nuit}\n"
        "  - {date: 2027-06-22, until: 2027-06-23, time: 21:00, until_time: 7:00, title: Camp}\n");
    REQUIRE(year);
    const List& day = list(day_of(year, 6, 19), "entries");
    REQUIRE(names(day) == All{"Fête", "Marché", "Bal"});
    CHECK(names(day, "time") == All{"", "10\u00A0h\u00A015", "18\u00A0h\u00A030"});
    CHECK(text(day[2], "until_time") == "2\u00A0h");
    CHECK(text(day[2], "place") == "Mairie");
    CHECK(names(list(day_of(year, 6, 20), "entries")) == All{"Nuit"});
    const List& spans = list(list(year, "months")[5], "spans");
    REQUIRE(names(spans) == All{"Camp"});
    CHECK(text(spans[0], "until_time") == "7\u00A0h");
    CHECK(project.year("events: [{date: 06-19, time: 18h70, title: A}]\n") == nullptr);
    CHECK(project.said() == All{"a.yaml:5:30 bad_time"});
    CHECK(project.year("events: [{date: 06-19, until_time: 18:00, title: A}]\n") == nullptr);
    CHECK(project.said() == All{"a.yaml:5:36 no_beginning_hour"});
    CHECK(
        project.year("events: [{date: 06-19, until: 06-19, time: 18:00, until_time: 17:00, title: "
                     "A}]\n") == nullptr);
    CHECK(project.said().front() == "a.yaml:5:10 ends_before_it_begins");
}

TEST_CASE("what is unconfirmed prints where it is asked for, and is told") {
    Project project;
    const auto vesak = [](const ValuePtr& year) {
        return has(names(list(day_of(year, 5, 20), "entries")), "Journée du Vesak");
    };
    CHECK_FALSE(vesak(project.year("", "day")));
    REQUIRE(project.said() == All{"a.yaml:3:7 unconfirmed_not_printed"});
    CHECK(project.diagnostics.all()[0].severity == diagnostic::Severity::Warning);
    CHECK(std::stoi(project.diagnostics.all()[0].params[1]) > 4);
    CHECK(vesak(project.year("unconfirmed: true\n", "day")));
    CHECK(project.said() == All{"a.yaml:5:14 unconfirmed_printed"});
    CHECK_FALSE(vesak(project.year("unconfirmed: false\n", "day")));
    CHECK(project.diagnostics.all()[0].severity == diagnostic::Severity::Note);
}

TEST_CASE("weeks begin where they are asked to") {
    Project project;
    const auto week = [&](const char* start, std::size_t month, std::size_t row) {
        const ValuePtr year = project.year(std::string("week_start: ") + start + "\n");
        const ValuePtr of = list(year, "months")[month];
        const ValuePtr found = list(of, "weeks")[row];
        return text(list(of, "names")[0], "name") + " " + std::to_string(number(found, "number")) +
               " " + std::to_string(number(list(found, "days")[0], "day"));
    };
    // 2027 begins on a Friday, in week 53.
    CHECK(week("monday", 0, 0) == "lundi 53 28");
    CHECK(week("monday", 0, 1) == "lundi 1 4");
    CHECK(week("sunday", 0, 0) == "dimanche 53 27");
    CHECK(week("sunday", 0, 1) == "dimanche 1 3");
    CHECK(week("saturday", 0, 0) == "samedi 53 26");
    CHECK(week("saturday", 0, 1) == "samedi 1 2");
    const ValuePtr year = project.year("week_start: sunday\n");
    const List& names = list(list(year, "months")[0], "names");
    CHECK(yes(names[0], "weekend"));
    CHECK_FALSE(yes(names[1], "weekend"));
    CHECK(yes(names[6], "weekend"));
    CHECK(number(day_of(year, 1, 3), "week") == 1);  // with the days beside it; ISO has 53
    CHECK(project.year("week_start: tuesday\n") == nullptr);
}

TEST_CASE("each day has its saint, from a table or a map") {
    Project project;
    const auto saint = [](const ValuePtr& year, int month, int day) {
        return text(day_of(year, month, day), "saint");
    };
    project.write("in/s.csv", "date;nom\n01-17;Zébulon\n17/01;Aglaé\n02-29;Bissextine\n");
    const ValuePtr year = project.year("saints: s.csv\n");
    CHECK(saint(year, 1, 17) == "Zébulon, Aglaé");
    CHECK(saint(year, 1, 18).empty());
    CHECK(saint(year, 2, 28).empty());
    CHECK(saint(year, 3, 1).empty());
    project.write("in/s.yaml", "01-17: Zébulon\n01-18: [Aglaé, Bissextine]\n");
    CHECK(saint(project.year("saints: s.yaml\n"), 1, 18) == "Aglaé, Bissextine");
    project.write("in/s.yaml", "2027-01-17: Zébulon\n02-30: Aglaé\n01-18: {fr: A}\n");
    CHECK(project.year("saints: s.yaml\n") == nullptr);
    CHECK(project.said() == All{"s.yaml:1:1 saint_in_one_year", "s.yaml:2:1 day_not_in_month",
                                "s.yaml:3:8 wrong_type", "a.yaml:5:9 file_with_errors"});
    project.write("in/s.csv", "date;nom\n2027-01-17;Zébulon\n");
    CHECK(project.year("saints: s.csv\n") == nullptr);
    CHECK(project.said() == All{"s.csv:2:12 saint_in_one_year", "a.yaml:5:9 file_with_errors"});
    project.write("in/s.csv", "date;nom;annuel\n2027-01-17;Zébulon;oui\n");
    CHECK(project.year("saints: s.csv\n") == nullptr);
}

TEST_CASE("nothing is fetched from the net") {
    Project project;
    const auto params = [&](std::size_t i) { return project.diagnostics.all().at(i).params; };
    CHECK(project.year("files: [https://calendar.google.com/ical/c/basic.ics]\n"
                       "saints: https://example.org/saints\n") == nullptr);
    REQUIRE(project.said() == All{"a.yaml:5:9 file_on_net", "a.yaml:6:9 file_on_net"});
    CHECK(params(0).at(1) == "files: [basic.ics]");
    CHECK(params(0).at(2).empty());
    CHECK(params(1).at(1) == "saints: saints.csv");
    CHECK(project.year("files: webcal://example.org/agenda\n") == nullptr);
    REQUIRE(project.said() == All{"a.yaml:5:8 file_on_net"});
    CHECK(params(0).at(1) == "files: [agenda.ics]");
    CHECK(params(0).at(2) == "webcal");
}

TEST_CASE("dates outside the months, and the months that would hold them") {
    Project project;
    const std::string half_year = "first_month: 9\nmonths: 6\n";
    const All range{"va de septembre 2027 à février 2028",
                    "goes from September 2027 to February 2028"};
    const auto told = [&](diagnostic::Code code) {
        std::vector<All> out;
        for (const auto& d : project.diagnostics.all())
            if (d.code == code) out.push_back(d.params);
        return out;
    };
    REQUIRE(project.year(half_year + "events:\n"
                                     "  - {date: 2028-06-05, title: Tournoi}\n"
                                     "  - {date: 2026-10-03, title: Loto}\n"
                                     "  - {date: 2031-01-10, title: Loin}\n"
                                     "  - {date: 06-24, title: Feu}\n"
                                     "  - {date: 2027-12-11, title: Goûter}\n"
                                     "  - {date: 1988-05-12, title: Nadia}\n"));
    const auto own = told(diagnostic::Code::date_outside_calendar);
    REQUIRE(own.size() == 5);
    CHECK(own[0] == All{"Tournoi", "", range[0], range[1], "", "juin 2028", "June 2028", "10"});
    CHECK(own[1] == All{"Loto", "", range[0], range[1], "2027", "", "", ""});
    CHECK(own[2] == All{"Loin", "", range[0], range[1], "", "", "", ""});
    CHECK(own[3] == All{"Feu", "", range[0], range[1], "", "juin 2028", "June 2028", "10"});
    CHECK(own[4] == All{"Nadia", "05-12", range[0], range[1], "", "", "", ""});

    SECTION("of a file") {
        const std::string table = "date;titre\n2027-10-01;A\n2028-06-05;B\n2028-05-01;C\n";
        project.write("in/d.csv", table);
        REQUIRE(project.year(half_year + "files: [d.csv]\n"));
        CHECK(told(diagnostic::Code::dates_outside_calendar) ==
              std::vector<All>{{"d.csv", "2", range[0], range[1], "juin 2028", "June 2028", "10"}});
        project.write("in/d.csv", table + "2028-09-01;D\n");
        REQUIRE(project.year(half_year + "files: [d.csv]\n"));
        CHECK(told(diagnostic::Code::dates_outside_calendar) ==
              std::vector<All>{{"d.csv", "3", range[0], range[1], "", "", ""}});
    }
    SECTION("of a file that has no other") {
        project.write("in/d.csv", "date;titre\n2028-03-05;B\n2028-05-01;C\n");
        REQUIRE(project.year(half_year + "files: [d.csv]\n"));
        const auto file = told(diagnostic::Code::file_of_other_years);
        REQUIRE(file.size() == 1);
        CHECK(file[0].back() == "9");
        CHECK(file[0].at(7) == "mai 2028");
    }
}

TEST_CASE("an hour where a day is wanted") {
    Project project;
    const auto told = [&](const std::string& event) {
        CHECK(project.year("events: [{" + event + ", title: Bal}]\n") == nullptr);
        REQUIRE(project.diagnostics.all().size() == 1);
        CHECK(project.diagnostics.all()[0].code == diagnostic::Code::hour_not_day);
        return project.diagnostics.all()[0].params;
    };
    CHECK(told("date: 2027-06-19, time: \"20:00\", until: \"02:00\"") ==
          All{"02:00", "until", "until_time: \"02:00\""});
    CHECK(told("date: 2027-06-19, time: \"20:00\", until: minuit").back() ==
          "until_time: \"24:00\"");
    CHECK(told("date: 20h30").back() == "time: \"20:30\"");
}

TEST_CASE("kinds as they are not called") {
    Project project;
    CHECK(project.year("", "jours fériés, vacances, day") == nullptr);
    REQUIRE(project.said() ==
            All{"a.yaml:4:9 unknown_kind_of_days", "a.yaml:4:23 school_holidays_unknown"});
    const auto& params = project.diagnostics.all()[0].params;
    CHECK(params.at(1) == "holiday");
    CHECK(params.at(2).starts_with("holiday (jours fériés), day (journées), week (semaines)"));
    CHECK(params.at(3).starts_with("holiday, day, week, event, public"));
}

TEST_CASE("each day has its sky, as far as it is asked for") {
    Project project;
    const std::string all =
        "sky: {moons: true, seasons: true, clock_changes: true,\n"
        "      sun: {latitude: 48.85, longitude: 2.35, name: Paris}}\n";
    const ValuePtr year = project.year(all);
    REQUIRE(year);
    CHECK(content::find(*year, "sky") == nullptr);
    const auto field = [](const ValuePtr& day, const char* key) {
        return content::find(*day, key);
    };
    const ValuePtr moon = field(day_of(year, 3, 15), "moon");
    REQUIRE(moon);
    CHECK(text(moon, "phase") == "first");
    CHECK(text(moon, "lit") == "right");
    CHECK(text(moon, "name") == "premier quartier");
    CHECK(text(moon, "time") == "17\u00A0h\u00A025");
    CHECK_FALSE(field(day_of(year, 3, 16), "moon"));
    const ValuePtr season = field(day_of(year, 3, 20), "season");
    REQUIRE(season);
    CHECK(text(season, "season") == "printemps");
    CHECK(text(season, "name") == "équinoxe de mars");
    const ValuePtr change = field(day_of(year, 3, 28), "clock_change");
    REQUIRE(change);
    CHECK(text(change, "name") == "heure d’été");
    CHECK(text(change, "shift") == "+1\u00A0h");
    CHECK(text(day_of(year, 6, 21), "sunrise") == "5\u00A0h\u00A047");
    CHECK(text(day_of(year, 6, 21), "sunset") == "21\u00A0h\u00A058");
    CHECK(number(day_of(year, 6, 21), "day_of_year") == 172);
    CHECK(number(day_of(year, 6, 21), "days_left") == 193);
    const ValuePtr march = list(year, "months")[2];
    CHECK(names(list(march, "sky"), "kind") ==
          All{"moon", "moon", "season", "moon", "clock", "moon"});
    CHECK(text(march, "sun_place") == "Paris");

    SECTION("nothing that is not asked for") {
        const ValuePtr bare = project.year("sky: {seasons: true}\n");
        CHECK_FALSE(field(day_of(bare, 3, 15), "moon"));
        CHECK(field(day_of(bare, 3, 20), "season"));
        CHECK_FALSE(field(day_of(bare, 3, 28), "clock_change"));
        CHECK_FALSE(field(day_of(bare, 6, 21), "sunrise"));
    }
    SECTION("south of the equator it is upside down") {
        const ValuePtr south = project.year("sky: {moons: true, seasons: true}\nzones: [FR-NC]\n");
        CHECK(text(field(day_of(south, 3, 16), "moon"), "lit") == "left");  // it is the 16th there
        CHECK(text(field(day_of(south, 3, 21), "season"), "season") == "automne");
    }
    SECTION("where the Sun does not set") {
        const ValuePtr north =
            project.year("sky: {sun: {latitude: 69.65, longitude: 18.96}}\nclock: Europe/Oslo\n");
        CHECK(text(day_of(north, 6, 21), "polar") == "jour polaire");
        CHECK_FALSE(field(day_of(north, 6, 21), "sunrise"));
        CHECK(text(day_of(north, 12, 21), "polar") == "nuit polaire");
        CHECK_FALSE(field(day_of(north, 3, 21), "polar"));
    }
    SECTION("a place that is not on Earth") {
        CHECK(project.year("sky: {sun: {latitude: 98.85, longitude: -200}}\n") == nullptr);
        CHECK(project.said() == All{"a.yaml:5:23 out_of_range", "a.yaml:5:41 out_of_range"});
    }
}

TEST_CASE("each day has its dates in other calendars") {
    Project project;
    const ValuePtr year = project.year("second_dates: [hebrew, julian]\n");
    const List& second = list(day_of(year, 10, 2), "second");
    REQUIRE(second.size() == 2);
    CHECK(text(second[0], "calendar") == "hebrew");
    CHECK(text(second[0], "text") == "1 tichri 5788");
    CHECK(number(second[1], "day") == 19);
    CHECK(text(second[1], "month") == "septembre");
    CHECK(project.year("second_dates: [hebreu]\n") == nullptr);
    REQUIRE(project.said() == All{"a.yaml:5:16 bad_choice"});
    CHECK(project.diagnostics.all()[0].params.back() == "hebrew");
}
