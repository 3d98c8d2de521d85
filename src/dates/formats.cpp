#include "dates/formats.hpp"

#include <unicode/dtitvfmt.h>
#include <unicode/dtptngen.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>
#include <unicode/unistr.h>

#include "base/dates.hpp"

namespace cicero::dates {

namespace {

/// Of some 10 kB each; a layout has a handful of patterns, a run a handful of languages.
constexpr std::size_t most_kept = 256;

/// In French the first of a month, and it alone, is an ordinal.
std::string with_ordinal(std::string pattern) {
    const std::size_t at = pattern.find("d MMM");
    if (at != std::string::npos && (at == 0 || pattern[at - 1] != 'd'))
        pattern.insert(at + 1, "'er'");
    return pattern;
}

/// Milliseconds since 1970 in Greenwich. Without a year, in one that has a 29 February.
UDate instant(const content::Date& date) {
    const auto day = base::day(date.year == 0 ? 2000 : date.year, date.month, date.day);
    return double(day.time_since_epoch().count()) * 86'400'000.0 +
           (date.minutes < 0 ? 0 : date.minutes) * 60'000.0;
}

/// Of the first day, whose month, or year, the last day says for both; in French.
std::string without_shared(const std::string& pattern, const content::Date& first,
                           const content::Date& last) {
    std::size_t end = std::string::npos;
    if (first.year == last.year) end = pattern.find_first_of("yY");
    if (first.year == last.year && first.month == last.month) end = pattern.find_first_of("ML");
    std::string out = pattern.substr(0, end);
    while (!out.empty() && (out.back() == ' ' || out.back() == ',')) out.pop_back();
    if (out.find('d') == std::string::npos) return pattern;
    const bool ordinal = first.day == 1 && out.ends_with('d') && !out.ends_with("dd");
    return ordinal ? out + "'er'" : out;
}

/// As each language writes it: "11–12 September 2027", "11.–12. September 2027"; nothing where ICU
/// does not know.
std::string as_interval(const content::Date& first, const content::Date& last,
                        const std::string& pattern, const std::string& language) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString skeleton = icu::DateTimePatternGenerator::staticGetSkeleton(
        icu::UnicodeString::fromUTF8(pattern), status);
    const std::unique_ptr<icu::DateIntervalFormat> format(
        icu::DateIntervalFormat::createInstance(skeleton, icu::Locale(language.c_str()), status));
    std::string out;
    if (U_FAILURE(status) || !format) return out;
    format->setTimeZone(*icu::TimeZone::getGMT());
    const icu::DateInterval days(instant(first), instant(last));
    icu::UnicodeString text;
    icu::FieldPosition unused;
    format->format(&days, text, unused, status);
    return U_FAILURE(status) ? out : text.toUTF8String(out);
}

}  // namespace

struct Formats::Format {
    Format(const std::string& language, const std::string& pattern)
        : icu(icu::UnicodeString::fromUTF8(pattern), icu::Locale(language.c_str()), status) {
        if (U_SUCCESS(status)) icu.setTimeZone(*icu::TimeZone::getGMT());
    }

    UErrorCode status = U_ZERO_ERROR;
    icu::SimpleDateFormat icu;
};

Formats::Formats() = default;
Formats::~Formats() = default;
Formats::Formats(Formats&&) noexcept = default;
Formats& Formats::operator=(Formats&&) noexcept = default;

std::string Formats::format(const content::Date& date, std::string pattern,
                            const std::string& language) {
    if (pattern.empty()) pattern = "d MMMM";
    if (date.day == 1 && language.starts_with("fr")) pattern = with_ordinal(std::move(pattern));
    const Format& format = of(language, pattern);
    std::string out;
    if (U_FAILURE(format.status)) return out;
    icu::UnicodeString text;
    return format.icu.format(instant(date), text).toUTF8String(out);
}

std::string Formats::format_days(const content::Date& first, const content::Date& last,
                                 const std::string& pattern, const std::string& language) {
    const std::string whole = pattern.empty() ? "d MMMM" : pattern;
    const std::string begin = format(first, whole, language), end = format(last, whole, language);
    if (begin == end) return begin;
    const bool is_day =
        whole.find('d') != std::string::npos && whole.find_first_of("ML") != std::string::npos;
    if (!is_day) return begin + "–" + end;
    if (language.starts_with("fr"))
        return "du " + format(first, without_shared(whole, first, last), language) + " au " + end;
    const std::string interval = as_interval(first, last, whole, language);
    return interval.empty() ? begin + " – " + end : interval;
}

Formats::Format& Formats::of(const std::string& language, const std::string& pattern) {
    std::pair key(language, pattern);
    const auto known = kept_.find(key);
    if (known != kept_.end()) return *known->second;
    if (kept_.size() >= most_kept) kept_.clear();
    auto made = std::make_unique<Format>(language, pattern);
    return *kept_.emplace(std::move(key), std::move(made)).first->second;
}

}  // namespace cicero::dates
