#include "calendar/year.hpp"

#include <map>

#include <catch2/catch.hpp>

#include "tree.hpp"

using namespace cicero;
using namespace cicero::calendar;
using namespace cicero::calendar::tree;
using content::make_text;
using content::make_value;
using content::Record;

namespace {

const std::filesystem::path data = CICERO_TEST_DATA;

/// A calendar as a content file would give it.
struct Calendar {
    content::Content content;
    diagnostic::Diagnostics diagnostics;

    explicit Calendar(int year, Record more = {}) {
        Record root{{"title", make_text("Essai")}, {"year", make_value(std::int64_t(year))}};
        root.insert(root.end(), more.begin(), more.end());
        content.kind = "calendar";
        content.language = "fr";
        content.root = make_value(std::move(root));
    }
    ValuePtr make(const Imported& imported = {}) {
        const Data known = load_data(data, diagnostics);
        const auto settings = read_settings(content, known.zones, diagnostics);
        return settings ? make_year(content, *settings, known, imported, diagnostics) : nullptr;
    }
};

ValuePtr words(std::initializer_list<const char*> list) {
    List out;
    for (const char* word : list) out.push_back(make_text(word));
    return make_value(std::move(out));
}

Record event(const Date& date, const char* title) {
    return {{"date", make_value(date)}, {"title", make_text(title)}};
}

std::map<std::string, std::string> holidays(const ValuePtr& year) {
    std::map<std::string, std::string> out;
    for (const ValuePtr& month : list(year, "months"))
        for (const ValuePtr& day : list(month, "days"))
            if (const std::string name = text(day, "holiday"); !name.empty()) {
                char key[32];
                std::snprintf(key, sizeof key, "%02d-%02d", int(number(month, "number")),
                              int(number(day, "day")));
                out[key] = name;
            }
    return out;
}

Date ymd(int y, int m, int d) { return Date{y, m, d, -1}; }

}  // namespace

TEST_CASE("the French holidays of 2027") {
    Calendar calendar(2027, {{"kinds", words({"holiday"})}});
    const std::map<std::string, std::string> expected{{"01-01", "Jour de l’an"},
                                                      {"03-29", "Lundi de Pâques"},
                                                      {"05-01", "Fête du Travail"},
                                                      {"05-06", "Ascension"},
                                                      {"05-08", "Victoire de 1945"},
                                                      {"05-17", "Lundi de Pentecôte"},
                                                      {"07-14", "Fête nationale"},
                                                      {"08-15", "Assomption"},
                                                      {"11-01", "Toussaint"},
                                                      {"11-11", "Armistice de 1918"},
                                                      {"12-25", "Noël"}};
    CHECK(holidays(calendar.make()) == expected);
}

TEST_CASE("a zone has the holidays of the one around it, not of its neighbours") {
    Calendar moselle(2027, {{"kinds", words({"holiday"})}, {"zones", words({"FR-57"})}});
    auto days = holidays(moselle.make());
    CHECK(days.size() == 13);
    CHECK(days["03-26"] == "Vendredi saint");
    CHECK(days.count("12-26") == 1);
    Calendar geneva(2027, {{"kinds", words({"holiday"})}, {"zones", words({"CH-GE"})}});
    days = holidays(geneva.make());
    CHECK(days.count("08-01") == 1);
    CHECK(days.count("07-14") == 0);
}

TEST_CASE("two holidays on one day are both told") {
    Calendar calendar(2008, {{"kinds", words({"holiday"})}});
    CHECK(text(day_of(calendar.make(), 5, 1), "holiday") == "Fête du Travail, Ascension");
}

TEST_CASE("a month is whole weeks, named and numbered") {
    Calendar calendar(2027);
    const ValuePtr year = calendar.make();
    const ValuePtr january = list(year, "months")[0];
    CHECK(text(january, "name") == "janvier");
    CHECK(date(january, "first_day") == ymd(2027, 1, 1));
    CHECK(list(january, "days").size() == 31);
    const List& weeks = list(january, "weeks");
    REQUIRE(weeks.size() == 5);
    CHECK(number(weeks[0], "number") == 53);
    CHECK(number(weeks[1], "number") == 1);
    const List& first = list(weeks[0], "days");
    REQUIRE(first.size() == 7);
    CHECK(text(first[0], "weekday") == "lundi");
    CHECK_FALSE(yes(first[0], "in_month"));
    CHECK(content::find(*first[0], "entries") == nullptr);
    CHECK(yes(first[4], "in_month"));
    CHECK(yes(first[5], "weekend"));
    CHECK_FALSE(yes(first[5], "sunday"));
    CHECK(yes(first[6], "sunday"));
}

