#include "calendar/review.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace cicero::calendar {

namespace {

using diagnostic::Code;

/// Longer names need a short form; what a cell of a month on A4 holds in two lines.
constexpr std::size_t longest_name = 40, longest_short_name = 34;

void sources(const Entry& entry, diagnostic::Diagnostics& diagnostics) {
    if (entry.sources.empty()) diagnostics.add(Code::source_missing, entry.span, {entry.id});
    else if (std::all_of(entry.sources.begin(), entry.sources.end(),
                         [](const std::string& source) { return source == "connaissance"; }))
        diagnostics.add(Code::source_not_kept, entry.span, {entry.id});
}

void names(const Entry& entry, diagnostic::Diagnostics& diagnostics) {
    for (const auto& [language, name] : entry.short_names)
        if (const std::size_t size = base::count_code_points(name); size > longest_short_name)
            diagnostics.add(Code::short_name_long, entry.span,
                            {entry.id, std::to_string(size), std::to_string(longest_short_name)});
    const std::size_t size = base::count_code_points(in_language(entry.names, "fr"));
    if (size > longest_name && !entry.short_names.contains("fr"))
        diagnostics.add(Code::short_name_missing, entry.span,
                        {entry.id, std::to_string(size), std::to_string(longest_short_name)});
}

bool meet(const Zones& zones, const Entry& a, const Entry& b) {
    if (a.zones.empty() || b.zones.empty()) return true;
    for (const std::string& one : a.zones)
        for (const std::string& other : b.zones)
            if (zones.holds_in(one, other) || zones.holds_in(other, one)) return true;
    return false;
}

bool is_twice(const Zones& zones, const Entry& a, const Entry& b) {
    return in_language(a.names, "fr") == in_language(b.names, "fr") &&
           a.periods.back().rule == b.periods.back().rule && meet(zones, a, b) &&
           a.since <= b.until && b.since <= a.until;
}

}  // namespace

void review(const Data& data, diagnostic::Diagnostics& diagnostics) {
    std::map<std::string, std::vector<const Entry*>> by_name;
    for (const Entry& entry : data.entries) {
        sources(entry, diagnostics);
        names(entry, diagnostics);
        if (entry.confidence == Confidence::Low)
            diagnostics.add(Code::entry_unconfirmed, entry.span, {entry.id});
        auto& same_name = by_name[in_language(entry.names, "fr")];
        for (const Entry* other : same_name)
            if (is_twice(data.zones, *other, entry))
                diagnostics.add(Code::same_day_twice, entry.span, {other->id, entry.id});
        same_name.push_back(&entry);
    }
}

}  // namespace cicero::calendar
