#include "calendar/changes.hpp"

#include <algorithm>
#include <map>

namespace cicero::calendar {

namespace {

using Found = std::vector<Occurrence>;

bool same_days(const Found& before, const Found& after) {
    const auto in_year = [](sys_days day) {
        const std::chrono::year_month_day date(day);
        return month_day(date.month() / date.day());
    };
    const auto same = [&](const Occurrence& a, const Occurrence& b) {
        const bool whole_years = a.entry->kind == Kind::Year || a.entry->kind == Kind::Decade;
        if (whole_years) return a.days == b.days;
        return in_year(a.days.first) == in_year(b.days.first) &&
               in_year(a.days.last) == in_year(b.days.last);
    };
    return std::equal(before.begin(), before.end(), after.begin(), after.end(), same);
}

std::optional<Change::What> difference(const Found& before, const Found& after) {
    if (before.empty()) return Change::What::Began;
    if (after.empty()) return Change::What::Ended;
    if (!same_days(before, after)) return Change::What::Moved;
    if (before.front().names() != after.front().names()) return Change::What::Renamed;
    return std::nullopt;
}

/// Where the change stands in the year's order: month and day, whichever year it is of.
int day_in_order(const Change& change) {
    const Occurrence& o = change.after.empty() ? change.before.front() : change.after.front();
    return day_of_year(o.days.first);
}

}  // namespace

std::vector<Change> changes(const Data& data, Query query, int to,
                            diagnostic::Diagnostics& diagnostics) {
    std::map<const Entry*, std::pair<Found, Found>> found;
    query.last = query.first;
    for (const Occurrence& o : resolve(data, query, diagnostics)) found[o.entry].first.push_back(o);
    query.first = query.last = to;
    for (const Occurrence& o : resolve(data, query, diagnostics))
        found[o.entry].second.push_back(o);
    std::vector<Change> out;
    for (const auto& [entry, both] : found)  // in the data's order: entries lie in one array
        if (const auto what = difference(both.first, both.second))
            out.push_back({*what, both.first, both.second});
    std::stable_sort(out.begin(), out.end(), [](const Change& a, const Change& b) {
        return day_in_order(a) < day_in_order(b);
    });
    return out;
}

}  // namespace cicero::calendar
