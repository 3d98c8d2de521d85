#include "template/check_fields.hpp"

#include <catch2/catch.hpp>

#include "template/read.hpp"
#include "yaml/parse.hpp"

using namespace cicero;
using namespace cicero::templates;
using yaml::Field;
using yaml::Schema;
using yaml::Type;

namespace {

using All = std::vector<std::string>;

Field field(const char* name, Type type, const Schema* schema = nullptr) {
    return {name, type, "", "", "", false, schema};
}

Field always(Field field) {
    field.required = true;
    return field;
}

const Schema session{
    "session",
    "",
    "",
    {always(field("time", Type::Text)), field("day", Type::Integer), field("speaker", Type::Text)}};
const Schema place{"place", "", "", {field("name", Type::Text), field("city", Type::Text)}};
const Schema picture{"picture", "", "", {field("file", Type::Text), field("alt", Type::Text)}};
const Schema event{
    "event",
    "",
    "",
    {field("title", Type::Text), field("date", Type::Date), field("time", Type::Date),
     field("place", Type::Record, &place), field("programme", Type::List, &session),
     field("credits", Type::List), field("image", Type::Image, &picture),
     field("body", Type::Markup), field("months", Type::Integer)}};
const Schema month{"month", "", "", {field("name", Type::Text)}};
const Schema calendar{
    "calendar", "", "", {field("title", Type::Text), field("months", Type::List, &month)}};

/// What is said of a layout with these pages and flows.
All said(const std::string& rest, const char* takes = "[event]") {
    const auto file = std::make_shared<const diagnostic::SourceFile>(
        "l.yaml", "layout: l\npage: {size: A4}\nparameters: {columns: {default: 1}}\ntakes: " +
                      std::string(takes) + "\n" + rest);
    diagnostic::Diagnostics diagnostics;
    const auto root = yaml::parse(file, diagnostics);
    const auto spec = root ? resolve_layout(*root, {}, diagnostics) : nullptr;
    REQUIRE(spec);
    check_fields(*spec, {{"event", &event}, {"calendar", &calendar}}, diagnostics);
    All out;
    for (const auto& d : diagnostics.all()) {
        std::string line(diagnostic::name_of(d.code));
        line += " " + file->text().substr(d.span.begin, d.span.end - d.span.begin);
        if (d.params.size() > 1 && !d.params[1].empty()) line += " -> " + d.params[1];
        out.push_back(line);
    }
    return out;
}

All of_blocks(const std::string& blocks, const char* takes = "[event]") {
    return said("pages: [{frames: [{at: {top: 0mm}, blocks: [" + blocks + "]}]}]\n", takes);
}

All of_text(const std::string& text) { return of_blocks("{paragraph: \"" + text + "\"}"); }

}  // namespace

TEST_CASE("a field that no content has is an error, with the one that was meant") {
    CHECK(of_text("{title} {place.name} {image.alt} {$columns} {page}/{pages}").empty());
    CHECK(of_text("{titel}") == All{"unknown_field titel -> title"});
    CHECK(of_text("{place.citty or place}") ==
          All{"unknown_field place.citty -> place.city", "value_not_text place"});
    CHECK(of_text("{title.x}") == All{"unknown_field title.x"});
    CHECK(of_text("{$colums}") == All{"unknown_parameter $colums -> columns"});
    CHECK(of_blocks("{when: not (columns == 2), space: 1mm}") ==
          All{"unknown_field columns -> $columns"});
    CHECK(of_blocks("{when: page > 1, space: 1mm}") == All{"unknown_field page -> date"});
}

