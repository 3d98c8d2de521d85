#include "exchange/csv.hpp"

#include <catch2/catch.hpp>

#include "exchange/table_dates.hpp"

using namespace cicero;
using namespace cicero::calendar;
using namespace cicero::exchange;

namespace {

using All = std::vector<std::string>;

struct Read {
    All events, said;
};

/// Each entry with what it gives in 2027 and 2028; each diagnostic with its place and length.
Read read(const std::string& text) {
    Read out;
    diagnostic::Diagnostics diagnostics;
    const auto file = std::make_shared<const diagnostic::SourceFile>("t.csv", text);
    for (const Entry& entry : read_csv(file, diagnostics)) {
        std::string told = entry.names.at("fr");
        if (entry.short_names.contains("fr")) told += " (" + entry.short_names.at("fr") + ")";
        for (const int year : {2027, 2028})
            for (const Days& days : falls(entry, year))
                told += " " + iso(days.first) +
                        (days.last == days.first ? "" : "/" + iso(days.last).substr(5));
        out.events.push_back(told);
    }
    for (const auto& d : diagnostics.all()) {
        const auto at = file->position(d.span.begin);
        out.said.push_back(std::string(diagnostic::name_of(d.code)) + " " +
                           std::to_string(at.line) + ":" + std::to_string(at.column) + "+" +
                           std::to_string(d.span.end - d.span.begin));
    }
    return out;
}

}  // namespace

TEST_CASE("tables parted by any of three signs, with columns in both languages") {
    CHECK(read("date;titre\n19/06/2027;Fête\n").events == All{"Fête 2027-06-19"});
    CHECK(read("Jour,Nom,Court\r\n2027-06-19,Fête des voisins,Voisins\r\n").events ==
          All{"Fête des voisins (Voisins) 2027-06-19"});
    CHECK(read("\xEF\xBB\xBFname\tstart\tend\n A \t19.06.2027\t20.06.2027\n").events ==
          All{"A 2027-06-19/06-20"});
    // The first line decides: more commas than semicolons.
    CHECK(read("date,titre,fin\n2027-06-19,A;B,\n").events == All{"A;B 2027-06-19"});
    CHECK(read("date;titre\n\n\r\n2027-06-19;A\n;\n\n2027-06-20;B").events ==
          All{"A 2027-06-19", "B 2027-06-20"});
}

TEST_CASE("quotation marks hold signs, ends of lines, and themselves") {
    CHECK(read("date;titre\n2027-06-19;\"A;B\"\n").events == All{"A;B 2027-06-19"});
    CHECK(read("date;titre\n2027-06-19;\"dit \"\"A\"\"\"\n2027-06-20;B\n").events ==
          All{"dit \"A\" 2027-06-19", "B 2027-06-20"});
    CHECK(read("date;titre\n2027-06-19;\"A\nB\"\n2027-06-20;C\n").events ==
          All{"A\nB 2027-06-19", "C 2027-06-20"});
    CHECK(read("date;titre\n2027-06-19;\"A\n").said == All{"csv_quote_never_closed 2:12+1"});
}

TEST_CASE("what comes every year, and what comes once") {
    const std::string head = "date;titre;fin;annuel\n";
    CHECK(read(head + "19/06/1988;A;;oui\n").events == All{"A 2027-06-19 2028-06-19"});
    for (const char* no : {"", "non", "NON", "no", "0"}) {
        INFO(no);
        CHECK(read(head + "19/06/2027;A;;" + no + "\n").events == All{"A 2027-06-19"});
    }
    CHECK(read(head + "06-19;A;;\n").events == All{"A 2027-06-19 2028-06-19"});
    CHECK(read(head + "19/06/;A;;\n").events == All{"A 2027-06-19 2028-06-19"});
    CHECK(read(head + "19/06;A;21/06;\n").events == All{"A 2027-06-19/06-21 2028-06-19/06-21"});
    // An end without its year is in that of the beginning, to the month's last day.
    CHECK(read(head + "28/06/2027;A;30/06;\n").events == All{"A 2027-06-28/06-30"});
    CHECK(read(head + "30/12/2027;A;02/01/2028;\n").events ==
          All{"A 2027-12-30/01-02 2027-12-30/01-02"});
    CHECK(read(head + "29/02;A;;\n").events == All{"A 2028-02-29"});
    CHECK(read(head + "29/02/2028;A;;\n").events == All{"A 2028-02-29"});
    CHECK(read(head + "19/06/2030;A;;oui\n").events == All{"A"});
}

