#include "content/told_dates.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/dates.hpp"
#include "content/told_times.hpp"

namespace cicero::content {

namespace {

/// A date is not longer; the reading is linear all the same.
constexpr std::size_t longest = 120;

using Names = std::array<std::string_view, 4>;

/// Without accents and capitals.
constexpr std::array<Names, 12> months{{{"janvier", "janv", "january", "jan"},
                                        {"fevrier", "fevr", "february", "feb"},
                                        {"mars", "mar", "march", ""},
                                        {"avril", "avr", "april", "apr"},
                                        {"mai", "may", "", ""},
                                        {"juin", "june", "jun", ""},
                                        {"juillet", "juil", "july", "jul"},
                                        {"aout", "august", "aug", ""},
                                        {"septembre", "sept", "september", "sep"},
                                        {"octobre", "oct", "october", ""},
                                        {"novembre", "nov", "november", ""},
                                        {"decembre", "dec", "december", ""}}};

/// From Monday.
constexpr std::array<Names, 7> weekdays{{{"lundi", "lun", "monday", "mon"},
                                         {"mardi", "mar", "tuesday", "tue"},
                                         {"mercredi", "mer", "wednesday", "wed"},
                                         {"jeudi", "jeu", "thursday", "thu"},
                                         {"vendredi", "ven", "friday", "fri"},
                                         {"samedi", "sam", "saturday", "sat"},
                                         {"dimanche", "dim", "sunday", "sun"}}};

constexpr std::array joining{"le",  "la",    "les", "du",  "au",    "de",  "a",
                             "des", "from",  "to",  "the", "at",    "on",  "of",
                             "-",   "jusqu", "dès", "des", "until", "vers"};
constexpr std::array repeating{"tous",   "toutes",    "chaque",  "every",    "et",     "and",
                               "&",      "ou",        "or",      "lundis",   "mardis", "mercredis",
                               "jeudis", "vendredis", "samedis", "dimanches"};

template <std::size_t Size>
int place_in(const std::array<Names, Size>& list, std::string_view word) {
    for (std::size_t i = 0; i < Size; ++i)
        if (!word.empty() && std::ranges::find(list[i], word) != list[i].end()) return int(i) + 1;
    return 0;
}

template <class List>
bool has(const List& list, std::string_view word) {
    return std::ranges::find(list, word) != list.end();
}

std::optional<int> number(std::string_view text) {
    int out = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    if (text.empty() || text[0] == '-' || error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return out;
}

std::vector<int> parts_of(std::string_view text, char sign) {
    std::vector<int> out;
    for (;;) {
        const std::size_t end = std::min(text.find(sign), text.size());
        const auto part = number(text.substr(0, end));
        if (!part) return {};
        out.push_back(*part);
        if (end == text.size()) return out;
        text.remove_prefix(end + 1);
    }
}

struct Day {
    int year = 0, month = 0, day = 0;
    int weekday = 0;  ///< from 1, Monday; 0: not said
};

class Reader {
public:
    explicit Reader(std::string_view text) : words_(plain_words(text)) {}

    /// False where a word is none of a date.
    bool run() {
        for (; at_ < words_.size(); ++at_)
            if (!word(words_[at_])) return false;
        for (Day& day : days) {  // du 10 au 12 juillet 2027
            if (day.month == 0) day.month = days.back().month;
            if (day.year == 0) day.year = days.back().year;
        }
        return true;
    }

    std::vector<Day> days;
    std::vector<int> times;  ///< minutes
    bool repeats = false;
    bool doubtful = false;     ///< which day, midnight does not say
    bool month_first = false;  ///< 03/27/2027

private:
    bool word(const std::string& word) {
        if (time() || whole_day(word)) return true;
        if (has(repeating, word)) return repeats = true;
        // « mar » is a month after a day, else Tuesday.
        const int month = place_in(months, word), weekday = place_in(weekdays, word);
        const bool after_day = !days.empty() && days.back().month == 0;
        if (month > 0 && (after_day || weekday == 0)) return set_month(month);
        if (weekday > 0) return (weekday_ = weekday) > 0;
        return has(joining, word) || day_or_year(word);
    }

    bool set_month(int month) {
        if (days.empty() || days.back().month != 0) pending_month_ = month;
        else days.back().month = month;
        return true;
    }

    bool day_or_year(std::string word) {
        for (const std::string_view ending : {"er", "st", "nd", "rd", "th"})
            if (word.size() > 2 && word.ends_with(ending) &&
                number(word.substr(0, word.size() - 2)))
                word.resize(word.size() - 2);
        if (const std::size_t dash = word.find('-'); dash != std::string::npos)  // 10-12 juillet
            return day_or_year(word.substr(0, dash)) && day_or_year(word.substr(dash + 1));
        const auto value = number(word);
        if (!value) return false;
        if (word.size() == 4 && !days.empty()) return (days.back().year = *value) > 0;
        if (*value < 1 || *value > 31 || word.size() > 2) return false;
        days.push_back({0, std::exchange(pending_month_, 0), *value, std::exchange(weekday_, 0)});
        return true;
    }

    /// 2027-06-19, 19/06/2027, 19/06/27, 19.06.2027, 19/06
    bool whole_day(const std::string& word) {
        constexpr int century = 2000;
        for (const char sign : {'-', '/', '.'}) {
            const auto parts = parts_of(word, sign);
            Day day{0, 0, 0, weekday_};
            if (parts.size() == 3 && parts[0] > 999)
                day.year = parts[0], day.month = parts[1], day.day = parts[2];
            else if (parts.size() == 3 && parts[2] > 999)
                day.year = parts[2], day.month = parts[1], day.day = parts[0];
            else if (parts.size() == 3 && sign != '-' && parts[2] < 100 && word.size() > 5)
                day.year = century + parts[2], day.month = parts[1], day.day = parts[0];
            else if (parts.size() == 2 && sign != '-') day.month = parts[1], day.day = parts[0];
            else if (parts.size() == 2 && words_.size() > 1 && word.size() == 5 && !month_follows())
                day.month = parts[0], day.day = parts[1];  // 06-19, beside an hour
            else continue;
            if (sign == '/' && parts.size() == 3 && day.month > 12 && day.day <= 12) {
                std::swap(day.month, day.day);
                month_first = true;
            }
            if (day.month < 1 || day.month > 12) return false;
            days.push_back(day);
            return true;
        }
        return false;
    }

    [[nodiscard]] bool month_follows() const {
        return at_ + 1 < words_.size() && place_in(months, words_[at_ + 1]) > 0;
    }

    bool time() {
        const auto found = time_in_words(std::span(words_).subspan(at_));
        if (!found) return false;
        // Of which day alone it is the beginning or the end, is not said.
        doubtful |= found->midnight && times.empty();
        times.push_back(found->midnight && found->minutes == 0 ? base::minutes_a_day
                                                               : found->minutes);
        at_ += found->words - 1;
        return true;
    }

    const std::vector<std::string> words_;
    std::size_t at_ = 0;
    int weekday_ = 0, pending_month_ = 0;
};

bool exists(const Day& d) {
    constexpr int leap_year = 2000;
    return d.month >= 1 && d.month <= 12 && d.day >= 1 && d.year < 10000 &&
           d.day <= base::days_in_month(d.year == 0 ? leap_year : d.year, d.month);
}

int weekday_of(const Day& d, int year) {
    return base::iso_weekday(base::day(year, d.month, d.day));
}

/// Where no year was said: the calendar's, or of its two that in which the weekday is right.
void find_year(Day& day, const CalendarMonths& calendar) {
    if (day.year != 0 || calendar.year < 1 || calendar.year > 9998) return;
    day.year = calendar.year + (day.month < calendar.first_month ? 1 : 0);
    if (day.weekday == 0 || !exists(day) || weekday_of(day, day.year) == day.weekday) return;
    for (const int other : {calendar.year, calendar.year + 1}) {
        Day there = day;
        there.year = other;
        if (exists(there) && weekday_of(there, other) == day.weekday) day.year = other;
    }
}

std::string shown(const Day& d) {
    return d.year == 0 ? fmt::format("{:02}-{:02}", d.month, d.day)
                       : fmt::format("{:04}-{:02}-{:02}", d.year, d.month, d.day);
}

std::string shown(int minutes) { return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60); }

/// 20 h, 21 h 30
std::string in_words(int minutes) {
    return fmt::format("{} h", minutes / 60) +
           (minutes % 60 == 0 ? "" : fmt::format(" {:02}", minutes % 60));
}

/// The hours of an event: of a calendar by its keys, else as they are to be read.
std::string hours_of(const std::vector<int>& times, bool in_calendar) {
    if (times.empty()) return {};
    if (!in_calendar)
        return ", time: " + in_words(times[0]) +
               (times.size() < 2 ? "" : " à " + in_words(times[1]));
    return ", time: \"" + shown(times[0]) + '"' +
           (times.size() < 2 ? "" : ", until_time: \"" + shown(times[1]) + '"');
}

}  // namespace

namespace {

/// 12-janv.-27, as spreadsheets show a date: 12 janv. 2027. Any other text as it is.
std::string from_spreadsheet(std::string_view text) {
    const std::size_t first = text.find('-'), last = text.rfind('-');
    if (first == std::string_view::npos || first == last) return std::string(text);
    const std::string_view month = text.substr(first + 1, last - first - 1);
    const std::string_view year = text.substr(last + 1);
    const auto day = number(text.substr(0, first)), years = number(year);
    const bool named = !month.empty() && month.find_first_of("0123456789- ") == month.npos;
    if (!day || !years || !named || (year.size() != 2 && year.size() != 4))
        return std::string(text);
    return std::to_string(*day) + " " + std::string(month) + " " + (year.size() == 2 ? "20" : "") +
           std::string(year);
}

}  // namespace

ToldDate told_date(std::string_view text, const CalendarMonths& calendar) {
    if (text.size() > longest) return {};
    Reader reader(from_spreadsheet(text));
    if (!reader.run()) return {};
    if (reader.repeats) return {{}, true, false};
    if (reader.doubtful || reader.days.empty() || reader.days.size() > 2 || reader.times.size() > 2)
        return {};
    for (Day& day : reader.days) {
        find_year(day, calendar);
        if (!exists(day)) return {};
    }
    const auto& times = reader.times;
    const bool plain_date = reader.days.size() == 1 && times.size() < 2;
    std::string out = plain_date ? "" : "date: ";
    out += shown(reader.days.front());
    if (reader.days.size() == 2) out += ", until: " + shown(reader.days.back());
    if (plain_date && !times.empty())
        return {out + " " + shown(times[0]), false, reader.month_first};
    return {out + hours_of(times, calendar.year != 0), false, reader.month_first};
}

int weekday_named(std::string_view text) {
    const auto words = plain_words(text.substr(0, longest));
    return words.size() == 1 ? place_in(weekdays, words.front()) : 0;
}

WeekdayNames names_of_weekday(int weekday) {
    const Names& names = weekdays[std::size_t(weekday - 1)];
    std::string english(names[2]);
    english.front() = char(english.front() - 'a' + 'A');
    return {std::string(names[0]), std::move(english)};
}

}  // namespace cicero::content