TEST_CASE("a month has its headings in the language of the calendar") {
    const auto headings = [](const char* language) {
        Calendar calendar(2027);
        calendar.content.language = language;
        const ValuePtr january = list(calendar.make(), "months")[0];
        return std::pair(text(january, "spans_heading"), text(january, "more_heading"));
    };
    CHECK(headings("fr-CA") ==
          std::pair<std::string, std::string>("Semaines et périodes", "Aussi ce mois-ci"));
    CHECK(headings("en") ==
          std::pair<std::string, std::string>("Weeks and periods", "Also this month"));
    CHECK(headings("eo") == headings("fr"));
}

TEST_CASE("months run over the end of a year") {
    Calendar calendar(2026, {{"first_month", make_value(std::int64_t(9))},
                             {"months", make_value(std::int64_t(12))}});
    const ValuePtr year = calendar.make();
    const List& months = list(year, "months");
    CHECK(number(months[0], "year") == 2026);
    CHECK(text(months[11], "name") == "août");
    CHECK(number(months[11], "year") == 2027);
    CHECK(text(list(months[4], "days")[0], "holiday") == "Jour de l’an");
}

TEST_CASE("observances stand on their days, in the language of the calendar") {
    Calendar calendar(2027);
    const ValuePtr french = calendar.make();
    const ValuePtr entry = [&] {
        for (const ValuePtr& e : list(day_of(french, 9, 12), "entries"))
            if (text(e, "short") == "Coopération Sud-Sud") return e;
        return ValuePtr{};
    }();
    REQUIRE(entry);
    CHECK(text(entry, "kind") == "day");
    CHECK(date(entry, "date") == ymd(2027, 9, 12));
    Calendar english(2027);
    english.content.language = "en";
    const ValuePtr year = english.make();
    CHECK(text(list(year, "months")[0], "name") == "January");
    CHECK(has(names(list(day_of(year, 1, 4), "entries")), "World Braille Day"));
}

TEST_CASE("what lasts several days goes to the month, with its dates in words") {
    Calendar calendar(2027);
    const ValuePtr year = calendar.make();
    const auto labels = [&](int month) {
        std::map<std::string, std::string> out;
        for (const ValuePtr& s : list(list(year, "months")[std::size_t(month - 1)], "spans"))
            out[text(s, "short")] = text(s, "label");
        return out;
    };
    CHECK(labels(2)["Harmonie interconfessionnelle"] == "du 1er au 7");
    CHECK(labels(8)["Allaitement maternel"] == "du 1er au 7");
    CHECK(labels(1).empty());
}

TEST_CASE("one’s own dates") {
    Record span = event(ymd(2027, 3, 28), "Fête");
    span.emplace_back("until", make_value(ymd(2027, 4, 3)));
    SECTION("a day, every year or once, whatever the kinds") {
        Calendar calendar(
            2026, {{"first_month", make_value(std::int64_t(9))},
                   {"kinds", words({"holiday"})},
                   {"events", make_value(List{make_value(event(ymd(0, 5, 12), "Anniversaire")),
                                              make_value(event(ymd(2027, 6, 19), "Kermesse"))})}});
        const ValuePtr year = calendar.make();
        CHECK(names(list(list(list(year, "months")[8], "days")[11], "entries")) ==
              std::vector<std::string>{"Anniversaire"});
        CHECK(names(list(list(list(year, "months")[9], "days")[18], "entries")) ==
              std::vector<std::string>{"Kermesse"});
    }
    SECTION("several days stand in both months that they touch") {
        Calendar calendar(
            2027, {{"kinds", words({"holiday"})}, {"events", make_value(List{make_value(span)})}});
        const ValuePtr year = calendar.make();
        for (std::size_t month : {2u, 3u}) {
            const List& spans = list(list(year, "months")[month], "spans");
            REQUIRE(spans.size() == 1);
            CHECK(text(spans[0], "label") == "du 28 mars au 3 avril");
        }
        calendar.content.language = "en";
        CHECK(text(list(list(calendar.make(), "months")[2], "spans")[0], "label") ==
              "March 28 – April 3");
    }
    SECTION("an end before the beginning is an error") {
        span = event(ymd(2027, 4, 3), "Fête");
        span.emplace_back("until", make_value(ymd(2027, 3, 28)));
        Calendar calendar(2027, {{"events", make_value(List{make_value(span)})}});
        (void)calendar.make();
        REQUIRE(calendar.diagnostics.error_count() == 1);
        CHECK(calendar.diagnostics.all().back().code == diagnostic::Code::ends_before_it_begins);
    }
}

