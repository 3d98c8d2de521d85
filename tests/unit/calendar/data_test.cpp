// The shipped data, and data files that are wrong.
#include <catch2/catch.hpp>

#include "base/utf8.hpp"
#include "calendar/entry_reader.hpp"
#include "calendar/resolve.hpp"
#include "yaml/parse.hpp"

using namespace cicero;
using namespace cicero::calendar;

namespace {

const Data& shipped() {
    static const Data data = [] {
        diagnostic::Diagnostics diagnostics;
        Data out = load_data(CICERO_TEST_DATA, diagnostics);
        REQUIRE(diagnostics.all().empty());
        return out;
    }();
    return data;
}

const Entry& entry(const std::string& id) {
    for (const Entry& e : shipped().entries)
        if (e.id == id) return e;
    FAIL("there is no " << id);
    throw 0;
}

std::string when(const std::string& id, int year) {
    std::string out;
    for (const Days& days : falls(entry(id), year)) {
        out += (out.empty() ? "" : " ") + iso(days.first);
        if (days.last != days.first) out += "/" + iso(days.last);
    }
    return out;
}

std::vector<std::string> ids(const Query& query, diagnostic::Diagnostics& diagnostics) {
    std::vector<std::string> out;
    for (const Occurrence& o : resolve(shipped(), query, diagnostics)) out.push_back(o.entry->id);
    return out;
}

bool has(const std::vector<std::string>& all, const std::string& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

/// What is said of a data file: code and place of each diagnostic.
std::vector<std::string> said_of(const std::string& text) {
    diagnostic::Diagnostics diagnostics;
    const auto file = std::make_shared<const diagnostic::SourceFile>("jours.yaml", text);
    if (const auto root = yaml::parse(file, diagnostics))
        (void)read_entries(*root, shipped().zones, diagnostics);
    std::vector<std::string> out;
    for (const auto& d : diagnostics.all()) {
        const auto at = d.span.file->position(d.span.begin);
        out.push_back(std::string(name_of(d.code)) + " " + std::to_string(at.line) + ":" +
                      std::to_string(at.column));
    }
    return out;
}

using Said = std::vector<std::string>;

}  // namespace

TEST_CASE("the shipped data are whole") {
    CHECK(shipped().entries.size() == 299 + 85);
    for (const Entry& e : shipped().entries) {
        INFO(e.id);
        CHECK_FALSE(e.sources.empty());
        const std::string name = in_language(e.names, "fr");
        CHECK_FALSE(name.empty());
        if (base::count_code_points(name) > 40) CHECK(e.short_names.contains("fr"));
        for (const auto& [language, text] : e.short_names)
            CHECK(base::count_code_points(text) <= 34);
        CHECK((e.kind == Kind::Holiday) == (e.type != Type::None));
    }
}

TEST_CASE("days whose rule has changed fall on the day of their time") {
    CHECK(when("cooperation-sud-sud", 2003).empty());
    CHECK(when("cooperation-sud-sud", 2011) == "2011-12-19");
    CHECK(when("cooperation-sud-sud", 2012) == "2012-09-12");
    CHECK(when("paix", 2001) == "2001-09-18");
    CHECK(when("paix", 2002) == "2002-09-21");
    CHECK(when("reduction-risques-catastrophes", 2009) == "2009-10-14");
    CHECK(when("reduction-risques-catastrophes", 2010) == "2010-10-13");
    CHECK(when("victimes-guerre-chimique", 2015) == "2015-04-29");
    CHECK(when("victimes-guerre-chimique", 2016) == "2016-11-30");
    CHECK(when("abolition-saint-martin", 2017) == "2017-05-27");
    CHECK(when("abolition-saint-martin", 2018) == "2018-05-28");
    CHECK(when("resistance-antimicrobiens", 2017) == "2017-11-13/2017-11-19");
    CHECK(when("resistance-antimicrobiens", 2027) == "2027-11-18/2027-11-24");
}

TEST_CASE("names change with the rule") {
    diagnostic::Diagnostics diagnostics;
    const auto name = [&](int year) {
        for (const Occurrence& o :
             resolve(shipped(), {year, year, {"FR-PF"}, {"public"}, false}, diagnostics))
            if (o.entry->id == "matarii") return iso(o.days.first) + in_language(o.names(), "fr");
        return std::string();
    };
    CHECK(name(2024) == "2024-06-29Fête de l’autonomie");
    CHECK(name(2025) == "2025-11-20Matari’i");
}

TEST_CASE("Vesak is confirmed by a table, else it is the moon’s and unconfirmed") {
    CHECK(when("vesak", 2024) == "2024-05-23");
    CHECK(confidence_in(entry("vesak"), 2024) == Confidence::Medium);
    CHECK(when("vesak", 2027) == "2027-05-20");
    CHECK(when("vesak", 2026) == "2026-05-01 2026-05-31");
    CHECK(confidence_in(entry("vesak"), 2027) == Confidence::Low);
    // Where the table speaks, it says what the moon says.
    for (const auto& [year, days] : entry("vesak").exceptions)
        CHECK(occurrences(entry("vesak").periods[0].rule, year) == days);
}

TEST_CASE("what is unconfirmed is left out, or given, and both are told") {
    diagnostic::Diagnostics diagnostics;
    const auto without = ids({2027, 2027, {}, {}, false}, diagnostics);
    CHECK_FALSE(has(without, "futurs"));
    CHECK_FALSE(has(without, "vesak"));
    REQUIRE(diagnostics.all().size() == 1);
    CHECK(diagnostics.all()[0].code == diagnostic::Code::unconfirmed_left_out);
    diagnostic::Diagnostics more;
    const auto with = ids({2027, 2027, {}, {}, true}, more);
    CHECK(has(with, "futurs"));
    CHECK(has(with, "vesak"));
    REQUIRE(more.all().size() == 1);
    CHECK(more.all()[0].code == diagnostic::Code::unconfirmed_given);
}

TEST_CASE("what holds in a zone holds in those inside it") {
    const Zones& zones = shipped().zones;
    CHECK(zones.holds_in("FR", "FR-57"));
    CHECK(zones.holds_in("FR", "nc"));
    CHECK(zones.holds_in("FR-NC", "NC"));
    CHECK_FALSE(zones.holds_in("FR-57", "FR"));
    CHECK_FALSE(zones.holds_in("BE", "FR"));
    CHECK(zones.holds_in("BE-WBR", "BE-BRU"));
    CHECK(zones.clock_of("FR-57") == "Europe/Paris");
    CHECK(zones.clock_of("FR-NC") == "Pacific/Noumea");
    CHECK(zones.near("FR-577").front().starts_with("FR-57 "));
    CHECK(zones.near("Nouvelle-Caledonie").front() == "FR-NC (Nouvelle-Calédonie)");
    diagnostic::Diagnostics diagnostics;
    const auto moselle = ids({2027, 2027, {"FR-57"}, {"public"}, false}, diagnostics);
    CHECK(moselle.size() == 13);
    CHECK(has(moselle, "vendredi-saint"));
    CHECK(has(moselle, "fete-nationale-fr"));
    CHECK(ids({2027, 2027, {"FR"}, {"public"}, false}, diagnostics).size() == 11);
}

TEST_CASE("years and decades are given once, for a range that they touch") {
    diagnostic::Diagnostics diagnostics;
    const auto decades = ids({2019, 2026, {}, {"decade"}, false}, diagnostics);
    CHECK(std::count(decades.begin(), decades.end(), "decennie-eau") == 1);
    CHECK_FALSE(has(ids({2029, 2029, {}, {"decade"}, false}, diagnostics), "decennie-eau"));
    CHECK(ids({2027, 2027, {}, {"year"}, false}, diagnostics) ==
          std::vector<std::string>{"annee-tourisme-2027"});
}

TEST_CASE("beyond the tables of Easter its feasts are missed, and that is told") {
    diagnostic::Diagnostics diagnostics;
    const auto all = ids({9999, 9999, {"FR"}, {"public"}, false}, diagnostics);
    CHECK(all.size() == 8);
    REQUIRE(diagnostics.all().size() == 1);
    CHECK(diagnostics.all()[0].code == diagnostic::Code::beyond_easter);
    CHECK(diagnostics.all()[0].params[2] == "Lundi de Pâques, Ascension, Lundi de Pentecôte");
}

TEST_CASE("the year before the last of Easter has all its feasts") {
    diagnostic::Diagnostics diagnostics;
    CHECK(ids({4099, 4099, {"FR"}, {"public"}, false}, diagnostics).size() == 11);
    CHECK(diagnostics.all().empty());
    CHECK(has(ids({2027, 2027, {"CH-GE"}, {"public"}, false}, diagnostics),
              "restauration-republique-ge"));
}

TEST_CASE("a short form is in the language of the name") {
    diagnostic::Diagnostics diagnostics;
    const Query query{2027, 2027, {}, {}, true};
    int english = 0, french = 0;
    for (const Occurrence& o : resolve(shipped(), query, diagnostics)) {
        if (!o.names().contains("en")) continue;
        const std::string name = o.short_name("en-GB");
        english += !name.empty();
        french += !o.short_name("fr").empty();
        const auto own = o.short_names().find("en");
        CHECK(name == (own == o.short_names().end() ? "" : own->second));
    }
    CHECK(english > 5);
    CHECK(french > english);
}

TEST_CASE("a decade may begin on a day") {
    CHECK(when("decennie-eau", 2018) == "2018-03-22/2028-03-22");
    CHECK(when("decennie-eau", 2028) == "2018-03-22/2028-03-22");
    CHECK(when("decennie-ocean", 2024) == "2021-01-01/2030-12-31");
}

TEST_CASE("a day is not before its first year, nor after its last") {
    CHECK(when("braille", 2018).empty());
    CHECK(when("braille", 2019) == "2019-01-04");
}

TEST_CASE("names and pages in a language, else in its main form, else in French") {
    const Names names{{"fr", "Paix"}, {"en", "Peace"}, {"fr-CA", "Paix!"}};
    CHECK(in_language(names, "en-GB") == "Peace");
    CHECK(in_language(names, "fr-CA") == "Paix!");
    CHECK(in_language(names, "fr-BE") == "Paix");
    CHECK(in_language(names, "de") == "Paix");
    CHECK(entry("paix").url("en-GB") ==
          "https://www.un.org/en/observances/international-day-peace");
    CHECK(entry("paix").url("de") == "https://www.un.org/fr/observances/international-day-peace");
    CHECK(entry("femmes-multilateralisme").url("en") ==
          "https://www.unesco.org/fr/days/women-multilateralism");
    CHECK(entry("cancer").url("en").empty());
    CHECK(in_language(entry("noel").names, "lb") == "Chrëschtdag");
    for (const Entry& e : shipped().entries)
        if (e.kind == Kind::Holiday) CHECK(e.names.contains("en"));
}

TEST_CASE("kinds are those of entries, types of holidays, and the UN’s") {
    const auto& kinds = kind_names();
    CHECK(kinds.size() == 7 + 7 + 1);
    for (const char* kind : {"day", "decade", "event", "public", "clock", "un"})
        CHECK(has(kinds, kind));
}

TEST_CASE("a zone is there once") {
    diagnostic::Diagnostics diagnostics;
    const auto file = std::make_shared<const diagnostic::SourceFile>(
        "zones.yaml",
        "- code: FR\n  name: {fr: France}\n  zones:\n    - {code: FR-57, name: {fr: Moselle}}\n"
        "- code: FR-57\n  name: {fr: Encore}\n");
    const Zones zones = Zones::read(*yaml::parse(file, diagnostics), diagnostics);
    REQUIRE(diagnostics.all().size() == 1);
    CHECK(diagnostics.all()[0].code == diagnostic::Code::duplicate_id);
    CHECK(diagnostics.all()[0].params[1] == "4");
    CHECK(zones.all().size() == 2);
}

TEST_CASE("days of a data file may have hours and a place") {
    const auto hours_of = [](const std::string& more) {
        diagnostic::Diagnostics diagnostics;
        const auto file = std::make_shared<const diagnostic::SourceFile>(
            "jours.yaml", "- id: bal\n  name: {fr: Bal}\n" + more);
        const auto entries =
            read_entries(*yaml::parse(file, diagnostics), shipped().zones, diagnostics);
        REQUIRE(entries.size() == 1);
        const Days days = falls(entries[0], 2027).at(0);
        return std::pair(days.hours.from, days.hours.until);
    };
    const std::string day = "  date: {month: 6, day: 3}\n";
    CHECK(hours_of(day) == std::pair(-1, -1));
    CHECK(hours_of(day + "  time: \"18:30\"\n  place: Ici\n") == std::pair(1110, -1));
    CHECK(hours_of(day + "  time: 18 h\n  until_time: 2 h\n") == std::pair(1080, 1560));
    for (const char* days : {"  date: {month: 6, nth: 1, weekday: saturday, days: 2}\n",
                             "  date: {from: {month: 6, day: 3}, to: {month: 6, day: 4}}\n"})
        CHECK(hours_of(std::string(days) + "  time: 18 h\n  until_time: 2 h\n") ==
              std::pair(1080, 120));
    const std::string whole = "- id: a\n  name: {fr: A}\n" + day;
    CHECK(said_of(whole + "  time: soir\n") == Said{"bad_time 4:9"});
    CHECK(said_of(whole + "  until_time: 18 h\n") == Said{"no_beginning_hour 4:15"});
}

TEST_CASE("data files that are wrong are told so, at each place") {
    const std::string head = "- id: a\n  name: {fr: A}\n";
    CHECK(said_of(head + "  date: {month: 6, day: 31}\n") == Said{"day_not_in_month 3:25"});
    CHECK(said_of(head + "  date: 2e ou 3e dimanche de mai\n") == Said{"rule_undecidable 3:9"});
    CHECK(said_of(head) == Said{"missing_key 1:3"});
    CHECK(said_of("- id: a\n  name: {en: A}\n  date: {easter: 0}\n") == Said{"missing_key 2:9"});
    const std::string whole = head + "  date: {month: 6, day: 3}\n";
    CHECK(said_of(whole).empty());
    CHECK(said_of(whole + whole) == Said{"duplicate_id 4:7"});
    CHECK(said_of(whole + "  zones: [FR, FR-577]\n") == Said{"unknown_zone 4:15"});
    CHECK(said_of(whole + "  kind: dya\n  colour: red\n") ==
          Said{"bad_choice 4:9", "unknown_key 5:3"});
    CHECK(said_of(whole + "  since: 2012\n  until: 2010\n") == Said{"ends_before_it_begins 4:10"});
    CHECK(said_of(whole + "  since: 12\n") == Said{"out_of_range 4:10"});
    SECTION("history") {
        const auto with = [&](const char* history) {
            return said_of(whole + "  since: 2000\n  history: [" + history + "]\n");
        };
        CHECK(with("{until: 2005}, {until: 2010}").empty());
        CHECK(with("{until: 2010}, {until: 2005}") == Said{"periods_out_of_order 5:36"});
        CHECK(with("{until: 2005}, {until: 2005}") == Said{"periods_out_of_order 5:36"});
        CHECK(said_of(whole + "  until: 2010\n  history: [{until: 2009}]\n").empty());
        CHECK(said_of(whole + "  until: 2010\n  history: [{until: 2010}]\n") ==
              Said{"periods_out_of_order 5:21"});
        CHECK(with("{until: 1999}") == Said{"periods_out_of_order 5:21"});
        CHECK(with("{date: {month: 5, day: 1}}") == Said{"missing_key 5:13"});
        CHECK(with("{until: 2005, date: {month: 4, day: 31}}") == Said{"day_not_in_month 5:49"});
    }
    SECTION("exceptions") {
        const auto with = [&](const char* exceptions) {
            return said_of(whole + "  exceptions: {" + exceptions + "}\n");
        };
        CHECK(with("2020: 05-08, 2021: none, 2022: [05-08, 05-10], 2024: 2024-02-29").empty());
        CHECK(with("2022: [05-08, 05-08]").empty());
        CHECK(with("2021: 02-29") == Said{"day_not_in_month 4:22"});
        CHECK(with("2021: 2022-05-08") == Said{"exception_elsewhere 4:22"});
        CHECK(with("2021: [05-10, 05-08]") == Said{"ends_before_it_begins 4:22"});
        CHECK(with("2021: [05-10]") == Said{"wrong_type 4:22"});
        CHECK(with("21: 05-08") == Said{"out_of_range 4:16"});
        CHECK(with("10000: 05-08") == Said{"out_of_range 4:16"});
        CHECK(with("2333333333333021: none") == Said{"out_of_range 4:16"});
        CHECK(with("2021a: none") == Said{"out_of_range 4:16"});
        CHECK(with("2021: demain") == Said{"bad_date 4:22"});
    }
}
