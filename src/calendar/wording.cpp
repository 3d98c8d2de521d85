#include "calendar/wording.hpp"

#include <algorithm>
#include <array>

#include <unicode/datefmt.h>
#include <unicode/dtfmtsym.h>
#include <unicode/dtitvfmt.h>
#include <unicode/unistr.h>

namespace cicero::calendar {

namespace {

std::string named(const icu::UnicodeString* names, int index) {
    std::string out;
    names[index].toUTF8String(out);
    return out;
}

}  // namespace

struct Wording::Symbols {
    UErrorCode status = U_ZERO_ERROR;
    icu::DateFormatSymbols names;
    std::unique_ptr<icu::DateFormat> time;
    explicit Symbols(const std::string& language)
        : names(icu::Locale(language.c_str()), status),
          time(icu::DateFormat::createTimeInstance(icu::DateFormat::kShort,
                                                   icu::Locale(language.c_str()))) {
        if (time) time->setTimeZone(*icu::TimeZone::getGMT());
    }
};

Wording::Wording(std::string language)
    : language_(std::move(language)), symbols_(std::make_unique<Symbols>(language_)) {}
Wording::~Wording() = default;

std::string Wording::month(int month) const {
    int32_t count = 0;
    return named(symbols_->names.getMonths(count, icu::DateFormatSymbols::STANDALONE,
                                           icu::DateFormatSymbols::WIDE),
                 month - 1);
}

std::string Wording::weekday(int weekday) const {
    int32_t count = 0;
    return named(symbols_->names.getWeekdays(count, icu::DateFormatSymbols::STANDALONE,
                                             icu::DateFormatSymbols::WIDE),
                 weekday % 7 + 1);
}

namespace {

std::string interval(const Days& days, const std::string& language) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::DateIntervalFormat> format(
        icu::DateIntervalFormat::createInstance("MMMMd", icu::Locale(language.c_str()), status));
    if (U_FAILURE(status)) return {};
    format->setTimeZone(*icu::TimeZone::getGMT());
    const auto noon = [](sys_days day) {
        return (double(day.time_since_epoch().count()) + 0.5) * 86'400'000.0;
    };
    const icu::DateInterval both(noon(days.first), noon(days.last));
    icu::UnicodeString out;
    icu::FieldPosition position;
    format->format(&both, out, position, status);
    std::string text;
    return U_SUCCESS(status) ? out.toUTF8String(text) : text;
}

}  // namespace

namespace {

struct Headings {
    const char *language, *spans, *more;
};

const Headings& headings_of(const std::string& language) {
    static constexpr std::array all{
        Headings{"fr", "Semaines et périodes", "Aussi ce mois-ci"},
        Headings{"en", "Weeks and periods", "Also this month"},
        Headings{"es", "Semanas y períodos", "También este mes"},
        Headings{"de", "Wochen und Zeiträume", "Außerdem in diesem Monat"},
        Headings{"it", "Settimane e periodi", "Anche questo mese"},
        Headings{"pt", "Semanas e períodos", "Também este mês"},
        Headings{"nl", "Weken en perioden", "Ook deze maand"},
        Headings{"ar", "أسابيع وفترات", "أيضًا هذا الشهر"},
        Headings{"ru", "Недели и периоды", "Также в этом месяце"},
        Headings{"zh", "周与时段", "本月还有"},
    };
    const std::string main = language.substr(0, language.find('-'));
    const auto found = std::ranges::find(all, main, &Headings::language);
    return found == all.end() ? all.front() : *found;
}

}  // namespace

std::string Wording::spans_heading() const { return headings_of(language_).spans; }
std::string Wording::more_heading() const { return headings_of(language_).more; }

std::string Wording::time(int minutes) const {
    if (minutes > minutes_a_day) minutes -= minutes_a_day;
    if (language_.starts_with("fr")) {
        const int of_hour = minutes % 60;
        std::string out = std::to_string(minutes / 60) + "\u00A0h";
        if (of_hour > 0) out += (of_hour < 10 ? "\u00A00" : "\u00A0") + std::to_string(of_hour);
        return out;
    }
    if (!symbols_->time) return iso_time(minutes);
    icu::UnicodeString out;
    std::string text;
    return symbols_->time->format(double(minutes) * 60'000.0, out).toUTF8String(text);
}

std::string Wording::span(const Days& days) const {
    if (!language_.starts_with("fr")) return interval(days, language_);
    const Date first = date_of(days.first), last = date_of(days.last);
    const auto text = [](const Date& d) {
        return d.day == 1 ? std::string("1er") : std::to_string(d.day);
    };
    const bool same = first.month == last.month && first.year == last.year;
    return "du " + text(first) + (same ? "" : " " + month(first.month)) + " au " + text(last) +
           (same ? "" : " " + month(last.month));
}

}  // namespace cicero::calendar
