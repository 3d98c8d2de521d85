#include "calendar/tree_schema.hpp"

#include <set>

#include "content/content.hpp"

namespace cicero::calendar {

namespace {

using yaml::Field;
using yaml::Schema;
using yaml::Type;

using Fields = std::vector<Field>;

Field always(const char* name, Type type) { return {name, type, "", "", "", true}; }
Field at_times(const char* name, Type type) { return {name, type, "", ""}; }
Field record(const char* name, const Schema& schema) {
    return {name, Type::Record, "", "", "", false, &schema};
}
Field list(const char* name, const Schema& schema) {
    return {name, Type::List, "", "", "", false, &schema};
}
Field list_always(const char* name, const Schema& schema) {
    return {name, Type::List, "", "", "", true, &schema};
}

Fields operator+(Fields fields, const Fields& more) {
    fields.insert(fields.end(), more.begin(), more.end());
    return fields;
}

/// Made by `SkyTree`.
struct SkySchemas {
    Fields event{always("name", Type::Text), always("time", Type::Text)};
    Fields of_moon{always("phase", Type::Text), always("lit", Type::Text)};
    Schema moon{"moon", "", "", event + of_moon};
    Schema season{"season", "", "", event + Fields{always("season", Type::Text)}};
    Schema clock_change{"clock change", "", "", event + Fields{always("shift", Type::Text)}};
    Schema of_month{"sky event", "", "",
                    event + Fields{always("kind", Type::Text), always("date", Type::Date),
                                   always("day", Type::Integer), at_times("phase", Type::Text),
                                   at_times("lit", Type::Text), at_times("season", Type::Text),
                                   at_times("shift", Type::Text)}};
    Schema second{"second date",
                  "",
                  "",
                  {always("calendar", Type::Text), always("text", Type::Text),
                   always("day", Type::Integer), always("month", Type::Text)}};
    Fields of_day{record("moon", moon),
                  record("season", season),
                  record("clock_change", clock_change),
                  at_times("sunrise", Type::Text),
                  at_times("sunset", Type::Text),
                  at_times("polar", Type::Text),
                  list("second", second)};
};

/// Made by `YearMaker`.
struct TreeSchemas {
    SkySchemas sky;
    Fields item{always("name", Type::Text),   always("short", Type::Text),
                always("kind", Type::Text),   always("own", Type::Boolean),
                at_times("time", Type::Text), at_times("until_time", Type::Text),
                at_times("place", Type::Text)};
    Fields of_span{always("first", Type::Date), always("last", Type::Date),
                   always("label", Type::Text)};
    Schema entry{"entry", "", "",
                 item + Fields{always("date", Type::Date), always("day", Type::Integer),
                               at_times("age", Type::Integer)}};
    Schema span{"span", "", "", item + of_span};
    Schema ongoing{
        "ongoing", "", "",
        item + of_span + Fields{always("begins", Type::Boolean), always("ends", Type::Boolean)}};
    Schema day{
        "day", "", "",
        Fields{always("day", Type::Integer), always("date", Type::Date),
               always("in_month", Type::Boolean), always("weekday", Type::Text),
               always("weekend", Type::Boolean), always("sunday", Type::Boolean),
               always("week", Type::Integer), always("day_of_year", Type::Integer),
               always("days_left", Type::Integer), at_times("holiday", Type::Text),
               at_times("saint", Type::Text), list("entries", entry), list("ongoing", ongoing)} +
            sky.of_day};
    Schema week{"week", "", "", {always("number", Type::Integer), list_always("days", day)}};
    Schema weekday{
        "weekday", "", "", {always("name", Type::Text), always("weekend", Type::Boolean)}};
    Schema month{
        "month",
        "",
        "",
        {always("number", Type::Integer), always("name", Type::Text), always("year", Type::Integer),
         always("first_day", Type::Date), always("spans_heading", Type::Text),
         always("more_heading", Type::Text), list_always("weeks", week), list_always("days", day),
         list_always("spans", span), list_always("names", weekday), list("sky", sky.of_month),
         at_times("sun_place", Type::Text)}};
    Schema calendar{"calendar", "", "", root()};

private:
    Fields root() const {
        Fields out;
        for (const Field& field : content::schema().fields)
            if (!is_taken_into_tree(field.name) && field.name != std::string_view("months"))
                out.push_back(field);
        return out + Fields{always("month_count", Type::Integer), list_always("months", month)};
    }
};

}  // namespace

bool is_taken_into_tree(std::string_view field) {
    static const std::set<std::string_view> taken{
        "zones",      "kinds", "events",      "first_month", "files",       "saints",
        "week_start", "clock", "unconfirmed", "sky",         "second_dates"};
    return taken.contains(field);
}

const Schema& tree_schema() {
    static const TreeSchemas schemas;
    return schemas.calendar;
}

}  // namespace cicero::calendar
