// Tables as Outlook and Google export them.
#include <catch2/catch.hpp>

#include "exchange/csv.hpp"
#include "exchange/table_times.hpp"

using namespace cicero;
using namespace cicero::calendar;
using namespace cicero::exchange;

namespace {

using All = std::vector<std::string>;

struct Read {
    All events, said;
};

std::string told(const Entry& entry, const Days& days) {
    std::string out = entry.names.at("fr") + " " + iso(days.first);
    if (days.last != days.first) out += "/" + iso(days.last);
    if (days.hours.told()) out += " " + iso_time(days.hours.from);
    if (days.hours.until >= 0) out += "-" + iso_time(days.hours.until);
    return out + (entry.place.empty() ? "" : " " + entry.place);
}

/// What takes place in 2027; each diagnostic with the first and the last of its parameters.
Read read(const std::string& text) {
    Read out;
    diagnostic::Diagnostics diagnostics;
    const auto file = std::make_shared<const diagnostic::SourceFile>("t.csv", text);
    for (const Entry& entry : read_csv(file, diagnostics))
        for (const Days& days : falls(entry, 2027)) out.events.push_back(told(entry, days));
    for (const auto& d : diagnostics.all())
        out.said.push_back(std::string(diagnostic::name_of(d.code)) + "|" + d.params.front() + "|" +
                           d.params.back());
    return out;
}

const std::string outlook_french =
    "\"Objet\",\"Début\",\"Début\",\"Fin\",\"Fin\",\"Journée entière\",\"Rappel actif/inactif\","
    "\"Date de rappel\",\"Heure du rappel\",\"Organisateur d'une réunion\","
    "\"Participants obligatoires\",\"Participants facultatifs\",\"Ressources de la réunion\","
    "\"Afficher la disponibilité\",\"Catégories\",\"Critère de diffusion\",\"Description\","
    "\"Emplacement\",\"Informations facturation\",\"Kilométrage\",\"Priorité\",\"Privé\"\r\n";

/// Its first six columns, and the place.
std::string row(const std::string& six, const std::string& place) {
    return six + std::string(12, ',') + place + ",,,,\r\n";
}

const All description_alone{"csv_columns_not_read|Description|"};

}  // namespace

TEST_CASE("Outlook’s export in French, where days and hours have the same name") {
    const Read found = read(
        outlook_french +
        row("\"Match\",\"24/04/2027\",\"20:30:00\",\"24/04/2027\",\"22:00:00\",\"Faux\"", "Stade") +
        row("\"Stage\",\"24/10/2027\",\"00:00:00\",\"26/10/2027\",\"00:00:00\",\"Vrai\"", "") +
        row("\"Loto\",\"13/03/2027\",\"00:00:00\",\"14/03/2027\",\"00:00:00\",\"Faux\"", ""));
    CHECK(found.events == All{"Match 2027-04-24 20:30-22:00 Stade", "Stage 2027-10-24/2027-10-25",
                              "Loto 2027-03-13"});
    CHECK(found.said == description_alone);
    for (const char* header :
         {"Objet;Début le;Début à;Fin le;Fin à;Journée entière;Emplacement\n",
          "Objet;Début;Début à;Fin;Fin à;Journée entière;Emplacement\n",
          "Objet;Début;Heure de début;Fin;Heure de fin;Journée entière;Emplacement\n"}) {
        INFO(header);
        const Read other =
            read(std::string(header) + "Match;24/04/2027;20h30;24/04/2027;22h;FAUX;Stade\n" +
                 "Stage;24/10/2027;0:00;26/10/2027;0:00;Oui;\n");
        CHECK(other.said.empty());
        CHECK(other.events ==
              All{"Match 2027-04-24 20:30-22:00 Stade", "Stage 2027-10-24/2027-10-25"});
    }
}

