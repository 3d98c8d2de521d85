#include "calendar/other_years.hpp"

#include <algorithm>
#include <map>

#include "base/dates.hpp"

namespace cicero::calendar {

namespace {

/// Of a file's dates: a few of another year are an overlap, as a school year has.
constexpr std::size_t least_inside = 4;
/// Over more years than these a file of one year is no mistake.
constexpr int most_years = 10;

bool falls_inside(const Entry& entry, const DaysAskedFor& asked) {
    for (int year = year_of(asked.first) - 1; year <= year_of(asked.last); ++year)
        for (const Days& days : falls(entry, year))
            if (days.first <= asked.last && days.last >= asked.first) return true;
    return false;
}

std::string month_of(sys_days day) { return base::iso(day).substr(0, 7); }

/// For the last of its days that a calendar of a year has.
std::optional<int> months_for(const Entry& entry, const DaysAskedFor& asked) {
    std::optional<int> out;
    for (const int year : {year_of(asked.first), year_of(asked.first) + 1})
        for (const Days& days : falls(entry, year)) {
            const auto whole = months_until(asked, days.last),
                       part = whole ? whole : months_until(asked, days.first);
            if (part) out = std::max(out.value_or(0), *part);
        }
    return out;
}

}  // namespace

std::optional<int> months_for_all(const std::vector<Entry>& entries, const DaysAskedFor& asked) {
    std::optional<int> out;
    for (const Entry& entry : entries) {
        if (falls_inside(entry, asked)) continue;
        const auto months = months_for(entry, asked);
        if (!months) return std::nullopt;
        out = std::max(out.value_or(0), *months);
    }
    return out;
}

std::size_t count_outside(const std::vector<Entry>& entries, const DaysAskedFor& asked) {
    return std::size_t(std::ranges::count_if(
        entries, [&](const Entry& entry) { return !falls_inside(entry, asked); }));
}

std::optional<diagnostic::Diagnostic> of_other_years(const std::string& file,
                                                     const diagnostic::SourceSpan& span,
                                                     const std::vector<Entry>& entries,
                                                     const DaysAskedFor& asked) {
    if (year_of(asked.last) - year_of(asked.first) > most_years) return std::nullopt;
    std::map<int, std::size_t> years;
    std::size_t outside = 0;
    for (const Entry& entry : entries) {
        if (falls_inside(entry, asked)) continue;
        ++outside;
        for (const auto& [year, days] : entry.exceptions) ++years[year];
    }
    if (years.empty() || (entries.size() - outside) * least_inside >= entries.size())
        return std::nullopt;
    std::string list;
    for (const auto& [year, count] : years)
        list += (list.empty() ? "" : ", ") + std::to_string(year);
    const auto most =
        std::ranges::max_element(years, {}, [](const auto& of_year) { return of_year.second; });
    // In the right year the months alone are others.
    const bool months_alone = years.begin()->first >= year_of(asked.first) &&
                              years.rbegin()->first <= year_of(asked.last);
    const std::string from = month_of(asked.first), to = month_of(asked.last);
    const auto longer =
        longer_calendar(asked, months_alone ? months_for_all(entries, asked) : std::nullopt);
    return diagnostic::make(
        diagnostic::Code::file_of_other_years, span,
        {file, std::to_string(outside), std::to_string(entries.size()), list,
         months_alone ? "" : std::to_string(most->first), months_alone ? from + " à " + to : "",
         months_alone ? from + " to " + to : "", longer.last.french, longer.last.english,
         longer.months});
}

}  // namespace cicero::calendar