TEST_CASE("tables that are wrong are told so, at the field; the other lines stand") {
    const std::string head = "date;titre;fin\n";
    CHECK(read(head + "29/02/2027;A;\n2027-06-19;B;\n").said == All{"day_not_in_month 2:1+10"});
    CHECK(read(head + "29/02/2027;A;\n2027-06-19;B;\n").events == All{"B 2027-06-19"});
    CHECK(read(head + "2027-06-19;A;demain\n").said == All{"csv_no_date 2:14+6"});
    CHECK(read(head + ";A;\n").said == All{"csv_cell_empty 2:1+0"});
    CHECK(read(head + "2027-06-19;;\n").said == All{"csv_no_title 2:1+10"});
    CHECK(read(head + "2027-06-19;A;2027-06-18\n").said == All{"ends_before_it_begins 2:14+10"});
    CHECK(read(head + "28/02/2027;A;29/02\n").said == All{"ends_before_it_begins 2:14+5"});
    CHECK(read(head + "2027-06-19;A;;x\n").said == All{"csv_too_many_fields 2:15+1"});
    CHECK(read("date;titre;ton;âge\n2027-06-19;A;ici\n").said ==
          All{"csv_columns_not_read 1:12+3"});
    CHECK(read("date;titre;ton\n2027-06-19;A;ici\n").events == All{"A 2027-06-19"});
    CHECK(read("date;fin\n2027-06-19;\n").said == All{"csv_no_column 1:1+4"});
    CHECK(read("").said == All{"empty_file 1:1+0"});
    CHECK(read("date;titre\n").said == All{"csv_no_rows 1:1+0"});
    CHECK(read("date;titre\n;\n").said.empty());
    CHECK(read("date;titre\n2027-06-19;\"A\"x\n").said == All{"csv_text_after_quote 2:14+2"});
    CHECK(read("date;titre\n2027-06-19;\"A\" \n").said.empty());
    for (const char* date : {"19/06/27", "19-06-2027", "2027/06/19", "19/6/2027/1", "1/2/3/4",
                             "119/06/2027", "32/01/2027", "00/01/2027", "01/13/2027", "19/"}) {
        INFO(date);
        CHECK_FALSE(read_table_date(date));
    }
    CHECK(read_table_date("9/6/2027") == read_table_date("2027-06-09"));
}

TEST_CASE("tables as sheets have them: a title above, columns by other names") {
    const Read told =
        read("Planning;;\n;;\nDATE DÉBUT;Date fin;Intitulé\n2027-06-19;;A\ndemain;;B\n");
    CHECK(told.said == All{"csv_header_lower 1:1+8", "csv_no_date 5:1+6"});
    CHECK(told.events == All{"A 2027-06-19"});
    CHECK(read("Né(e) le;Prénom;Nom\n;Léo;Petit\n").said == All{"csv_cell_empty 2:1+0"});
    CHECK(read("Jour;Date;Titre\nsamedi;2027-06-19;A\n").events == All{"A 2027-06-19"});
    CHECK(read("date;titre\nsamedi 19 juin 2027;A\n").said == All{"date_in_words 2:1+19"});
}

TEST_CASE("what lasts for thousands of years is told once") {
    diagnostic::Diagnostics diagnostics;
    const auto file = std::make_shared<const diagnostic::SourceFile>(
        "t.csv", "date;fin;titre\n1583-02-01;9999-11-30;A\n");
    const auto entries = read_csv(file, diagnostics);
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].exceptions.empty());
    for (const int year : {1583, 2027, 9999})
        CHECK(falls(entries[0], year) == std::vector<Days>{{day(1583, 2, 1), day(9999, 11, 30)}});
    CHECK(falls(entries[0], 1582).empty());
}

TEST_CASE("a table of days has no thousand columns") {
    std::string header = "date;titre";
    for (int i = 2; i < 1001; ++i) header += ";c";
    CHECK(read(header + "\n2027-06-19;A\n").said == All{"csv_too_many_columns 1:2008+1"});
    CHECK(read(header.substr(0, header.size() - 2) + "\n2027-06-19;A\n").events ==
          All{"A 2027-06-19"});
}

TEST_CASE("a table of names is told the columns that it should have") {
    diagnostic::Diagnostics diagnostics;
    const auto file =
        std::make_shared<const diagnostic::SourceFile>("t.csv", "date;saint\n01-17;Roseline\n");
    CHECK(read_csv(file, diagnostics, Columns::OfNames).empty());
    REQUIRE(diagnostics.all().size() == 2);
    CHECK(diagnostics.all()[0].params == All{"saint", "date, nom", "date, name", ""});
    CHECK(diagnostics.all()[1].params == All{"nom", "date;nom", "date;name"});
}

TEST_CASE("dates of births, dates with the month first, and what is no date") {
    const auto told = [](const std::string& text) {
        diagnostic::Diagnostics diagnostics;
        const auto file = std::make_shared<const diagnostic::SourceFile>("t.csv", text);
        static_cast<void>(read_csv(file, diagnostics));
        All out;
        for (const auto& d : diagnostics.all()) {
            std::string one(diagnostic::name_of(d.code));
            for (const std::string& param : d.params) one += "|" + param;
            out.push_back(one);
        }
        return out;
    };
    CHECK(told("nom;naissance\nA;12/05/48\n") == All{"date_in_words|12/05/48|1948-05-12"});
    CHECK(told("nom;naissance\nA;7/9/25\n") ==
          All{"date_of_two_centuries|7/9/25|1925|2025|1925-09-07|2025-09-07"});
    CHECK(told("date;titre\n7/9/27;A\n") == All{"date_in_words|7/9/27|2027-09-07"});
    CHECK(told("nom;naissance\nA;?\n") == All{"csv_no_date|?"});
    CHECK(told("date;titre\nà définir;A\n") == All{"csv_no_date|à définir"});
    CHECK(told("date;titre\n04/03/2027;A\n05/05/2027;B\n06/03/2027;D\n03/27/2027;C\n") ==
          All{"date_month_first|03/27/2027|2027-03-27",
              "csv_dates_doubtful|04/03/2027|2027-04-03|1"});
    CHECK(told("date;titre\n04/03/2027;A\n").empty());
}

TEST_CASE("weekdays beside the date") {
    for (const char* head : {"Jour;Date;Titre\n", "jour;date début;titre\n"}) {
        INFO(head);
        CHECK(read(std::string(head) + "samedi;19/06/2027;A\ndimanche;19/06/2027;B\n").said ==
              All{"csv_other_weekday 3:1+8"});
    }
    CHECK(read("Date;Jour;Titre\n19/06/2027;dim.;A\n19/06;lundi;B\n20/06/2027;1;C\n").said ==
          All{"csv_other_weekday 2:12+4"});
}