TEST_CASE("Outlook’s export in English, and Google’s") {
    const Read outlook = read(
        "Subject,Start Date,Start Time,End Date,End Time,All day event,Reminder on/off,"
        "Reminder Date,Reminder Time,Meeting Organizer,Required Attendees,Optional Attendees,"
        "Meeting Resources,Billing Information,Categories,Description,Location,Mileage,Priority,"
        "Private,Sensitivity,Show time as\n"
        "Match,24/04/2027,8:30:00 PM,24/04/2027,10:00:00 PM,False\n"
        "Stage,24/10/2027,12:00:00 AM,26/10/2027,12:00:00 AM,True\n");
    CHECK(outlook.events == All{"Match 2027-04-24 20:30-22:00", "Stage 2027-10-24/2027-10-25"});
    CHECK(outlook.said == description_alone);
    const Read google = read(
        "Subject,Start Date,Start Time,End Date,End Time,All Day Event,Description,Location,"
        "Private\nMatch,2027-04-24,8:30 PM,2027-04-24,10:00 PM,False,,Stade,True\n"
        "Stage,2027-10-24,,2027-10-26,,True,,,\nLoto,2027-03-13,,2027-03-13,,True,,,\n");
    CHECK(google.events == All{"Match 2027-04-24 20:30-22:00 Stade", "Stage 2027-10-24/2027-10-25",
                               "Loto 2027-03-13"});
    CHECK(google.said == description_alone);
}

TEST_CASE("from midnight to midnight there are no hours") {
    const std::string head = "date;heure;fin;heure de fin;titre\n";
    CHECK(read(head + "2027-06-19;0:00;;0:00;A\n").events == All{"A 2027-06-19"});
    CHECK(read(head + "2027-06-19;00:00:00;2027-06-19;23:59:00;A\n").events == All{"A 2027-06-19"});
    CHECK(read(head + "2027-06-19;0:00;2027-06-20;24:00;A\n").events ==
          All{"A 2027-06-19/2027-06-20"});
    CHECK(read(head + "2027-06-19;20:00;2027-06-20;0:00;A\n").events ==
          All{"A 2027-06-19/2027-06-20 20:00-00:00"});
}

TEST_CASE("beside a date « début » and « fin » are hours") {
    CHECK(read("Date;Début;Fin;Titre\n24/04/2027;20:30;22:00;Match\n").events ==
          All{"Match 2027-04-24 20:30-22:00"});
    CHECK(read("Date;Fin;Titre\n24/04/2027;25/04/2027;Stage\n").events ==
          All{"Stage 2027-04-24/2027-04-25"});
}

TEST_CASE("of many columns that are not read a few are named") {
    CHECK(read("date;titre;a;b;c;d;e;f;g;h;Catégories\n2027-06-19;A\n").said ==
          All{"csv_columns_not_read|a, b, c, d, e, f|2"});
    CHECK(read("date;titre;a;b;c;d;e;f\n2027-06-19;A\n").said ==
          All{"csv_columns_not_read|a, b, c, d, e, f|"});
    CHECK(read("date;titre;Priorité;Privé;Rappel\n2027-06-19;A\n").said.empty());
}

TEST_CASE("where hours are told by the half of the day, the month may stand first") {
    const std::string head = "Subject,Start Date,Start Time\nA,4/5/2027,8:30 PM\n";
    CHECK(read(head).said == All{"csv_dates_doubtful|4/5/2027|"});
    CHECK(read(head + "B,24/04/2027,8:30 PM\n").said.empty());
    CHECK(read("Subject,Start Date,Start Time\nA,4/5/2027,20:30:00\n").said.empty());
}

TEST_CASE("hours as agendas write them") {
    const auto is = [](const char* text, int hour, int minute) {
        INFO(text);
        CHECK(read_table_time(text) == hour * 60 + minute);
    };
    is("20:30:00", 20, 30);
    is("20:30:59", 20, 30);
    is("20h30", 20, 30);
    is("0:00:00", 0, 0);
    is("24:00", 24, 0);
    is("8:30:00 PM", 20, 30);
    is("8:30\u202FPM", 20, 30);
    is("8:30 a.m.", 8, 30);
    is("8 pm", 20, 0);
    is("12:15 AM", 0, 15);
    is("12:15 PM", 12, 15);
    for (const char* text : {"", "midi", "20:30:60", "20:3:00", "20:30:00:00", "13:30 PM", "pm",
                             "20", "20:60:00", "25:00:00", "2027-04-24"}) {
        INFO(text);
        CHECK_FALSE(read_table_time(text));
    }
}
