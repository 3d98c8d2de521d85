#include <cstdio>

#include "app/calendar/request.hpp"
#include "app/calendar/table.hpp"
#include "app/report.hpp"
#include "exchange/records.hpp"

namespace cicero::app {

namespace {

using calendar::Occurrence;

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
    return out;
}

std::string spaced(const std::string& hours) { return hours.empty() ? hours : " " + hours; }

/// `zones`: where each holds, in a last column.
std::string table_of(const std::vector<Occurrence>& occurrences, const std::string& language,
                     bool french, bool zones) {
    std::vector<std::vector<std::string>> rows;
    for (const Occurrence& o : occurrences) {
        const auto& entry = *o.entry;
        const bool several = o.days.last != o.days.first;
        const std::string place = entry.place.empty() ? "" : " – " + entry.place;
        rows.push_back(
            {calendar::iso(o.days.first),
             std::string(weekday_name(o.days.first, french)) + spaced(hours_text(o.days.hours)),
             several ? "– " + calendar::iso(o.days.last) : "",
             entry.type == calendar::Type::None ? name_of(entry.kind) : name_of(entry.type),
             (o.confidence == calendar::Confidence::Low ? "? " : "") + o.name(language) + place,
             zones ? joined(entry.zones) : std::string{}});
    }
    return to_table(rows);
}

}  // namespace

int calendar_list(const CalendarRequest& request, const diagnostic::RenderOptions& messages) {
    diagnostic::Diagnostics diagnostics;
    const calendar::Data data = calendar_data(request, diagnostics);
    const auto query = calendar_query(request, data, diagnostics);
    if (query) {
        const auto found = calendar::resolve(data, *query, diagnostics);
        const bool french = messages.language == diagnostic::Language::French;
        const std::string text =
            request.format == "json" ? exchange::to_json(found)
            : request.format == "csv"
                ? exchange::to_csv(found)
                : table_of(found, language_of(request, messages), french, request.zones.empty());
        std::fwrite(text.data(), 1, text.size(), stdout);
    }
    return report(diagnostics, messages, true);
}

}  // namespace cicero::app
