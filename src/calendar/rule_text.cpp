#include "calendar/rule_text.hpp"

namespace cicero::calendar {

namespace {

std::string name_of(weekday w) { return weekday_names()[w.iso_encoding() - 1]; }

std::string fields(month_day at) {
    return "month: " + std::to_string(unsigned(at.month())) +
           ", day: " + std::to_string(unsigned(at.day()));
}

std::string year_field(int year) { return "year: " + std::to_string(year); }

struct ToText {
    std::string operator()(const Fixed& r) const {
        std::string out = fields(r.at);
        if (r.only_if) out += ", only_if: " + name_of(*r.only_if);
        if (r.move)
            out +=
                ", if_weekday: " + name_of(r.move->when) + ", shift: " + std::to_string(r.move->by);
        return out;
    }
    std::string operator()(const NthWeekday& r) const {
        return "month: " + std::to_string(unsigned(r.in)) + ", nth: " + std::to_string(r.nth) +
               ", weekday: " + name_of(r.which);
    }
    std::string operator()(const NearWeekday& r) const {
        return "weekday: " + name_of(r.which) +
               (r.side == NearWeekday::Side::Before ? ", before: {" : ", on_or_after: {") +
               fields(r.at) + "}";
    }
    std::string operator()(const FromEaster& r) const {
        return "easter: " + std::to_string(r.days) +
               (r.computus == Computus::Eastern ? ", computus: eastern" : "");
    }
    std::string operator()(const Span& r) const {
        return "from: {" + fields(r.from) + "}, to: {" + fields(r.to) + "}";
    }
    std::string operator()(const WeekContaining& r) const {
        return "rule: week-containing, " + fields(r.at) + ", week_start: " + name_of(r.start);
    }
    std::string operator()(const FrenchMothersDay&) const { return "rule: fete-des-meres-fr"; }
    std::string operator()(const FullMoon& r) const {
        return "rule: full-moon-of-" + month_names()[unsigned(r.in) - 1];
    }
    std::string operator()(const Years& r) const {
        const bool whole = Years{r.first, r.last} == r;
        if (whole && r.first == r.last) return year_field(r.first);
        return "from: {" + year_field(r.first) + (whole ? "" : ", " + fields(r.from)) + "}, to: {" +
               year_field(r.last) + (whole ? "" : ", " + fields(r.to)) + "}";
    }
    std::string operator()(const Told&) const { return ""; }
};

}  // namespace

std::string to_text(const Rule& rule) {
    std::string out = "{" + std::visit(ToText{}, rule.day);
    if (rule.offset != 0) out += ", offset: " + std::to_string(rule.offset);
    if (rule.length != 1) out += ", days: " + std::to_string(rule.length);
    if (rule.every != 1)
        out += ", every_years: " + std::to_string(rule.every) +
               ", anchor_year: " + std::to_string(rule.anchor);
    return out + "}";
}

const std::vector<std::string>& weekday_names() {
    static const std::vector<std::string> names{"monday", "tuesday",  "wednesday", "thursday",
                                                "friday", "saturday", "sunday"};
    return names;
}

const std::vector<std::string>& month_names() {
    static const std::vector<std::string> names{"january",   "february", "march",    "april",
                                                "may",       "june",     "july",     "august",
                                                "september", "october",  "november", "december"};
    return names;
}

}  // namespace cicero::calendar
