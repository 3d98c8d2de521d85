#include "calendar/year.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "calendar/fields.hpp"
#include "calendar/items.hpp"
#include "calendar/sky_tree.hpp"
#include "calendar/tree_schema.hpp"
#include "calendar/wording.hpp"

namespace cicero::calendar {

namespace {

using content::List;
using content::make_text;
using content::make_value;
using content::Record;
using content::Value;
using content::ValuePtr;
using diagnostic::Code;
using std::chrono::days;

/// Of all its months. A layout that shows all of them takes some 14 kB for each.
constexpr std::size_t most_items = 250'000;
/// That last over one day. Each day tells all of them, and a wall calendar has room for a dozen.
constexpr std::size_t most_at_once = 1000;

/// False, and the first that is too many is told, where layouts could not show them.
bool are_bearable(const std::vector<Item>& items, diagnostic::Diagnostics& diagnostics) {
    if (items.size() > most_items) {
        diagnostics.add(Code::calendar_too_full, items[most_items].span,
                        {std::to_string(most_items)});
        return false;
    }
    std::multiset<sys_days> ends;  // of those that last on the first day of `item`
    for (const Item& item : items) {
        if (item.days.first == item.days.last) continue;
        ends.erase(ends.begin(), ends.lower_bound(item.days.first));
        ends.insert(item.days.last);
        if (ends.size() <= most_at_once) continue;
        diagnostics.add(Code::calendar_too_much_at_once, item.span,
                        {std::to_string(most_at_once), item.name, iso(item.days.first)});
        return false;
    }
    return true;
}

class YearMaker {
public:
    YearMaker(const content::Content& calendar, const Settings& settings, const Saints& saints,
              diagnostic::Diagnostics& diagnostics)
        : calendar_(calendar),
          root_(*calendar.root),
          settings_(settings),
          saints_(saints),
          diagnostics_(diagnostics),
          words_(calendar.language),
          sky_(settings, words_, calendar.language, root_.span,
               {calendar::day(settings.year, settings.first_month, 1),
                calendar::day(settings.final_year(), 12, 31)}) {}

    ValuePtr run(std::vector<Item> items) {
        all_ = std::move(items);
        Record out = std::get<Record>(root_.data);
        tell_of_dates_outside();
        List months;
        for (int i = 0; i < settings_.months; ++i) {
            const int index = settings_.first_month - 1 + i;
            months.push_back(month(settings_.year + index / 12, index % 12 + 1));
        }
        out.emplace_back("month_count", make_value(std::int64_t(settings_.months)));
        replace(out, "months", make_value(std::move(months)));
        // What the data took in is no field of its own any more.
        std::erase_if(out, [](const auto& field) { return is_taken_into_tree(field.first); });
        return make_value(std::move(out), root_.span);
    }

private:
    // One's own that stand in none of the months, whichever of their years are looked at.
    void tell_of_dates_outside() {
        const DaysAskedFor asked = settings_.days();
        std::map<std::size_t, std::vector<const Item*>> written;  // by the place in the content
        for (const Item& item : all_)
            if (item.own && item.span.file == calendar_.file)
                written[item.span.begin].push_back(&item);
        const auto inside = [&](const Item* item) {
            return item->days.first <= asked.last && item->days.last >= asked.first;
        };
        for (const auto& [place, items] : written)
            if (std::ranges::none_of(items, inside)) tell_outside(items, asked);
    }

    void tell_outside(const std::vector<const Item*>& items, const DaysAskedFor& asked) {
        const auto later = std::ranges::find_if(
            items, [&](const Item* item) { return item->days.first > asked.last; });
        const Item& item = later == items.end() ? *items.front() : **later;
        const InBoth months = months_in_words(asked);
        const auto year = neighbouring_year(asked, item.days.first);
        const auto longer =
            longer_calendar(asked, year ? std::nullopt : months_until(asked, item.days.last));
        diagnostics_.add(Code::date_outside_calendar, item.span,
                         {item.name, birthday(item.days.first), months.french, months.english,
                          year ? std::to_string(*year) : "", longer.last.french,
                          longer.last.english, longer.months});
    }

    // Long before the calendar it is a birth, most likely: the day alone.
    [[nodiscard]] std::string birthday(sys_days day) const {
        constexpr int youngest = 3;
        const Date date = date_of(day);
        if (date.year + youngest > settings_.year) return {};
        const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
        return two(date.month) + "-" + two(date.day);
    }

    static void replace(Record& record, const std::string& name, ValuePtr value) {
        for (auto& [key, old] : record)
            if (key == name) {
                old = std::move(value);
                return;
            }
        record.emplace_back(name, std::move(value));
    }

    ValuePtr month(int year, int number) {
        const sys_days first = calendar::day(year, number, 1),
                       last = first + days(days_in_month(year, number) - 1);
        Record out{{"number", make_value(std::int64_t(number))},
                   {"name", make_text(words_.month(number), root_.span)},
                   {"year", make_value(std::int64_t(year))},
                   {"first_day", make_value(date_of(first))},
                   {"spans_heading", make_text(words_.spans_heading(), root_.span)},
                   {"more_heading", make_text(words_.more_heading(), root_.span)}};
        List weeks, in_month, spans;
        for (sys_days start = week_of(first, settings_.week_start); start <= last;
             start += days(7)) {
            List week_days;
            for (sys_days d = start; d < start + days(7); d += days(1)) {
                week_days.push_back(day(d, d >= first && d <= last));
                if (d >= first && d <= last) in_month.push_back(week_days.back());
            }
            weeks.push_back(
                make_value(Record{{"number", make_value(std::int64_t(week_number(start)))},
                                  {"days", make_value(std::move(week_days))}}));
        }
        for (const Item& item : all_)
            if (item.days.first < item.days.last && item.days.first <= last &&
                item.days.last >= first)
                spans.push_back(span(item));
        out.emplace_back("weeks", make_value(std::move(weeks)));
        out.emplace_back("days", make_value(std::move(in_month)));
        out.emplace_back("spans", make_value(std::move(spans)));
        out.emplace_back("names", make_value(weekday_names()));
        sky_.add_to(out, first, last);
        return make_value(std::move(out), root_.span);
    }

