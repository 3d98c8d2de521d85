#include "calendar/review.hpp"

#include <catch2/catch.hpp>

#include "calendar/entry_reader.hpp"
#include "yaml/parse.hpp"

using namespace cicero;
using namespace cicero::calendar;

namespace {

using All = std::vector<std::string>;

All said(const std::string& entries) {
    diagnostic::Diagnostics diagnostics, found;
    Data data;
    const auto parsed = [&](const char* name, const std::string& text) {
        return *yaml::parse(std::make_shared<const diagnostic::SourceFile>(name, text),
                            diagnostics);
    };
    data.zones = Zones::read(parsed("zones.yaml",
                                    "- code: FR\n  name: {fr: France}\n"
                                    "  zones: [{code: FR-57, name: {fr: Moselle}}]\n"
                                    "- {code: BE, name: {fr: Belgique}}\n"),
                             diagnostics);
    data.entries = read_entries(parsed("d.yaml", entries), data.zones, diagnostics);
    REQUIRE(diagnostics.all().empty());
    review(data, found);
    All out;
    for (const auto& d : found.all()) {
        out.emplace_back(diagnostic::name_of(d.code));
        for (const std::string& param : d.params) out.back() += " " + param;
    }
    return out;
}

/// A day of which all is known, but what `more` says otherwise.
std::string entry(const std::string& id, const std::string& name, const std::string& more = {},
                  const std::string& rule = "month: 5, day: 1") {
    std::string out = "- id: " + id + "\n  name: {fr: \"" + name + "\"}\n  date: {" + rule + "}\n";
    if (more.find("sources") == std::string::npos) out += "  sources: [un livre]\n";
    if (more.find("since") == std::string::npos && more.find("type") == std::string::npos)
        out += "  since: 2000\n";
    return out + (more.empty() ? "" : "  " + more + "\n");
}

}  // namespace

TEST_CASE("sources, first years and confidence") {
    CHECK(said(entry("a", "A")).empty());
    CHECK(said(entry("a", "A", "sources: []")) == All{"source_missing a"});
    CHECK(said(entry("a", "A", "sources: [connaissance]")) == All{"source_not_kept a"});
    CHECK(said(entry("a", "A", "sources: [connaissance, un livre]")).empty());
    CHECK(said(entry("a", "A", "confidence: low")) == All{"entry_unconfirmed a"});
    CHECK(said(entry("a", "A", "confidence: medium")).empty());
    CHECK(said("- {id: a, name: {fr: A}, date: {month: 5, day: 1}, sources: [x]}\n") ==
          All{"since_missing a"});
    CHECK(said("- {id: a, name: {fr: A}, date: {month: 5, day: 1}, kind: week, sources: [x]}\n") ==
          All{"since_missing a"});
    CHECK(said("- {id: a, name: {fr: A}, date: {year: 2027}, kind: year, sources: [x]}\n").empty());
    CHECK(
        said("- {id: a, name: {fr: A}, date: {easter: 0}, type: public, sources: [x]}\n").empty());
}

TEST_CASE("names that are too long for a small cell") {
    const std::string forty(40, 'a'), long_short(35, 'b');
    CHECK(said(entry("a", forty)).empty());
    CHECK(said(entry("a", forty + "a")) == All{"short_name_missing a 41 34"});
    CHECK(said(entry("a", forty + "a", "short: {fr: B}")).empty());
    CHECK(said(entry("a", "A", "short: {fr: " + long_short.substr(1) + "}")).empty());
    CHECK(said(entry("a", "A", "short: {fr: " + long_short + "}")) ==
          All{"short_name_long a 35 34"});
}

TEST_CASE("the same name on the same day in the same place") {
    const auto two = [](const std::string& more, const std::string& other,
                        const std::string& rule = "month: 5, day: 1") {
        return said(entry("a", "Fête", more) + entry("b", "Fête", other, rule));
    };
    const All twice{"same_day_twice a b"};
    CHECK(two("", "") == twice);
    CHECK(two("", "zones: [BE]") == twice);
    CHECK(two("zones: [FR]", "zones: [FR-57]") == twice);
    CHECK(two("zones: [FR-57]", "zones: [BE, FR]") == twice);
    CHECK(two("zones: [FR]", "zones: [BE]").empty());
    CHECK(two("until: 2010", "since: 2011").empty());
    CHECK(two("until: 2011", "since: 2011") == twice);
    CHECK(two("", "", "month: 5, day: 2").empty());
    // By another rule, in some years.
    CHECK(two("", "", "month: 5, nth: 1, weekday: sunday") == twice);
    CHECK(two("", "", "month: 6, nth: 1, weekday: sunday").empty());
    CHECK(two("", "", "rule: full-moon-of-may").empty());
}

TEST_CASE("names that say the same, however they say it") {
    const auto two = [](const std::string& name, const std::string& other,
                        const std::string& more = "") {
        return said(entry("a", name, "short: {fr: A}") +
                    entry("b", other, more.empty() ? "short: {fr: B}" : more, "month: 9, day: 1"));
    };
    const All alike{"names_alike a b"};
    CHECK(two("Journée mondiale de l’eau", "Journée internationale de l’eau") == alike);
    CHECK(two("Journée de l’école", "Jour de l'Ecole") == alike);
    CHECK(two("Journée du café et du thé", "Journée du thé et du café") == alike);
    CHECK(two("Journée mondiale de l’eau", "Journée mondiale de l’air").empty());
    CHECK(two("Journée mondiale de l’eau", "Semaine mondiale de l’eau", "kind: week").empty());
    CHECK(two("Journée", "Journée mondiale").empty());
}

TEST_CASE("events that are told by their days are compared by them") {
    const auto event = [](const char* id, std::chrono::sys_days day) {
        Entry out;
        out.id = id;
        out.kind = Kind::Event;
        out.names["fr"] = "Réunion";
        out.sources = {"a.csv"};
        out.exceptions[year_of(day)] = {{day, day}};
        out.periods.push_back({last_year, Rule{Told{}}, {}, {}});
        return out;
    };
    Data data;
    data.entries = {event("a", day(2027, 6, 1)), event("b", day(2027, 6, 2)),
                    event("c", day(1990, 6, 2)), event("d", day(2027, 6, 2)),
                    event("e", day(1990, 6, 2)), event("f", day(2027, 6, 2))};
    diagnostic::Diagnostics found;
    review(data, found);
    All out;
    for (const auto& d : found.all()) out.push_back(d.params[0] + d.params[1]);
    CHECK(out == All{"bd", "ce", "df"});
}