TEST_CASE("each place of a layout that names a field is looked at") {
    CHECK(said("flows: {f: [{body: x1}, {image: x2}, {each: x3, blocks: [{heading: '{x4}'}]}, "
               "{row: [{paragraph: '{x5}'}]}, {blocks: [{runs: [{text: '{x6}'}]}]}, "
               "{told: l, before: [{paragraph: '{x7}'}]}, "
               "{each: programme, spill: l, blocks: [], tell: [{paragraph: '{x8}'}]}]}\n"
               "pages:\n  - {each: x9, frames: []}\n"
               "  - when: y1\n    frames:\n"
               "      - {when: y2, fill: '#000000', fill-when: y3, image: y4}\n"
               "      - {each: y5, frames: [{text: '{y6}'}]}\n"
               "      - {frames: [{text: '{y7}'}]}\nomit: [y8, programme.y9]\n") ==
          All{"unknown_field x1", "unknown_field x2", "unknown_field x3", "unknown_field x5",
              "unknown_field x6", "unknown_field x7", "unknown_field x8", "unknown_field x9",
              "unknown_field y1", "unknown_field y2", "unknown_field y3", "unknown_field y4",
              "unknown_field y5", "unknown_field y7", "unknown_field y8",
              "unknown_field programme.y9"});
}

TEST_CASE("the names inside a repetition are those of its items, then those around it") {
    const auto inside = [](const std::string& text) {
        return of_blocks("{each: programme, as: s, blocks: [{paragraph: \"" + text + "\"}]}");
    };
    CHECK(inside("{s.time} {time} {item.speaker} {title} {place.name}").empty());
    CHECK(inside("{s.title}") == All{"unknown_field s.title -> s.time"});
    CHECK(inside("{speeker}") == All{"unknown_field speeker -> speaker"});
    CHECK(of_text("{item}") == All{"unknown_field item -> time"});
    CHECK(
        of_blocks("{row: [{each: programme, as: s, blocks: [{paragraph: '{s.time}'}]}]}").empty());
    CHECK(of_blocks("{each: credits, blocks: [{paragraph: '{item}'}]}").empty());
    // The session always has a time: the event's, a date, is never meant.
    CHECK(inside("{time | HH}") == All{"filter_does_not_apply HH -> time"});
    CHECK(inside("{day | roman}").empty());
}

TEST_CASE("a field is used as what it is") {
    CHECK(of_blocks("{each: title, blocks: [{paragraph: '{x}'}]}") ==
          All{"field_not_a_list title"});
    CHECK(of_blocks("{body: title}") == All{"field_not_markup title"});
    CHECK(of_blocks("{image: place}") == All{"field_not_image place"});
    CHECK(of_text("{programme} {place} {body}") ==
          All{"value_not_text programme", "value_not_text place", "value_not_text body"});
    CHECK(of_text("{credits} {programme | count}").empty());
    CHECK(of_blocks("{when: place and programme > 2 and credits == 1, space: 1mm}").empty());
    CHECK(of_blocks("{when: place == 'x', space: 1mm}") == All{"value_not_text place"});
}

TEST_CASE("a filter takes the values that it is made for") {
    CHECK(of_text("{date | d MMMM | upper} {programme | count} {months | roman | upper}").empty());
    CHECK(of_text("{title or date | d MMMM}").empty());
    CHECK(of_text("{title | count}") == All{"filter_does_not_apply count -> title"});
    CHECK(of_text("{programme | count | roman}") ==
          All{"filter_does_not_apply roman -> programme"});
    CHECK(of_text("{title or place.name | d}") ==
          All{"filter_does_not_apply d -> title or place.name"});
    CHECK(of_text("{page | roman}") == All{"filter_does_not_apply roman -> page"});
    CHECK(of_text("{$columns | roman}") == All{"filter_does_not_apply roman -> $columns"});
}

TEST_CASE("where a layout takes several kinds, one of them has the field") {
    const char* month_names = "{each: months, blocks: [{paragraph: '{name}'}]}";
    CHECK(of_blocks(month_names) == All{"field_not_a_list months"});
    CHECK(of_blocks(month_names, "[calendar, event]").empty());
    CHECK(of_blocks("{body: body}", "[calendar]") == All{"unknown_field body"});
    CHECK(of_blocks("{body: body}", "[calendar, event]").empty());
    CHECK(of_blocks("{body: x}", "[calender]") == All{"bad_choice calender -> calendar, event"});
}
