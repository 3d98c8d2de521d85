#include <cstdio>

#include "app/calendar/facts.hpp"
#include "app/calendar/request.hpp"
#include "app/calendar/table.hpp"
#include "app/paths.hpp"
#include "app/report.hpp"
#include "calendar/settings.hpp"
#include "sky/words.hpp"

namespace cicero::app {

namespace {

using calendar::sys_days;
using sky::SkyEvent;
using std::chrono::days;
using Json = nlohmann::ordered_json;
using Row = std::vector<std::string>;

/// All that the answer is written from.
struct Sky {
    sys_days first, last;
    sky::Clock clock;
    std::optional<sky::Place> sun;  ///< where a line a day is wanted
    Teller teller;
    std::vector<SkyEvent> events;

    [[nodiscard]] sky::SunHours sun_on(sys_days day) const {
        return sky::sun_hours(day, *sun, clock);
    }
    [[nodiscard]] std::vector<SkyEvent> on(sys_days day) const {
        std::vector<SkyEvent> out;
        for (const SkyEvent& event : events)
            if (event.day == day) out.push_back(event);
        return out;
    }
    [[nodiscard]] std::string names_on(sys_days day) const {
        std::string out;
        for (const SkyEvent& event : on(day)) out += (out.empty() ? "" : ", ") + teller.name(event);
        return out;
    }
};

/// Sunrise, sunset, the day's length in hours and minutes; or that there is none.
Row sun_row(const Sky& sky, sys_days day) {
    const sky::SunHours sun = sky.sun_on(day);
    return {calendar::iso(day),
            time_text(sun.rise),
            time_text(sun.set),
            time_text(sun.length),
            sky::name_of(sun.kind, sky.teller.language),
            sky.names_on(day)};
}

std::string table_of(const Sky& sky, bool french) {
    std::vector<Row> rows;
    if (!sky.sun)
        for (const SkyEvent& e : sky.events)
            rows.push_back({calendar::iso(e.day), weekday_name(e.day, french),
                            calendar::iso_time(e.minutes), sky.teller.name(e)});
    for (sys_days day = sky.first; sky.sun && day <= sky.last; day += days(1)) {
        rows.push_back(sun_row(sky, day));
        rows.back().insert(rows.back().begin() + 1, weekday_name(day, french));
    }
    return to_table(rows);
}

std::string csv_of(const Sky& sky) {
    const auto line = [](const Row& fields) {
        std::string out;
        for (const std::string& field : fields)
            out += (out.empty() ? "" : ",") +
                   (field.find(',') == std::string::npos ? field : '"' + field + '"');
        return out + "\n";
    };
    std::string out =
        sky.sun ? "date,sunrise,sunset,daylight,polar,events\n" : "date,time,utc,kind,id,name\n";
    if (!sky.sun)
        for (const SkyEvent& e : sky.events)
            out += line({calendar::iso(e.day), calendar::iso_time(e.minutes), utc_text(e.at),
                         kind_of(e), sky::id_of(e), sky.teller.name(e)});
    for (sys_days day = sky.first; sky.sun && day <= sky.last; day += days(1))
        out += line(sun_row(sky, day));
    return out;
}

std::string json_of(const Sky& sky) {
    Json out = Json::array();
    if (!sky.sun)
        for (const SkyEvent& e : sky.events) out.push_back(sky.teller.record(e));
    for (sys_days day = sky.first; sky.sun && day <= sky.last; day += days(1)) {
        Json record{{"date", calendar::iso(day)}};
        record.update(Teller::record(sky.sun_on(day)));
        for (const SkyEvent& e : sky.on(day)) record["events"].push_back(sky.teller.record(e));
        out.push_back(std::move(record));
    }
    return out.dump(2) + "\n";
}

}  // namespace

int calendar_sky(const CalendarRequest& request, const diagnostic::RenderOptions& messages) {
    diagnostic::Diagnostics diagnostics;
    const calendar::Data data = shipped_days(diagnostics);
    const auto query = calendar_query(request, data, diagnostics);
    const auto clock = calendar_clock(request, data, diagnostics);
    const auto place = calendar_place(request, diagnostics);
    if (request.sun && request.place.empty()) diagnostics.add(diagnostic::Code::place_missing, {});
    if (query && clock && !diagnostics.has_errors()) {
        Sky sky{calendar::day(query->first, 1, 1),  calendar::day(query->last, 12, 31), *clock,
                request.sun ? place : std::nullopt, {language_of(request, messages)},   {}};
        sky.teller.south =
            place ? place->latitude < 0
                  : !request.zones.empty() && data.zones.is_south(request.zones.front());
        sky.events = sky::sky_events(sky.first, sky.last, sky.clock, {});
        const bool french = messages.language == diagnostic::Language::French;
        const std::string text = request.format == "json"  ? json_of(sky)
                                 : request.format == "csv" ? csv_of(sky)
                                                           : table_of(sky, french);
        std::fwrite(text.data(), 1, text.size(), stdout);
    }
    return report(diagnostics, messages, true);
}

}  // namespace cicero::app
