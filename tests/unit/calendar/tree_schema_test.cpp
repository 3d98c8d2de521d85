// The schema of the tree against trees that are made: neither has a field that the other lacks.
#include "calendar/tree_schema.hpp"

#include <fstream>
#include <set>

#include <catch2/catch.hpp>

#include "../../support/temporary_folder.hpp"
#include "calendar/people.hpp"
#include "calendar/year.hpp"
#include "content/content.hpp"

using namespace cicero;
using namespace cicero::calendar;
using content::Value;
using yaml::Field;
using yaml::Schema;

namespace {

/// Which fields were seen, each by its schema.
using Seen = std::set<const Field*>;

bool agrees(const Value& value, yaml::Type type) {
    switch (type) {
        case yaml::Type::Text:
        case yaml::Type::Word:
        case yaml::Type::Choice: return std::holds_alternative<diagnostic::SourcedText>(value.data);
        case yaml::Type::Markup: return std::holds_alternative<content::Blocks>(value.data);
        case yaml::Type::Date: return std::holds_alternative<Date>(value.data);
        case yaml::Type::Integer: return std::holds_alternative<std::int64_t>(value.data);
        case yaml::Type::Number: return std::holds_alternative<double>(value.data);
        case yaml::Type::Boolean: return std::holds_alternative<bool>(value.data);
        case yaml::Type::List: return std::holds_alternative<content::List>(value.data);
        case yaml::Type::Record:
        case yaml::Type::Image: return std::holds_alternative<content::Record>(value.data);
        default: return false;
    }
}

void compare(const Value& value, const Schema& schema, Seen& seen);

void compare(const Value& value, const Field& field, const Schema& schema, Seen& seen) {
    INFO(schema.name << "." << field.name);
    seen.insert(&field);
    if (!agrees(value, field.type)) FAIL("of another type");
    if (field.type == yaml::Type::Record) compare(value, *field.schema, seen);
    if (field.type != yaml::Type::List) return;
    for (const content::ValuePtr& item : std::get<content::List>(value.data))
        if (field.schema) compare(*item, *field.schema, seen);
        else if (!agrees(*item, field.item)) FAIL("an item of another type");
}

void compare(const Value& value, const Schema& schema, Seen& seen) {
    if (!agrees(value, yaml::Type::Record)) FAIL(schema.name << " is no record");
    const auto& record = std::get<content::Record>(value.data);
    for (const auto& [name, part] : record) {
        const Field* found = nullptr;
        for (const Field& field : schema.fields)
            if (name == field.name) found = &field;
        if (!found) FAIL("the schema of " << schema.name << " lacks " << name);
        else compare(*part, *found, schema, seen);
    }
    for (const Field& field : schema.fields)
        if (field.required && !content::find(value, field.name))
            FAIL("a " << schema.name << " without " << field.name);
}

/// The fields, of the schema and of those in it, that no tree had.
void list_unseen(const Schema& schema, const Seen& seen, std::set<std::string>& out) {
    for (const Field& field : schema.fields) {
        if (!seen.contains(&field)) out.insert(std::string(schema.name) + "." + field.name);
        if (field.schema) list_unseen(*field.schema, seen, out);
    }
}

/// With one birthday, and one saint.
content::ValuePtr year_of(const char* text) {
    const tests::TemporaryFolder folder;
    for (const auto& [name, contents] : {std::pair{"a.yaml", text}, std::pair{"s.csv", ""}})
        std::ofstream(folder.path() / name) << contents;
    diagnostic::Diagnostics diagnostics;
    const auto content = content::read(folder.path() / "a.yaml", {}, diagnostics);
    REQUIRE(content);
    const Data data = load_data(CICERO_TEST_DATA, diagnostics);
    const auto settings = read_settings(*content, data.zones, diagnostics);
    REQUIRE(settings);
    Imported imported;
    imported.files.push_back({"p.csv", {}, {birthday("Nadia", "", Date{1974, 5, 2, -1})}});
    imported.saints[std::chrono::January / 17] = "Roseline";
    return make_year(*content, *settings, data, imported, diagnostics);
}

}  // namespace

TEST_CASE("the schema of the calendar's tree is that of the trees that are made") {
    const content::ValuePtr year = year_of(R"(kind: calendar
lang: fr
title: Notre année
subtitle: "365 jours"
year: 2027
zones: [FR-57]
kinds: [holiday, day, week]
unconfirmed: false
saints: s.csv
credits: [Nous]
events:
  - {date: 2027-06-19, time: "18:30", until_time: "22:00", place: Place des Lilas, title: Bal}
  - {date: 2027-07-01, until: 2027-07-04, time: "9:00", until_time: "17:00", place: Lac, title: Camp}
sky: {moons: true, seasons: true, clock_changes: true, sun: {latitude: 69.65, longitude: 18.96, name: Tromsø}}
second_dates: [hebrew]
)");
    REQUIRE(year);
    Seen seen;
    compare(*year, tree_schema(), seen);
    std::set<std::string> unseen;
    for (const Field& field : tree_schema().fields)
        if (field.name == std::string_view("months")) list_unseen(*field.schema, seen, unseen);
    CHECK(unseen == std::set<std::string>{});
    CHECK(content::find(*year, "month_count"));
}

TEST_CASE("what a calendar only asks for is no field for layouts") {
    for (const Field& field : tree_schema().fields) CHECK_FALSE(is_taken_into_tree(field.name));
    for (const char* name : {"zones", "events", "sky", "clock"}) CHECK(is_taken_into_tree(name));
}
