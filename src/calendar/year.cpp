#include "calendar/year.hpp"

#include "calendar/items.hpp"
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

class YearMaker {
public:
    YearMaker(const content::Content& calendar, const Data& data,
              diagnostic::Diagnostics& diagnostics)
        : calendar_(calendar),
          root_(*calendar.root),
          data_(data),
          diagnostics_(diagnostics),
          words_(calendar.language),
          year_(integer_of(root_, "year", 0)),
          first_month_(integer_of(root_, "first_month", 1)),
          count_(integer_of(root_, "months", 12)) {}

    ValuePtr run() {
        if (!valid()) return nullptr;
        const std::size_t errors = diagnostics_.error_count();
        all_ = gather_items(calendar_, data_, year_, year_ + (first_month_ + count_ - 2) / 12,
                            diagnostics_);
        if (diagnostics_.error_count() > errors) return nullptr;
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
        if (year_ < first_year || year_ > last_year) return bad("year", first_year, last_year);
        if (first_month_ < 1 || first_month_ > 12) return bad("first_month", 1, 12);
        if (count_ < 1 || count_ > 36) return bad("months", 1, 36);
        return true;
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
                   {"first_day", make_value(date_of(first))}};
        List weeks, in_month, spans;
        for (sys_days monday = week_of(first, std::chrono::Monday); monday <= last;
             monday += days(7)) {
            List week_days;
            for (sys_days d = monday; d < monday + days(7); d += days(1)) {
                week_days.push_back(day(d, d >= first && d <= last));
                if (d >= first && d <= last) in_month.push_back(week_days.back());
            }
            weeks.push_back(
                make_value(Record{{"number", make_value(std::int64_t(iso_week(monday)))},
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
        return make_value(std::move(out), root_.span);
    }

    List weekday_names() const {
        List out;
        for (int w = 1; w <= 7; ++w)
            out.push_back(make_value(Record{{"name", make_text(words_.weekday(w), root_.span)},
                                            {"weekend", make_value(w > 5)}}));
        return out;
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
                   {"week", make_value(std::int64_t(iso_week(number)))}};
        if (!in_month) return make_value(std::move(out), root_.span);
        List entries;
        const Item* holiday = nullptr;
        std::string both;
        for (const Item& item : all_) {
            if (item.days.first != number || item.days.last != number) continue;
            if (item.kind != "holiday") entries.push_back(entry(item, date));
            else if (!holiday) holiday = &item;
            else both = holiday->name + ", " + item.name;  // Ascension on 1 May, as in 2008
        }
        if (holiday)
            out.emplace_back("holiday",
                             make_text(both.empty() ? holiday->name : both, holiday->span));
        out.emplace_back("entries", make_value(std::move(entries)));
        return make_value(std::move(out), root_.span);
    }

    static Record words_of(const Item& item) {
        return {{"name", make_text(item.name, item.span)},
                {"short", make_text(item.short_name, item.span)},
                {"kind", make_text(item.kind, item.span)}};
    }

    static ValuePtr entry(const Item& item, const Date& date) {
        Record out = words_of(item);
        out.emplace_back("own", make_value(item.kind == "event"));
        out.emplace_back("date", make_value(date));
        out.emplace_back("day", make_value(std::int64_t(date.day)));
        return make_value(std::move(out), item.span);
    }

    ValuePtr span(const Item& item) const {
        Record out = words_of(item);
        out.emplace_back("first", make_value(date_of(item.days.first)));
        out.emplace_back("last", make_value(date_of(item.days.last)));
        out.emplace_back("label", make_text(words_.span(item.days), item.span));
        return make_value(std::move(out), item.span);
    }

    const content::Content& calendar_;
    const Value& root_;
    const Data& data_;
    diagnostic::Diagnostics& diagnostics_;
    Wording words_;
    int year_ = 0, first_month_ = 1, count_ = 12;
    std::vector<Item> all_;
};

}  // namespace

ValuePtr make_year(const content::Content& calendar, const Data& data,
                   diagnostic::Diagnostics& diagnostics) {
    return YearMaker(calendar, data, diagnostics).run();
}

}  // namespace cicero::calendar