    List weekday_names() const {
        List out;
        for (int i = 0; i < 7; ++i) {
            const int w = int((settings_.week_start + days(i)).iso_encoding());
            out.push_back(make_value(Record{{"name", make_text(words_.weekday(w), root_.span)},
                                            {"weekend", make_value(w > 5)}}));
        }
        return out;
    }

    /// Of the ISO week that holds most of the week's days: all of them where it begins on a Monday,
    /// else six or five.
    [[nodiscard]] int week_number(sys_days day) const {
        return iso_week(week_of(day, settings_.week_start) + days(3));
    }

    ValuePtr day(sys_days number, bool in_month) {
        const Date date = date_of(number);
        const int weekday = iso_weekday(number);
        Record out{{"day", make_value(std::int64_t(date.day))},
                   {"date", make_value(date)},
                   {"in_month", make_value(in_month)},
                   {"weekday", make_text(words_.weekday(weekday), root_.span)},
                   {"weekend", make_value(weekday > 5)},
                   {"sunday", make_value(weekday == 7)},
                   {"week", make_value(std::int64_t(week_number(number)))},
                   {"day_of_year", make_value(std::int64_t(day_of_year(number)))},
                   {"days_left", make_value(std::int64_t(base::days_left(number)))}};
        if (!in_month) return make_value(std::move(out), root_.span);
        List entries, ongoing;
        const Item* holiday = nullptr;
        std::string both;
        for (const Item& item : all_) {
            if (item.days.first > number || item.days.last < number) continue;
            if (item.days.first < item.days.last) {
                ongoing.push_back(lasting(item, number));
                continue;
            }
            if (item.kind != "holiday") entries.push_back(entry(item, date));
            else if (!holiday) holiday = &item;
            else both = holiday->name + ", " + item.name;  // Ascension on 1 May, as in 2008
        }
        const auto at =
            calendar::month(unsigned(date.month)) / std::chrono::day(unsigned(date.day));
        if (const auto saint = saints_.find(at); saint != saints_.end())
            out.emplace_back("saint", make_text(saint->second, settings_.saints->span));
        sky_.add_to(out, number);
        if (holiday)
            out.emplace_back("holiday",
                             make_text(both.empty() ? holiday->name : both, holiday->span));
        out.emplace_back("entries", make_value(std::move(entries)));
        out.emplace_back("ongoing", make_value(std::move(ongoing)));
        return make_value(std::move(out), root_.span);
    }

    Record words_of(const Item& item) const {
        Record out{{"name", make_text(item.name, item.span)},
                   {"short", make_text(item.short_name, item.span)},
                   {"kind", make_text(item.kind, item.span)},
                   {"own", make_value(item.own)}};
        const Hours& hours = item.days.hours;
        const auto time = [&](const char* key, int minutes) {
            if (minutes >= 0) out.emplace_back(key, make_text(words_.time(minutes), item.span));
        };
        time("time", hours.from);
        time("until_time", hours.until);
        if (!item.place.empty()) out.emplace_back("place", make_text(item.place, item.span));
        if (item.age > 0) out.emplace_back("age", make_value(std::int64_t(item.age)));
        return out;
    }

    ValuePtr entry(const Item& item, const Date& date) const {
        Record out = words_of(item);
        out.emplace_back("date", make_value(date));
        out.emplace_back("day", make_value(std::int64_t(date.day)));
        return make_value(std::move(out), item.span);
    }

    /// `more`: what one of its days says of it.
    ValuePtr span(const Item& item, Record more = {}) const {
        Record out = words_of(item);
        out.insert(out.end(), more.begin(), more.end());
        out.emplace_back("first", make_value(date_of(item.days.first)));
        out.emplace_back("last", make_value(date_of(item.days.last)));
        out.emplace_back("label", make_text(words_.span(item.days), item.span));
        return make_value(std::move(out), item.span);
    }

    /// What a day says of what lasts over it: most days of an item say the same.
    ValuePtr lasting(const Item& item, sys_days day) {
        const bool begins = item.days.first == day, ends = item.days.last == day;
        const auto make = [&] {
            return span(item, {{"begins", make_value(begins)}, {"ends", make_value(ends)}});
        };
        if (begins || ends) return make();
        ValuePtr& between = between_[&item];
        if (!between) between = make();
        return between;
    }

    const content::Content& calendar_;
    const Value& root_;
    const Settings& settings_;
    const Saints& saints_;
    diagnostic::Diagnostics& diagnostics_;
    Wording words_;
    SkyTree sky_;
    std::vector<Item> all_;
    std::map<const Item*, ValuePtr> between_;  ///< of its days between the first and the last
};

}  // namespace

ValuePtr make_year(const content::Content& calendar, const Settings& settings, const Data& data,
                   const Imported& imported, diagnostic::Diagnostics& diagnostics) {
    const std::size_t errors = diagnostics.error_count();
    auto items = gather_items(calendar, settings, data, imported, diagnostics);
    if (!are_bearable(items, diagnostics)) return nullptr;
    if (diagnostics.error_count() > errors || !imported.whole) return nullptr;
    return YearMaker(calendar, settings, imported.saints, diagnostics).run(std::move(items));
}

}  // namespace cicero::calendar
