#include "sky/second_date.hpp"

#include <algorithm>

#include <unicode/calendar.h>
#include <unicode/dtfmtsym.h>
#include <unicode/gregocal.h>
#include <unicode/smpdtfmt.h>

#include "sky/chinese.hpp"

namespace cicero::sky {

namespace {

std::string utf8(const icu::UnicodeString& text) {
    std::string out;
    return text.toUTF8String(out);
}

icu::Locale locale_of(System system, const std::string& language) {
    if (system == System::Julian) return icu::Locale(language.c_str());
    return icu::Locale((language + "@calendar=" + system_names()[std::size_t(system)]).c_str());
}

std::unique_ptr<icu::Calendar> calendar_of(System system, const icu::Locale& locale,
                                           UErrorCode& status) {
    const icu::TimeZone& utc = *icu::TimeZone::getGMT();
    if (system != System::Julian)
        return std::unique_ptr<icu::Calendar>(icu::Calendar::createInstance(utc, locale, status));
    auto julian = std::make_unique<icu::GregorianCalendar>(utc, locale, status);
    constexpr UDate never = 8.64e15;  // the last instant that a UDate means
    julian->setGregorianChange(never, status);
    return julian;
}

}  // namespace

struct SecondCalendar::Inside {
    System system;
    std::string language;
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale locale;
    std::unique_ptr<icu::Calendar> calendar;
    icu::SimpleDateFormat month, whole;
    ChineseCalendar chinese;

    Inside(System which, const std::string& in)
        : system(which),
          language(in),
          locale(locale_of(which, in)),
          calendar(calendar_of(which, locale, status)),
          month(icu::UnicodeString(u"LLLL"), locale, status),
          whole(icu::UnicodeString(u"d MMMM y"), locale, status) {
        if (U_SUCCESS(status) && calendar) {
            month.setCalendar(*calendar);
            whole.setCalendar(*calendar);
        }
    }

    [[nodiscard]] std::string formatted(const icu::SimpleDateFormat& format) const {
        icu::UnicodeString out;
        icu::FieldPosition position;
        format.format(*calendar, out, position);
        return utf8(out);
    }

    SecondDate of(sys_days day) {
        SecondDate out;
        if (U_FAILURE(status) || !calendar) return out;
        calendar->setTime((double(day.time_since_epoch().count()) + 0.5) * 86'400'000.0, status);
        out.year = calendar->get(UCAL_YEAR, status);
        out.month = calendar->get(UCAL_MONTH, status) + 1;
        out.day = calendar->get(UCAL_DATE, status);
        out.month_name = formatted(month);
        out.text = formatted(whole);
        return out;
    }

    SecondDate chinese_of(sys_days day) {
        const ChineseDate date = chinese.of(day);
        SecondDate out{date.year, date.month, date.day, date.leap_month, {}, {}};
        if (U_FAILURE(status)) return out;
        const icu::DateFormatSymbols* symbols = whole.getDateFormatSymbols();
        int32_t months = 0, years = 0;
        const icu::UnicodeString* month_names = symbols->getMonths(
            months, icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::WIDE);
        const icu::UnicodeString* year_names = symbols->getYearNames(
            years, icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::ABBREVIATED);
        if (date.month <= months) out.month_name = utf8(month_names[date.month - 1]);
        if (date.leap_month)
            out.month_name =
                language.starts_with("zh") ? "闰" + out.month_name : out.month_name + " bis";
        out.text = std::to_string(date.day) + " " + out.month_name;
        if (date.year <= years) out.text += " " + utf8(year_names[date.year - 1]);
        return out;
    }
};

SecondCalendar::SecondCalendar(System system, const std::string& language)
    : inside_(std::make_unique<Inside>(system, language)) {}
SecondCalendar::~SecondCalendar() = default;
SecondCalendar::SecondCalendar(SecondCalendar&&) noexcept = default;
SecondCalendar& SecondCalendar::operator=(SecondCalendar&&) noexcept = default;

SecondDate SecondCalendar::of(sys_days day) {
    return inside_->system == System::Chinese ? inside_->chinese_of(day) : inside_->of(day);
}

const std::vector<std::string>& system_names() {
    static const std::vector<std::string> names{"julian", "hebrew", "islamic-civil",
                                                "islamic-umalqura", "chinese"};
    return names;
}

std::optional<System> system_named(const std::string& name) {
    const auto& names = system_names();
    const auto at = std::find(names.begin(), names.end(), name);
    if (at == names.end()) return std::nullopt;
    return System(at - names.begin());
}

}  // namespace cicero::sky
