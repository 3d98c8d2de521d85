#include "exchange/table_dates.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>

#include "content/content.hpp"

namespace cicero::exchange {

using calendar::Date;

namespace {

using diagnostic::Code;

/// Years in which a person who lives was born; the calendar may be the next year's.
constexpr int oldest = 110, years_ahead = 1, a_century = 100;

/// 2027-06-19, however it is written; nothing where it is in no such form.
std::optional<std::string> iso_date(std::string_view text) {
    const std::size_t sign = text.find_first_of("/.");
    if (sign == std::string_view::npos) return std::string(text);
    const char separator = text[sign];
    std::array<std::string_view, 3> parts{};
    std::size_t count = 0;
    for (std::size_t at = 0; at <= text.size() && count < 3; ++count) {
        const std::size_t end = std::min(text.find(separator, at), text.size());
        parts[count] = text.substr(at, end - at);
        at = end + 1;
        if (count == 2 && end != text.size()) return std::nullopt;
    }
    if (count < 2 || parts[0].size() > 2 || parts[1].size() > 2) return std::nullopt;
    const auto padded = [](std::string_view part) {
        return (part.size() < 2 ? "0" : "") + std::string(part);
    };
    std::string iso = padded(parts[1]) + "-" + padded(parts[0]);
    if (count == 3 && !parts[2].empty()) {
        if (parts[2].size() != 4) return std::nullopt;  // of which century?
        iso = std::string(parts[2]) + "-" + iso;
    }
    return iso;
}

/// 19/06/27, 19.6.27: the day and the month, and the figures of the year.
struct ShortYear {
    Date date;
    int year = 0;
};

std::optional<ShortYear> short_year(std::string_view text) {
    const std::size_t sign = text.find_last_of("/.-");
    if (sign == std::string_view::npos || text.size() != sign + 3) return std::nullopt;
    const std::string_view year = text.substr(sign + 1);
    if (year.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
    std::string rest(text.substr(0, sign));
    std::ranges::replace(rest, '-', '/');
    const auto iso = rest.find_first_of("/.") == std::string::npos ? std::nullopt : iso_date(rest);
    const auto date = iso ? content::parse_date(*iso) : std::nullopt;
    if (!date) return std::nullopt;
    return ShortYear{*date, (year[0] - '0') * 10 + (year[1] - '0')};
}

int this_year() {
    const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    return int(std::chrono::year_month_day(today).year());
}

std::string in_year(const Date& date, int year) {
    const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return std::to_string(year) + "-" + two(date.month) + "-" + two(date.day);
}

}  // namespace

std::optional<Date> read_table_date(std::string_view text) {
    const auto iso = iso_date(text);
    return iso ? content::parse_date(*iso) : std::nullopt;
}

diagnostic::Diagnostic table_date_fault(const std::string& text,
                                        const diagnostic::SourceSpan& span) {
    const auto iso = iso_date(text);
    diagnostic::Diagnostic out = content::date_fault(iso.value_or(text), span);
    if (iso && out.code != Code::day_not_in_month) out = content::date_fault(text, span);
    return out.code == Code::bad_date ? diagnostic::make(Code::csv_no_date, span, {text}) : out;
}

diagnostic::Diagnostic birth_fault(const std::string& text, const diagnostic::SourceSpan& span) {
    const auto found = short_year(text);
    if (!found) return table_date_fault(text, span);
    const int last = this_year() + years_ahead;
    const int late = last - last % a_century + found->year;
    const int born = late > last ? late - a_century : late, before = born - a_century;
    if (born < last - oldest || before >= last - oldest)
        return diagnostic::make(Code::date_of_two_centuries, span,
                                {text, std::to_string(before), std::to_string(born),
                                 in_year(found->date, before), in_year(found->date, born)});
    return diagnostic::make(Code::date_in_words, span, {text, in_year(found->date, born)});
}

std::optional<std::string> with_month_first(std::string_view text, const Date& read) {
    if (text.find('/') == std::string_view::npos || read.day > 12 || read.day == read.month ||
        read.year == 0)
        return std::nullopt;
    return in_year({.month = read.day, .day = read.month}, read.year);
}

}  // namespace cicero::exchange
