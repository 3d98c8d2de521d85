#include "calendar/rule.hpp"

namespace cicero::calendar {

namespace {

// The nth such weekday of a month; counted from the end where n is negative.
std::optional<std::int64_t> nth_weekday(int year, int month, int nth, int wanted) {
    const std::int64_t first = day_number(year, month, 1),
                       last = first + days_in_month(year, month) - 1;
    std::int64_t day = nth > 0 ? first + (wanted - weekday(first) + 7) % 7 + 7 * (nth - 1)
                               : last - (weekday(last) - wanted + 7) % 7 + 7 * (nth + 1);
    return nth != 0 && day >= first && day <= last ? std::optional(day) : std::nullopt;
}

std::optional<std::int64_t> existing(int year, MonthDay at) {
    return at.day <= days_in_month(year, at.month)
               ? std::optional(day_number(year, at.month, at.day))
               : std::nullopt;
}

std::optional<Days> one(std::optional<std::int64_t> day) {
    return day ? std::optional(Days{*day, *day}) : std::nullopt;
}

struct InYear {
    int year;

    std::optional<Days> operator()(const Fixed& r) const {
        if (r.every_years > 1 && (year - r.anchor_year) % r.every_years != 0) return std::nullopt;
        auto day = existing(year, r.at);
        if (!day || (r.only_if != 0 && weekday(*day) != r.only_if)) return std::nullopt;
        if (r.if_weekday != 0 && weekday(*day) == r.if_weekday) *day += r.shift;
        return one(day);
    }
    std::optional<Days> operator()(const NthWeekday& r) const {
        const auto day = nth_weekday(year, r.month, r.nth, r.weekday);
        return day ? std::optional(Days{*day + r.offset, *day + r.offset + r.days - 1})
                   : std::nullopt;
    }
    std::optional<Days> operator()(const Span& r) const {
        const auto from = existing(year, r.from);
        const bool next_year = r.to.month < r.from.month;
        const auto to = existing(next_year ? year + 1 : year, r.to);
        return from && to ? std::optional(Days{*from, *to}) : std::nullopt;
    }
    std::optional<Days> operator()(const Easter& r) const { return one(easter(year) + r.offset); }
    std::optional<Days> operator()(const NearWeekday& r) const {
        const auto day = existing(year, r.at);
        if (!day) return std::nullopt;
        if (!r.before) return one(*day + (r.weekday - weekday(*day) + 7) % 7);
        return one(*day - 1 - (weekday(*day - 1) - r.weekday + 7) % 7);
    }
    std::optional<Days> operator()(const WeekContaining& r) const {
        const auto day = existing(year, r.at);
        if (!day) return std::nullopt;
        const std::int64_t first = *day - (weekday(*day) - r.week_start + 7) % 7;
        return Days{first, first + 6};
    }
    std::optional<Days> operator()(const FrenchMothersDay&) const {
        const std::int64_t last = *nth_weekday(year, 5, -1, 7);
        return one(last == easter(year) + 49 ? nth_weekday(year, 6, 1, 7) : last);
    }
    std::optional<Days> operator()(const Unsupported&) const { return std::nullopt; }
};

}  // namespace

std::optional<Days> occurrence(const Rule& rule, int year) {
    return std::visit(InYear{year}, rule);
}

}  // namespace cicero::calendar
