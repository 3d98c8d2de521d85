#include "exchange/recurrence.hpp"

#include <algorithm>
#include <array>

#include <libical/ical.h>

#include "base/dates.hpp"
#include "base/handle.hpp"
#include "base/units.hpp"

namespace cicero::exchange {

using std::chrono::sys_days;

namespace {

struct Numbers {
    std::string_view part;
    int low, high;
    bool negative;  ///< from the end too
};

constexpr std::array numbers{
    Numbers{"BYSECOND", 0, 60, false},   Numbers{"BYMINUTE", 0, 59, false},
    Numbers{"BYHOUR", 0, 23, false},     Numbers{"BYMONTHDAY", 1, 31, true},
    Numbers{"BYYEARDAY", 1, 366, true},  Numbers{"BYWEEKNO", 1, 53, true},
    Numbers{"BYMONTH", 1, 12, false},    Numbers{"BYSETPOS", 1, 366, true},
    Numbers{"COUNT", 1, 100'000, false}, Numbers{"INTERVAL", 1, 10'000, false},
};

constexpr std::array<std::string_view, 7> weekday_codes{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};

bool is_weekday(std::string_view text) {
    return std::find(weekday_codes.begin(), weekday_codes.end(), text) != weekday_codes.end();
}

/// Not SECONDLY: no calendar of days says more with it, and libical would count seconds to 2582.
bool is_frequency(std::string_view text) {
    constexpr std::array all{"MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"};
    return std::find(all.begin(), all.end(), text) != all.end();
}

std::optional<int> whole_number(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    return text.empty() || text.size() > 7 ? std::nullopt : base::parse_integer(text);
}

bool fits(std::string_view text, const Numbers& allowed) {
    const auto number = whole_number(text);
    if (!number) return false;
    const int size = allowed.negative ? std::abs(*number) : *number;
    return size >= allowed.low && size <= allowed.high;
}

/// 2MO, -1SU, MO
bool is_by_day(std::string_view text) {
    if (text.size() < 2 || !is_weekday(text.substr(text.size() - 2))) return false;
    text.remove_suffix(2);
    return text.empty() || fits(text, {"BYDAY", 1, 53, true});
}

std::string range_of(const Numbers& allowed) {
    return std::to_string(allowed.low) + " – " + std::to_string(allowed.high);
}

template <class Visit>
void for_each_in(std::string_view list, char separator, Visit visit) {
    for (std::size_t at = 0; at <= list.size();) {
        const std::size_t end = std::min(list.find(separator, at), list.size());
        visit(at, end);
        at = end + 1;
    }
}

/// What its value should be; empty where it is right.
std::string fault_of(std::string_view part, std::string_view value) {
    if (part == "FREQ") return is_frequency(value) ? "" : "DAILY, WEEKLY, MONTHLY, YEARLY";
    if (part == "WKST") return is_weekday(value) ? "" : "MO, TU, WE, TH, FR, SA, SU";
    if (part == "UNTIL") return read_ics_time(value) ? "" : "20271231";
    bool right = true;
    if (part == "BYDAY") {
        for_each_in(value, ',', [&](std::size_t begin, std::size_t end) {
            right &= is_by_day(value.substr(begin, end - begin));
        });
        return right ? "" : "MO, 2TU, -1SU";
    }
    const auto allowed = std::find_if(numbers.begin(), numbers.end(),
                                      [&](const Numbers& n) { return n.part == part; });
    if (allowed == numbers.end()) return "FREQ, UNTIL, COUNT, INTERVAL, BYDAY, BYMONTH …";
    const bool single = part == "COUNT" || part == "INTERVAL";
    for_each_in(value, ',', [&](std::size_t begin, std::size_t end) {
        right &= fits(value.substr(begin, end - begin), *allowed) && (!single || begin == 0);
    });
    return right ? "" : range_of(*allowed);
}

std::string text_of(const std::map<std::string, std::string, std::less<>>& parts) {
    std::string out;
    for (const auto& [part, value] : parts)
        out += (out.empty() ? "" : ";") + std::string(part) + "=" + value;
    return out;
}

std::vector<int> numbers_of(std::string_view list) {
    std::vector<int> out;
    for_each_in(list, ',', [&](std::size_t begin, std::size_t end) {
        out.push_back(*whole_number(list.substr(begin, end - begin)));
    });
    std::sort(out.begin(), out.end());  // each once: they are looked through for each occurrence
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

std::chrono::weekday weekday_named(std::string_view name) {
    const auto at = std::find(weekday_codes.begin(), weekday_codes.end(), name);
    return std::chrono::weekday(unsigned(at - weekday_codes.begin() + 1));
}

icaltimetype to_ical(local_seconds at, bool all_day) {
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(at - day);
    icaltimetype out = icaltime_null_time();
    out.year = int(date.year());
    out.month = int(unsigned(date.month()));
    out.day = int(unsigned(date.day()));
    out.hour = int(time.hours().count());
    out.minute = int(time.minutes().count());
    out.second = int(time.seconds().count());
    out.is_date = all_day ? 1 : 0;
    return out;
}

local_seconds from_ical(const icaltimetype& t) {
    const sys_days date = base::day(t.year, t.month, t.day);
    return local_seconds(date.time_since_epoch() + std::chrono::hours(t.hour) +
                         std::chrono::minutes(t.minute) + std::chrono::seconds(t.second));
}

std::optional<int> digits(std::string_view text) {
    int out = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        out = out * 10 + (c - '0');
    }
    return out;
}

}  // namespace

std::optional<IcsTime> read_ics_time(std::string_view text) {
    IcsTime out;
    if (text.size() == 16 && text.back() == 'Z') {
        out.utc = true;
        text.remove_suffix(1);
    }
    out.all_day = text.size() == 8;
    if (!out.all_day && (text.size() != 15 || text[8] != 'T')) return std::nullopt;
    const auto y = digits(text.substr(0, 4)), m = digits(text.substr(4, 2)),
               d = digits(text.substr(6, 2));
    if (!y || !m || !d) return std::nullopt;
    const std::chrono::year_month_day date =
        std::chrono::year(*y) / std::chrono::month(unsigned(*m)) / std::chrono::day(unsigned(*d));
    if (!date.ok() || *y < 1) return std::nullopt;
    out.at = local_seconds(sys_days(date).time_since_epoch());
    if (out.all_day) return out;
    const auto h = digits(text.substr(9, 2)), mi = digits(text.substr(11, 2)),
               s = digits(text.substr(13, 2));
    if (!h || !mi || !s || *h > 23 || *mi > 59 || *s > 60) return std::nullopt;
    out.at += std::chrono::hours(*h) + std::chrono::minutes(*mi) + std::chrono::seconds(*s);
    return out;
}

std::optional<Recurrence> Recurrence::read(std::string_view text, RecurrenceFault& fault) {
    Recurrence out;
    Parts parts;
    bool right = true;
    const auto fail = [&](std::size_t begin, std::size_t end, std::string part, std::string why) {
        if (right) fault = {begin, end, std::move(part), std::move(why)};
        right = false;
    };
    for_each_in(text, ';', [&](std::size_t begin, std::size_t end) {
        const std::string_view whole = text.substr(begin, end - begin);
        if (whole.empty() && end == text.size() && begin > 0) return;  // a last ";" is common
        const std::size_t equals = std::min(whole.find('='), whole.size());
        const std::string_view part = whole.substr(0, equals);
        const std::string_view value = whole.substr(std::min(equals + 1, whole.size()));
        const std::string instead = fault_of(part, value);
        if (!parts.emplace(part, value).second || !instead.empty())
            fail(begin, end, std::string(part), instead);
    });
    if (!parts.contains("FREQ")) fail(0, text.size(), "RRULE", "FREQ=YEARLY");
    if (parts.contains("COUNT") && parts.contains("UNTIL"))
        fail(0, text.size(), "RRULE", "COUNT / UNTIL");
    if (!right) return std::nullopt;
    out.around_libical(parts);
    if (parts.contains("BYSETPOS") && !(out.month_days_.empty() && out.weeks_.empty())) {
        fail(0, text.size(), "BYSETPOS", "");
        return std::nullopt;
    }
    out.text_ = text_of(parts);
    if (parts["FREQ"] == "HOURLY" || parts["FREQ"] == "MINUTELY") {
        for (const char* part : {"INTERVAL", "BYHOUR", "BYMINUTE", "BYSECOND", "BYSETPOS"})
            parts.erase(part);
        parts["FREQ"] = "DAILY";
        out.days_text_ = text_of(parts);
    }
    return out;
}

// Where libical 3.0.16 departs from RFC 5545, 3.3.10: it takes the month of the beginning for a
// yearly BYMONTHDAY without BYMONTH; it does not know days from the end of a month in rules that
// are more frequent than monthly; it counts weeks from the end of a year that begins on Mondays.
void Recurrence::around_libical(Parts& parts) {
    const auto take = [&](const char* part) {
        const auto found = parts.extract(part);
        return found.empty() ? std::string() : found.mapped();
    };
    if (const std::string value = take("UNTIL"); !value.empty()) {
        const IcsTime time = *read_ics_time(value);
        until_ = time.all_day ? time.at + std::chrono::seconds(86399) : time.at;
        until_is_utc_ = time.utc;
    }
    if (const std::string value = take("COUNT"); !value.empty())
        count_ = std::size_t(*whole_number(value));
    const std::string& frequency = parts["FREQ"];
    const bool by_months = parts.contains("BYMONTHDAY");
    const bool from_the_end = by_months && parts["BYMONTHDAY"].find('-') != std::string::npos;
    if (frequency == "YEARLY" && by_months && !parts.contains("BYMONTH"))
        parts["BYMONTH"] = "1,2,3,4,5,6,7,8,9,10,11,12";
    if (frequency != "YEARLY" && frequency != "MONTHLY" && from_the_end)
        month_days_ = numbers_of(take("BYMONTHDAY"));
    if (parts.contains("BYWEEKNO") && parts["BYWEEKNO"].find('-') != std::string::npos) {
        weeks_ = numbers_of(take("BYWEEKNO"));
        week_start_ = weekday_named(parts.contains("WKST") ? parts["WKST"] : "MO");
        weekday_of_start_ = !parts.contains("BYDAY") && !by_months && !parts.contains("BYYEARDAY");
    }
}

bool Recurrence::passes(local_seconds at) const {
    const sys_days date(std::chrono::floor<std::chrono::days>(at).time_since_epoch());
    const auto is_among = [](const std::vector<int>& wanted, int from_begin, int from_end) {
        return std::any_of(wanted.begin(), wanted.end(),
                           [&](int n) { return n == from_begin || n == from_end; });
    };
    if (!month_days_.empty()) {
        const std::chrono::year_month_day d(date);
        const int day = int(unsigned(d.day())),
                  length = base::days_in_month(int(d.year()), int(unsigned(d.month())));
        if (!is_among(month_days_, day, day - length - 1)) return false;
    }
    if (weeks_.empty()) return true;
    // The year of a week is that of its fourth day.
    const sys_days fourth = base::week_of(date, week_start_) + std::chrono::days(3);
    const int year = base::year_of(fourth), week = (base::day_of_year(fourth) - 1) / 7 + 1;
    const sys_days last_fourth =
        base::week_of(base::day(year, 12, 31) - std::chrono::days(3), week_start_) +
        std::chrono::days(3);
    const int count = (base::day_of_year(last_fourth) - 1) / 7 + 1;
    return is_among(weeks_, week, week - count - 1);
}

// libical looks for a next one until 2582, minute by minute: more than a minute, where no day has
// any.
Recurrence::Found Recurrence::days(local_seconds start, local_seconds end) const {
    const auto midnight = std::chrono::floor<std::chrono::days>(start);
    Recurrence daily;
    daily.text_ = days_text_;
    daily.month_days_ = month_days_;
    daily.count_ = 1;
    return daily.expand(midnight, true, end, std::nullopt, 1).value_or(Found{{midnight}, false});
}

std::optional<Recurrence::Found> Recurrence::expand(local_seconds start, bool all_day,
                                                    local_seconds end,
                                                    std::optional<local_seconds> until,
                                                    std::size_t most) const {
    using Iterator = base::Handle<icalrecur_iterator, icalrecur_iterator_free>;
    icalerror_set_errors_are_fatal(0);
    if (!days_text_.empty())
        if (const Found any = days(start, end); any.starts.empty()) return any;
    std::string text = text_;
    if (weekday_of_start_) {
        const sys_days first(std::chrono::floor<std::chrono::days>(start).time_since_epoch());
        text +=
            ";BYDAY=" + std::string(weekday_codes[std::chrono::weekday(first).iso_encoding() - 1]);
    }
    const icalrecurrencetype rule = icalrecurrencetype_from_string(text.c_str());
    if (rule.freq == ICAL_NO_RECURRENCE) return std::nullopt;
    const Iterator iterator(icalrecur_iterator_new(rule, to_ical(start, all_day)));
    if (!iterator) return std::nullopt;
    Found out;
    for (icaltimetype next = icalrecur_iterator_next(iterator.get());
         out.starts.size() <= most && (count_ == 0 || out.starts.size() < count_);
         next = icalrecur_iterator_next(iterator.get())) {
        out.in_vain = icaltime_is_null_time(next);
        const local_seconds at = out.in_vain ? end : from_ical(next);
        if (out.in_vain || at > end || (until && at > *until)) break;
        if (passes(at)) out.starts.push_back(at);
    }
    return out;
}

}  // namespace cicero::exchange
