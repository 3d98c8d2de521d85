#include "calendar/birth_dates.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <string_view>

#include "base/dates.hpp"
#include "base/units.hpp"

namespace cicero::calendar {

namespace {

using diagnostic::Code;

/// Years in which a person who lives was born; the calendar may be the next year's.
constexpr int oldest = 110, years_ahead = 1, a_century = 100;

/// Day, month, and the figures of the year.
using Figures = std::array<int, 3>;

std::optional<Figures> figures_of(std::string_view text) {
    const std::size_t sign = text.find_first_of("/.-");
    if (sign == std::string_view::npos) return std::nullopt;
    const char parting = text[sign];
    Figures out{};
    for (std::size_t i = 0; i < out.size(); ++i) {
        const std::size_t end = std::min(text.find(parting), text.size());
        const auto number = base::parse_integer(text.substr(0, end));
        if (!number || *number < 0 || end > 2 || (end == text.size()) != (i == 2))
            return std::nullopt;
        if (i == 2 && end != 2) return std::nullopt;
        out[i] = int(*number);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    constexpr int leap_year = 2000;
    const auto [day, month, year] = out;
    const bool exists =
        month >= 1 && month <= 12 && day >= 1 && day <= base::days_in_month(leap_year, month);
    return exists ? std::optional(out) : std::nullopt;
}

int this_year() {
    return base::year_of(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
}

}  // namespace

std::optional<diagnostic::Diagnostic> short_birth_fault(const std::string& text,
                                                        const diagnostic::SourceSpan& span) {
    const auto found = figures_of(text);
    if (!found) return std::nullopt;
    const auto [day, month, year] = *found;
    const int last = this_year() + years_ahead;
    const int late = last - last % a_century + year;
    const int born = late > last ? late - a_century : late, before = born - a_century;
    const auto in = [&, day = day, month = month](int wanted) {
        return base::iso(base::day(wanted, month, day));
    };
    if (before < last - oldest)
        return diagnostic::make(Code::date_in_words, span, {text, in(born)});
    return diagnostic::make(
        Code::date_of_two_centuries, span,
        {text, std::to_string(before), std::to_string(born), in(before), in(born)});
}

}  // namespace cicero::calendar
