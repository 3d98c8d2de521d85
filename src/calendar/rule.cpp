#include "calendar/rule.hpp"

#include <algorithm>

#include "sky/sky.hpp"

namespace cicero::calendar {

namespace {

using std::chrono::days;
using std::chrono::last;
using std::chrono::Sunday;
using std::chrono::year;
using std::chrono::year_month_day;
using Found = std::vector<Days>;

Found one(sys_days day) { return {{day, day}}; }

std::optional<sys_days> in_year(int y, month_day at) {
    const year_month_day day = year(y) / at.month() / at.day();
    return day.ok() ? std::optional(sys_days(day)) : std::nullopt;
}

std::optional<sys_days> nth_weekday(int y, const NthWeekday& r) {
    const sys_days first = year(y) / r.in / 1, end = year(y) / r.in / last;
    const sys_days day = r.nth > 0 ? first + (r.which - weekday(first)) + days(7 * (r.nth - 1))
                                   : end - (weekday(end) - r.which) + days(7 * (r.nth + 1));
    return day >= first && day <= end ? std::optional(day) : std::nullopt;
}

struct InYear {
    int y;

    Found operator()(const Fixed& r) const {
        const auto day = in_year(y, r.at);
        if (!day || (r.only_if && weekday(*day) != *r.only_if)) return {};
        const bool moves = r.move && weekday(*day) == r.move->when;
        return one(moves ? *day + days(r.move->by) : *day);
    }
    Found operator()(const NthWeekday& r) const {
        const auto day = nth_weekday(y, r);
        return day ? one(*day) : Found{};
    }
    Found operator()(const NearWeekday& r) const {
        const auto at = in_year(y, r.at);
        if (!at) return {};
        if (r.side == NearWeekday::Side::OnOrAfter) return one(*at + (r.which - weekday(*at)));
        const sys_days eve = *at - days(1);
        return one(eve - (weekday(eve) - r.which));
    }
    Found operator()(const FromEaster& r) const {
        const auto sunday = easter(y, r.computus);
        return sunday ? one(*sunday + days(r.days)) : Found{};
    }
    Found operator()(const Span& r) const {
        const auto from = in_year(y, r.from), to = in_year(r.to < r.from ? y + 1 : y, r.to);
        return from && to ? Found{{*from, *to}} : Found{};
    }
    Found operator()(const WeekContaining& r) const {
        const auto at = in_year(y, r.at);
        if (!at) return {};
        const sys_days first = week_of(*at, r.start);
        return {{first, first + days(6)}};
    }
    Found operator()(const FrenchMothersDay&) const {
        const auto whit_sunday = easter(y);
        const sys_days day = *nth_weekday(y, {std::chrono::May, -1, Sunday});
        if (!whit_sunday) return {};
        if (day != *whit_sunday + days(49)) return one(day);
        return one(*nth_weekday(y, {std::chrono::June, 1, Sunday}));
    }
    Found operator()(const FullMoon& r) const {
        Found out;
        for (const sys_days day : sky::full_moon_days(y, r.in)) out.push_back({day, day});
        return out;
    }
    Found operator()(const Years& r) const {
        const auto from = in_year(r.first, r.from), to = in_year(r.last, r.to);
        if (y < r.first || y > r.last || !from || !to) return {};
        return {{*from, *to}};
    }
    Found operator()(const Told&) const { return {}; }
};

}  // namespace

std::vector<Days> occurrences(const Rule& rule, int year) {
    if (rule.every > 1 && (year - rule.anchor) % rule.every != 0) return {};
    Found out = std::visit(InYear{year}, rule.day);
    for (Days& found : out) {
        found.first += days(rule.offset);
        found.last += days(rule.offset + rule.length - 1);
    }
    return out;
}

bool is_reckoned(const Rule& rule) { return std::holds_alternative<FullMoon>(rule.day); }

bool is_beyond_easter(const Rule& rule, int year) {
    return (std::holds_alternative<FromEaster>(rule.day) ||
            std::holds_alternative<FrenchMothersDay>(rule.day)) &&
           (year < first_easter || year > last_easter);
}

bool is_never(const Rule& rule) {
    if (is_reckoned(rule)) return false;  // the sky is slow, and each month has its moons
    for (int y = first_year; y <= last_year; ++y)
        if (!occurrences(rule, y).empty()) return false;
    return true;
}

}  // namespace cicero::calendar
