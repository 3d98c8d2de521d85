#include "exchange/table_dates.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/dates.hpp"
#include "calendar/birth_dates.hpp"
#include "content/content.hpp"

namespace cicero::exchange {

using calendar::Date;

namespace {

using diagnostic::Code;

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
    auto fault = calendar::short_birth_fault(text, span);
    return fault ? std::move(*fault) : table_date_fault(text, span);
}

std::optional<std::string> with_month_first(std::string_view text, const Date& read) {
    if (text.find('/') == std::string_view::npos || read.day > 12 || read.day == read.month ||
        read.year == 0)
        return std::nullopt;
    return base::iso(base::day(read.year, read.day, read.month));
}

}  // namespace cicero::exchange
