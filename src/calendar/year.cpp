#include "calendar/year.hpp"

#include <algorithm>
#include <set>

#include <unicode/dtfmtsym.h>
#include <unicode/dtitvfmt.h>
#include <unicode/unistr.h>

#include "calendar/data.hpp"

namespace cicero::calendar {

namespace {

using content::List;
using content::make_text;
using content::make_value;
using content::Record;
using content::Value;
using content::ValuePtr;
using diagnostic::Code;

/// Something that falls on days of the calendar.
struct Occurrence {
    Days days;
    std::string kind, name, short_name;
    diagnostic::SourceSpan span;
};

std::string in_language(const std::map<std::string, std::string>& names,
                        const std::string& language) {
    for (const std::string& tag : {language, language.substr(0, 2), std::string("fr")})
        if (const auto found = names.find(tag); found != names.end()) return found->second;
    return {};
}

std::vector<std::string> words(const Value& root, const char* key) {
    std::vector<std::string> out;
    const ValuePtr value = content::find(root, key);
    if (!value) return out;
    if (const auto* list = std::get_if<List>(&value->data))
        for (const ValuePtr& item : *list)
            if (const auto* text = std::get_if<diagnostic::SourcedText>(&item->data))
                out.push_back(text->text);
    return out;
}

int integer(const Value& root, const char* key, int otherwise) {
    const ValuePtr value = content::find(root, key);
    const auto* number = value ? std::get_if<std::int64_t>(&value->data) : nullptr;
    return number ? int(*number) : otherwise;
}

std::string text_of(const Value& record, const char* key) {
    const ValuePtr value = content::find(record, key);
    const auto* text = value ? std::get_if<diagnostic::SourcedText>(&value->data) : nullptr;
    return text ? text->text : std::string{};
}

/// A zone holds in those below it: FR in FR-57.
bool holds_in(const std::vector<std::string>& zones, const std::vector<std::string>& wanted) {
    for (const std::string& zone : zones)
        for (const std::string& here : wanted)
            if (zone == here || here.starts_with(zone + "-")) return true;
    return false;
}

class YearMaker {
public:
    YearMaker(const content::Content& calendar, const std::filesystem::path& data,
              diagnostic::Diagnostics& diagnostics)
        : calendar_(calendar),
          root_(*calendar.root),
          diagnostics_(diagnostics),
          language_(calendar.language) {
        year_ = integer(root_, "year", 0);
        first_month_ = integer(root_, "first_month", 1);
        count_ = integer(root_, "months", 12);
        UErrorCode status = U_ZERO_ERROR;
        symbols_ = std::make_unique<icu::DateFormatSymbols>(icu::Locale(language_.c_str()), status);
        data_ = data;
    }

    ValuePtr run() {
        if (!valid()) return nullptr;
        gather();
        Record out = std::get<Record>(root_.data);
        List months;
        for (int i = 0; i < count_; ++i) {
            const int index = first_month_ - 1 + i;
            months.push_back(month(year_ + index / 12, index % 12 + 1));
        }
        out.emplace_back("month_count", make_value(std::int64_t(count_)));
        replace(out, "months", make_value(std::move(months)));
        // What the data took in is no field of its own any more.
        std::erase_if(out, [](const auto& field) {
            return field.first == "zones" || field.first == "kinds" || field.first == "events" ||
                   field.first == "first_month";
        });
        return make_value(std::move(out), root_.span);
    }

private:
    bool valid() {
        const auto bad = [&](const char* key, int low, int high) {
            const ValuePtr value = content::find(root_, key);
            diagnostics_.add(Code::calendar_out_of_range, value ? value->span : root_.span,
                             {key, std::to_string(low), std::to_string(high)});
            return false;
        };
        if (year_ < 1583 || year_ > 9999) return bad("year", 1583, 9999);
        if (first_month_ < 1 || first_month_ > 12) return bad("first_month", 1, 12);
        if (count_ < 1 || count_ > 36) return bad("months", 1, 36);
        return known_kinds();
    }

    /// A kind that is misspelt would leave its days out without a word.
    bool known_kinds() {
        static const std::vector<std::string> known{"holiday", "day", "week", "event"};
        const ValuePtr kinds = content::find(root_, "kinds");
        const auto* list = kinds ? std::get_if<List>(&kinds->data) : nullptr;
        bool ok = true;
        for (const ValuePtr& item : list ? *list : List{}) {
            const auto* kind = std::get_if<diagnostic::SourcedText>(&item->data);
            if (!kind || std::find(known.begin(), known.end(), kind->text) != known.end()) continue;
            ok = false;
            diagnostics_.add(Code::bad_choice, item->span,
                             {kind->text, "holiday, day, week, event",
                              diagnostic::nearest(kind->text, known).value_or("")});
        }
        return ok;
    }

