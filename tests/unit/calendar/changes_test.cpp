#include "calendar/changes.hpp"

#include <catch2/catch.hpp>

#include "calendar/entry_reader.hpp"
#include "yaml/parse.hpp"

using namespace cicero;
using namespace cicero::calendar;

namespace {

using All = std::vector<std::string>;

/// What each of those entries, by a line of YAML, does from 2026 to 2027.
All changed(const std::string& lines) {
    diagnostic::Diagnostics diagnostics;
    const auto file = std::make_shared<const diagnostic::SourceFile>("d.yaml", lines);
    Data data;
    data.entries = read_entries(*yaml::parse(file, diagnostics), data.zones, diagnostics);
    All out;
    for (const Change& change : changes(data, {2026, 2026, {}, {}, false}, 2027, diagnostics)) {
        const Occurrence& o = change.after.empty() ? change.before[0] : change.after[0];
        const char* names[] = {"moved", "renamed", "began", "ended"};
        out.push_back(o.entry->id + " " + names[int(change.what)] + " " + iso(o.days.first));
    }
    REQUIRE(diagnostics.all().empty());
    return out;
}

std::string entry(const std::string& id, const std::string& rule, const std::string& more = {}) {
    return "- {id: " + id + ", name: {fr: A}, date: {" + rule + "}" +
           (more.empty() ? "" : ", " + more) + "}\n";
}

}  // namespace

TEST_CASE("days move where month or day are others") {
    CHECK(changed(entry("a", "month: 5, day: 1")).empty());
    CHECK(changed(entry("a", "easter: 1")) == All{"a moved 2027-03-29"});
    CHECK(changed(entry("a", "month: 5, day: 1, days: 2",
                        "history: [{until: 2026, date: {month: 5, day: 1}}]")) ==
          All{"a moved 2027-05-01"});
    CHECK(changed(entry("a", "month: 5, day: 2", "exceptions: {2026: 05-01}")) ==
          All{"a moved 2027-05-02"});
    CHECK(changed(entry("a", "from: {month: 5, day: 2}, to: {month: 5, day: 9}")).empty());
}

TEST_CASE("days begin, end, take another name") {
    CHECK(changed(entry("a", "month: 5, day: 1", "since: 2027")) == All{"a began 2027-05-01"});
    CHECK(changed(entry("a", "month: 5, day: 1", "until: 2026")) == All{"a ended 2026-05-01"});
    CHECK(changed(entry("a", "month: 5, day: 1", "history: [{until: 2026, name: {fr: B}}]")) ==
          All{"a renamed 2027-05-01"});
    // The day is told before the name.
    CHECK(changed(entry("a", "easter: 1", "history: [{until: 2026, name: {fr: B}}]")) ==
          All{"a moved 2027-03-29"});
    CHECK(changed(entry("a", "month: 1, day: 2, every_years: 2, anchor_year: 2027")) ==
          All{"a began 2027-01-02"});
}

TEST_CASE("a decade does not move from one of its years to the next") {
    CHECK(changed(entry("a", "from: {year: 2021}, to: {year: 2030}", "kind: decade")).empty());
    CHECK(changed(entry("a", "from: {year: 2021}, to: {year: 2026}", "kind: decade")) ==
          All{"a ended 2021-01-01"});
    CHECK(changed(entry("a", "year: 2027", "kind: year")) == All{"a began 2027-01-01"});
    // Another year of the same days is another year.
    CHECK(changed(entry("a", "year: 2027",
                        "kind: year, history: [{until: 2026, date: {year: 2026}}]")) ==
          All{"a moved 2027-01-01"});
}

TEST_CASE("changes are told in the order of the year, then of the data") {
    CHECK(changed(entry("c", "month: 5, day: 1", "since: 2027") +
                  entry("b", "month: 5, day: 1", "since: 2027") +
                  entry("a", "month: 4, day: 1", "since: 2027") +
                  entry("d", "month: 4, day: 30", "until: 2026")) ==
          All{"a began 2027-04-01", "d ended 2026-04-30", "c began 2027-05-01",
              "b began 2027-05-01"});
}
