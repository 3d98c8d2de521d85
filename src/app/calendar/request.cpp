#include "app/calendar/request.hpp"

#include <algorithm>
#include <cmath>

#include "app/paths.hpp"
#include "base/units.hpp"
#include "calendar/other_years.hpp"
#include "calendar/rule_fields.hpp"
#include "engine/workshop.hpp"
#include "exchange/import.hpp"
#include "yaml/parse.hpp"

namespace cicero::app {

namespace {

using calendar::first_year;
using calendar::last_year;
using diagnostic::Code;

constexpr int most_years = 1000;

struct Range {
    int first = 0, last = 0;
};

std::optional<Range> years_of(const std::string& text) {
    const std::size_t dash = text.find('-');
    const auto first = base::parse_integer(text.substr(0, dash));
    const auto last =
        dash == std::string::npos ? first : base::parse_integer(text.substr(dash + 1));
    if (!first || !last || *first < first_year || *last > last_year || *last < *first ||
        *last - *first >= most_years)
        return std::nullopt;
    return Range{*first, *last};
}

std::string meant_kind(const std::string& wrong) {
    const std::string french = calendar::kind_for_french(wrong);
    return french.empty() ? diagnostic::nearest(wrong, calendar::kind_names()).value_or("")
                          : french;
}

/// --kind public,event as well as --kind public --kind event.
std::vector<std::string> kinds_of(const CalendarRequest& request) {
    std::vector<std::string> out;
    for (std::string_view text : request.kinds)
        for (;;) {
            const std::size_t comma = std::min(text.find(','), text.size());
            out.emplace_back(text.substr(0, comma));
            if (comma == text.size()) break;
            text.remove_prefix(comma + 1);
        }
    return out;
}

void tell_of_left_out(const std::string& file, const std::vector<calendar::Entry>& entries,
                      const std::vector<std::string>& kinds, diagnostic::Diagnostics& diagnostics) {
    if (kinds.empty() || std::ranges::find(kinds, "event") != kinds.end()) return;
    const auto events = std::ranges::count(entries, calendar::Kind::Event, &calendar::Entry::kind);
    if (events > 0)
        diagnostics.add(Code::days_of_file_left_out, {}, {file, std::to_string(events)});
}

/// A file that says of itself that it is a content.
bool is_content(const std::string& file) {
    const std::string ending = std::filesystem::path(file).extension().string();
    if (ending != ".yaml" && ending != ".yml") return false;
    diagnostic::Diagnostics told_when_read;
    const auto source = yaml::load(file, told_when_read);
    const auto root = source ? yaml::parse(source, told_when_read) : std::nullopt;
    return root && root->kind() == yaml::Kind::Map && root->find("kind");
}

}  // namespace

std::optional<calendar::Query> calendar_query(const CalendarRequest& request,
                                              const calendar::Data& data,
                                              diagnostic::Diagnostics& diagnostics) {
    const std::size_t errors = diagnostics.error_count();
    for (const std::string& text : {request.years, request.other})
        if (!text.empty() && !years_of(text))
            diagnostics.add(Code::bad_years, {},
                            {text, std::to_string(first_year), std::to_string(last_year),
                             std::to_string(most_years)});
    for (const std::string& zone : request.zones)
        if (calendar::is_school_zone(zone)) diagnostics.add(Code::school_zone, {}, {zone});
        else if (!data.zones.find(zone))
            diagnostics.add(Code::unknown_zone, {},
                            {zone, calendar::joined(data.zones.near(zone))});
    const auto& known = calendar::kind_names();
    const std::vector<std::string> kinds = kinds_of(request);
    for (const std::string& kind : kinds)
        if (std::find(known.begin(), known.end(), kind) == known.end())
            diagnostics.add(Code::bad_choice, {},
                            {kind, calendar::joined(known), meant_kind(kind)});
    if (diagnostics.error_count() > errors) return std::nullopt;
    const Range years = *years_of(request.years);
    return calendar::Query{years.first,         years.last,
                           request.zones,       kinds,
                           request.unconfirmed, request.language.empty() ? "fr" : request.language};
}

std::optional<sky::Clock> calendar_clock(const CalendarRequest& request, const calendar::Data& data,
                                         diagnostic::Diagnostics& diagnostics) {
    const std::string zone = request.zones.empty() ? "FR" : request.zones.front();
    const std::string told = data.zones.clock_of(zone);
    const std::string name = !request.clock.empty() ? request.clock
                             : told.empty()         ? "Europe/Paris"
                                                    : told;
    auto clock = sky::Clock::named(name);
    if (!clock) diagnostics.add(Code::unknown_clock, {}, {name});
    return clock;
}

std::optional<sky::Place> calendar_place(const CalendarRequest& request,
                                         diagnostic::Diagnostics& diagnostics) {
    if (request.place.empty()) return std::nullopt;
    const std::size_t comma = request.place.find(',');
    const auto latitude = base::parse_number(request.place.substr(0, comma));
    const auto longitude = comma == std::string::npos
                               ? std::nullopt
                               : base::parse_number(request.place.substr(comma + 1));
    if (latitude && longitude && std::abs(*latitude) <= 90 && std::abs(*longitude) <= 180)
        return sky::Place{*latitude, *longitude};
    diagnostics.add(Code::bad_place, {}, {request.place});
    return std::nullopt;
}

calendar::Data shipped_days(diagnostic::Diagnostics& diagnostics) {
    return engine::Workshop({data_folder(), {}}).days(diagnostics);
}

calendar::Data calendar_data(const CalendarRequest& request, diagnostic::Diagnostics& diagnostics) {
    calendar::Data data = shipped_days(diagnostics);
    if (request.files.empty()) return data;
    const auto clock = calendar_clock(request, data, diagnostics);
    const auto first = years_of(request.years),
               last = request.other.empty() ? first : years_of(request.other);
    if (!clock || !first || !last) return data;
    const exchange::IcsRange range{std::min(first->first, last->first) - 1,
                                   std::max(first->last, last->last) + 1, *clock};
    const calendar::DaysAskedFor asked{calendar::day(range.first + 1, 1, 1),
                                       calendar::day(range.last - 1, 12, 31)};
    for (const std::string& file : request.files) {
        if (is_content(file)) {
            diagnostics.add(Code::content_is_no_dates, {}, {file, "calendrier-a4-mois"});
            continue;
        }
        auto entries = exchange::import_file(file, data.zones, range, diagnostics);
        const auto others = entries.empty() ? exchange::days_of_any_year(file, data.zones, *clock)
                                            : std::vector<calendar::Entry>{};
        if (auto other =
                calendar::of_other_years(file, {}, entries.empty() ? others : entries, asked))
            diagnostics.add(std::move(*other));
        tell_of_left_out(file, entries, kinds_of(request), diagnostics);
        for (calendar::Entry& entry : entries) data.entries.push_back(std::move(entry));
    }
    return data;
}

std::string language_of(const CalendarRequest& request, const diagnostic::RenderOptions& messages) {
    if (!request.language.empty()) return request.language;
    return messages.language == diagnostic::Language::French ? "fr" : "en";
}

}  // namespace cicero::app