    static void replace(Record& record, const std::string& name, ValuePtr value) {
        for (auto& [key, old] : record)
            if (key == name) {
                old = std::move(value);
                return;
            }
        record.emplace_back(name, std::move(value));
    }

    void gather() {
        std::vector<std::string> zones = words(root_, "zones"), kinds = words(root_, "kinds");
        if (zones.empty()) zones = {"FR"};
        const auto wanted = [&](const char* kind) {
            return kinds.empty() || std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
        };
        std::vector<Entry> entries;
        if (wanted("holiday"))
            for (Entry& e : read_entries(data_ / "jours-feries.yaml", diagnostics_))
                if (e.type == "public" && holds_in(e.zones, zones)) entries.push_back(std::move(e));
        for (Entry& e : read_entries(data_ / "observances.yaml", diagnostics_))
            if (e.confidence != Confidence::Low && wanted(e.kind.c_str()))
                entries.push_back(std::move(e));
        for (const Entry& e : entries)
            for (int y = year_ - 1; y <= last_year(); ++y) add(e, y);
        own_events();
        std::stable_sort(all_.begin(), all_.end(), [](const Occurrence& a, const Occurrence& b) {
            return a.days.first < b.days.first;
        });
    }

    void add(const Entry& entry, int year) {
        if (year < entry.since || year > entry.until) return;
        const auto days = occurrence(entry.rule, year);
        if (!days) return;
        const std::string name = in_language(entry.names, language_);
        const std::string short_name = in_language(entry.short_names, language_);
        all_.push_back(
            {*days, entry.kind, name, short_name.empty() ? name : short_name, entry.span});
    }

    void own_events() {
        const ValuePtr events = content::find(root_, "events");
        const auto* list = events ? std::get_if<List>(&events->data) : nullptr;
        if (!list) return;
        for (const ValuePtr& event : *list) {
            const auto day = [&](const char* key) {
                const ValuePtr value = content::find(*event, key);
                return value ? std::get_if<Date>(&value->data) : nullptr;
            };
            const Date* first = day("date");
            const Date* last = day("until") ? day("until") : first;
            if (!first) continue;
            const Occurrence occurrence{
                {}, "event", text_of(*event, "title"), text_of(*event, "short"), event->span};
            if (first->year != 0) own_event(occurrence, *first, *last);
            else
                for (int y = year_ - 1; y <= last_year(); ++y) {
                    Date from = *first, to = *last;
                    from.year = to.year = y;
                    if (to.month < from.month) ++to.year;
                    own_event(occurrence, from, to);
                }
        }
    }

    void own_event(Occurrence event, const Date& from, Date to) {
        if (to.year == 0) to.year = from.year;
        const auto exists = [](const Date& d) { return d.day <= days_in_month(d.year, d.month); };
        if (!exists(from) || !exists(to)) return;  // 29 February
        event.days = {day_number(from), day_number(to)};
        if (event.days.last < event.days.first) {
            diagnostics_.add(Code::ends_before_it_begins, event.span, {event.name});
            return;
        }
        if (event.short_name.empty()) event.short_name = event.name;
        all_.push_back(std::move(event));
    }

    int last_year() const { return year_ + (first_month_ + count_ - 2) / 12; }

    std::string month_name(int month) const {
        int32_t count = 0;
        const icu::UnicodeString* names = symbols_->getMonths(
            count, icu::DateFormatSymbols::STANDALONE, icu::DateFormatSymbols::WIDE);
        std::string out;
        names[month - 1].toUTF8String(out);
        return out;
    }
    std::string weekday_name(int weekday) const {
        int32_t count = 0;
        const icu::UnicodeString* names = symbols_->getWeekdays(
            count, icu::DateFormatSymbols::STANDALONE, icu::DateFormatSymbols::WIDE);
        std::string out;
        names[weekday % 7 + 1].toUTF8String(out);
        return out;
    }

    ValuePtr month(int year, int number) {
        const std::int64_t first = day_number(year, number, 1),
                           last = first + days_in_month(year, number) - 1;
        Record out{{"number", make_value(std::int64_t(number))},
                   {"name", make_text(month_name(number), root_.span)},
                   {"year", make_value(std::int64_t(year))},
                   {"first_day", make_value(date_of(first))}};
        List weeks, days, spans;
        for (std::int64_t monday = first - weekday(first) + 1; monday <= last; monday += 7) {
            List week_days;
            for (std::int64_t d = monday; d < monday + 7; ++d) {
                week_days.push_back(day(d, d >= first && d <= last));
                if (d >= first && d <= last) days.push_back(week_days.back());
            }
            weeks.push_back(
                make_value(Record{{"number", make_value(std::int64_t(iso_week(monday)))},
                                  {"days", make_value(std::move(week_days))}}));
        }
        for (const Occurrence& o : all_)
            if (o.days.first < o.days.last && o.days.first <= last && o.days.last >= first)
                spans.push_back(span(o));
        out.emplace_back("weeks", make_value(std::move(weeks)));
        out.emplace_back("days", make_value(std::move(days)));
        out.emplace_back("spans", make_value(std::move(spans)));
        out.emplace_back("names", make_value(weekday_names()));
        return make_value(std::move(out), root_.span);
    }