TEST_CASE("what a calendar cannot be") {
    Calendar early(1500), misspelt(2027, {{"kinds", words({"holyday"})}});
    CHECK(early.make() == nullptr);
    CHECK(early.diagnostics.all()[0].code == diagnostic::Code::calendar_out_of_range);
    CHECK(misspelt.make() == nullptr);
    CHECK(misspelt.diagnostics.all()[0].code == diagnostic::Code::unknown_kind_of_days);
    CHECK(misspelt.diagnostics.all()[0].params.at(1) == "holiday");
    Calendar elsewhere(2027, {{"zones", words({"FR-577"})}});
    CHECK(elsewhere.make() == nullptr);
    REQUIRE(elsewhere.diagnostics.error_count() == 1);
    CHECK(elsewhere.diagnostics.all()[0].code == diagnostic::Code::unknown_zone);
    SECTION("all of it at once") {
        Calendar both(27, {{"zones", words({"FR-577"})}});
        CHECK(both.make() == nullptr);
        REQUIRE(both.diagnostics.error_count() == 2);
        CHECK(both.diagnostics.all()[0].params.back() == "2027");
    }
}

TEST_CASE("a calendar holds what a sheet of paper could") {
    const std::vector<Days> two{{day(2027, 6, 19), day(2027, 6, 19), {600}},
                                {day(2027, 6, 19), day(2027, 6, 19), {700}}};
    Entry entry;
    entry.id = "a";
    entry.names["fr"] = "A";
    entry.kind = Kind::Event;
    entry.periods.push_back({last_year, Rule{Told{}}, {}, {}});
    Calendar calendar(2027);
    const auto made = [&] {
        calendar.diagnostics = {};
        return calendar.make({{{"a.csv", {}, {entry}}}, {}, true}) != nullptr;
    };
    SECTION("events") {
        for (int i = 0; i < 125'001; ++i)
            entry.exceptions[2027].insert(entry.exceptions[2027].end(), two.begin(), two.end());
        CHECK_FALSE(made());
        REQUIRE(calendar.diagnostics.error_count() == 1);
        CHECK(calendar.diagnostics.all().back().code == diagnostic::Code::calendar_too_full);
    }
    SECTION("events that last over one day") {
        for (int i = 0; i < 1001; ++i)
            entry.exceptions[2027].push_back(
                {day(2027, 1, 1) + std::chrono::days(i % 300), day(2027, 12, 30 + i % 2)});
        CHECK_FALSE(made());
        REQUIRE(calendar.diagnostics.error_count() == 1);
        CHECK(calendar.diagnostics.all().back().code ==
              diagnostic::Code::calendar_too_much_at_once);
        CHECK(calendar.diagnostics.all().back().params ==
              std::vector<std::string>{"1000", "A", "2027-10-27"});
        for (Days& days : entry.exceptions[2027])
            if (days.first > day(2027, 10, 1)) days.first = days.last = day(2027, 12, 31);
        CHECK(made());
    }
}

TEST_CASE("days between the first and the last of what lasts share what they tell of it") {
    Record camp = event(ymd(2027, 6, 1), "Camp");
    camp.emplace_back("until", make_value(ymd(2027, 6, 9)));
    const ValuePtr year = Calendar(2027, {{"events", make_value(List{make_value(camp)})}}).make();
    REQUIRE(year);
    const auto told = [&](int day) { return list(day_of(year, 6, day), "ongoing").at(0); };
    CHECK(yes(told(1), "begins"));
    CHECK(yes(told(9), "ends"));
    CHECK_FALSE(yes(told(2), "begins"));
    CHECK(told(2) == told(8));
}
