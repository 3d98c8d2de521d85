#include "sky/chinese.hpp"

#include <algorithm>

#include "sky/sky.hpp"

namespace cicero::sky {

namespace {

using std::chrono::days;

sys_days in_beijing(sys_seconds at) { return std::chrono::floor<days>(at + std::chrono::hours(8)); }

sys_days winter_solstice(int year) { return in_beijing(sun_reaches(270, year)); }

/// Days on which the Sun enters a sign, from one winter solstice to the next.
std::vector<sys_days> principal_terms(int year) {
    std::vector<sys_days> out;
    for (int sign = 9; sign <= 21; ++sign)
        out.push_back(in_beijing(sun_reaches(sign % 12 * 30, sign == 9 ? year - 1 : year)));
    return out;
}

}  // namespace

const std::vector<ChineseCalendar::Month>& ChineseCalendar::months(int year) {
    const auto [at, is_new] = by_year_.try_emplace(year);
    std::vector<Month>& out = at->second;
    if (!is_new) return out;
    const sys_days begin = winter_solstice(year - 1), end = winter_solstice(year);
    for (const sys_seconds moon : new_moons(begin - days(32), end + days(1)))
        if (const sys_days first = in_beijing(moon); first <= end) out.push_back({first});
    while (out.size() > 1 && out[1].first <= begin) out.erase(out.begin());
    const bool has_leap = out.size() == 14;  // the eleventh of this year is the last
    const std::vector<sys_days> terms = has_leap ? principal_terms(year) : std::vector<sys_days>{};
    bool found = false;
    int number = 11;
    for (std::size_t i = 0; i < out.size(); ++i) {
        const bool inside = i > 0 && i + 1 < out.size();
        const bool lacks_term = inside && has_leap && !found &&
                                std::none_of(terms.begin(), terms.end(), [&](sys_days term) {
                                    return term >= out[i].first && term < out[i + 1].first;
                                });
        found |= lacks_term;
        if (i > 0 && !lacks_term) number = number % 12 + 1;
        out[i].number = number;
        out[i].leap = lacks_term;
    }
    return out;
}

ChineseDate ChineseCalendar::of(sys_days day) {
    int year = base::year_of(day);
    if (day >= months(year).back().first) ++year;
    const std::vector<Month>& all = months(year);
    const auto next = std::upper_bound(all.begin(), all.end(), day,
                                       [](sys_days d, const Month& m) { return d < m.first; });
    const Month& month = *std::prev(next);
    // The months before the first belong to the year before; 1984 began a cycle.
    const bool new_year =
        std::any_of(all.begin(), next, [](const Month& m) { return m.number == 1; });
    const int named = new_year ? year : year - 1;
    return {((named - 1984) % 60 + 60) % 60 + 1, month.number, int((day - month.first).count()) + 1,
            month.leap};
}

}  // namespace cicero::sky