    List weekday_names() const {
        List out;
        for (int w = 1; w <= 7; ++w)
            out.push_back(make_value(Record{{"name", make_text(weekday_name(w), root_.span)},
                                            {"weekend", make_value(w > 5)}}));
        return out;
    }

    ValuePtr day(std::int64_t number, bool in_month) {
        const Date date = date_of(number);
        Record out{{"day", make_value(std::int64_t(date.day))},
                   {"date", make_value(date)},
                   {"in_month", make_value(in_month)},
                   {"weekday", make_text(weekday_name(weekday(number)), root_.span)},
                   {"weekend", make_value(weekday(number) > 5)},
                   {"sunday", make_value(weekday(number) == 7)},
                   {"week", make_value(std::int64_t(iso_week(number)))}};
        if (!in_month) return make_value(std::move(out), root_.span);
        List entries;
        const Occurrence* holiday = nullptr;
        std::string both;
        for (const Occurrence& o : all_) {
            if (o.days.first != number || o.days.last != number) continue;
            if (o.kind != "holiday") entries.push_back(entry(o, date));
            else if (!holiday) holiday = &o;
            else both = holiday->name + ", " + o.name;  // Ascension on 1 May, as in 2008
        }
        if (holiday)
            out.emplace_back("holiday",
                             make_text(both.empty() ? holiday->name : both, holiday->span));
        out.emplace_back("entries", make_value(std::move(entries)));
        return make_value(std::move(out), root_.span);
    }

    static ValuePtr entry(const Occurrence& o, const Date& date) {
        return make_value(Record{{"name", make_text(o.name, o.span)},
                                 {"short", make_text(o.short_name, o.span)},
                                 {"kind", make_text(o.kind, o.span)},
                                 {"own", make_value(o.kind == "event")},
                                 {"date", make_value(date)},
                                 {"day", make_value(std::int64_t(date.day))}},
                          o.span);
    }

    /// "du 1er au 7", "du 28 mars au 3 avril"; the interval of the locale in other languages.
    std::string label(const Date& first, const Date& last) const {
        if (!language_.starts_with("fr")) return interval(first, last);
        const auto text = [](const Date& d) {
            return d.day == 1 ? std::string("1er") : std::to_string(d.day);
        };
        const bool same = first.month == last.month && first.year == last.year;
        return "du " + text(first) + (same ? "" : " " + month_name(first.month)) + " au " +
               text(last) + (same ? "" : " " + month_name(last.month));
    }

    std::string interval(const Date& first, const Date& last) const {
        UErrorCode status = U_ZERO_ERROR;
        const std::unique_ptr<icu::DateIntervalFormat> format(
            icu::DateIntervalFormat::createInstance("MMMMd", icu::Locale(language_.c_str()),
                                                    status));
        if (U_FAILURE(status)) return {};
        format->setTimeZone(*icu::TimeZone::getGMT());
        const auto noon = [](const Date& d) {
            return (double(day_number(d)) + 0.5) * 86'400'000.0;
        };
        const icu::DateInterval both(noon(first), noon(last));
        icu::UnicodeString out;
        icu::FieldPosition position;
        format->format(&both, out, position, status);
        std::string text;
        return U_SUCCESS(status) ? out.toUTF8String(text) : text;
    }

    ValuePtr span(const Occurrence& o) const {
        const Date first = date_of(o.days.first), last = date_of(o.days.last);
        return make_value(Record{{"name", make_text(o.name, o.span)},
                                 {"short", make_text(o.short_name, o.span)},
                                 {"kind", make_text(o.kind, o.span)},
                                 {"first", make_value(first)},
                                 {"last", make_value(last)},
                                 {"label", make_text(label(first, last), o.span)}},
                          o.span);
    }

    const content::Content& calendar_;
    const Value& root_;
    diagnostic::Diagnostics& diagnostics_;
    std::string language_;
    int year_ = 0, first_month_ = 1, count_ = 12;
    std::unique_ptr<icu::DateFormatSymbols> symbols_;
    std::filesystem::path data_;
    std::vector<Occurrence> all_;
};

}  // namespace

ValuePtr make_year(const content::Content& calendar, const std::filesystem::path& data,
                   diagnostic::Diagnostics& diagnostics) {
    return YearMaker(calendar, data, diagnostics).run();
}

}  // namespace cicero::calendar
