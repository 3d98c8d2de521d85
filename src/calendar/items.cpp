#include "calendar/items.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "base/plain_letters.hpp"
#include "calendar/fields.hpp"
#include "calendar/other_years.hpp"
#include "calendar/resolve.hpp"

namespace cicero::calendar {

namespace {

using content::Value;
using content::ValuePtr;
using diagnostic::Code;
using diagnostic::Diagnostics;

ToldTime time_in(const Value& event, const char* key) {
    return {text_of(event, key), span_of(event, key)};
}

std::optional<Hours> hours_of(const Value& event, Diagnostics& diagnostics) {
    const Date* first = date_in(event, "date");
    return read_hours({time_in(event, "time"), time_in(event, "until_time"),
                       date_in(event, "until") != nullptr, first ? first->minutes : -1},
                      text_of(event, "title"), diagnostics);
}

class Gatherer {
public:
    Gatherer(const content::Content& calendar, const Settings& settings, const Data& data,
             Diagnostics& diagnostics)
        : root_(*calendar.root),
          language_(calendar.language),
          settings_(settings),
          data_(data),
          diagnostics_(diagnostics),
          first_(settings.year),
          last_(settings.final_year()) {}

    std::vector<Item> run(const Imported& imported) {
        (void)from(data_, settings_.kinds, false);
        for (const Imported::File& file : imported.files) {
            (void)from({data_.zones, file.entries}, {}, true);
            tell_of_dates_outside(file);
        }
        const std::size_t imported_end = out_.size();
        for (const ValuePtr& event : list_of(root_, "events")) own_event(*event);
        tell_of_twice(imported_end);
        std::stable_sort(out_.begin(), out_.end(), [](const Item& a, const Item& b) {
            return std::pair(a.days.first, a.days.hours.from) <
                   std::pair(b.days.first, b.days.hours.from);
        });
        return std::move(out_);
    }

private:
    void tell_of_dates_outside(const Imported::File& file) {
        const DaysAskedFor asked = settings_.days();
        const std::size_t outside = count_outside(file.entries, asked);
        if (auto other = of_other_years(file.name, file.span, all_of(file), asked))
            return diagnostics_.add(std::move(*other));
        if (outside == 0) return;
        const InBoth months = months_in_words(asked);
        const auto longer = longer_calendar(asked, months_for_all(file.entries, asked));
        diagnostics_.add(Code::dates_outside_calendar, file.span,
                         {file.name, std::to_string(outside), months.french, months.english,
                          longer.last.french, longer.last.english, longer.months});
    }

    // An event that a file has too, under the same name on the same day.
    void tell_of_twice(std::size_t imported_end) {
        std::map<std::pair<sys_days, std::string>, const Item*> imported;
        for (std::size_t i = 0; i < imported_end; ++i)
            if (out_[i].own) imported[{out_[i].days.first, plain(out_[i].name)}] = &out_[i];
        for (std::size_t i = imported_end; i < out_.size(); ++i) {
            const auto same = imported.find({out_[i].days.first, plain(out_[i].name)});
            if (same == imported.end() || !same->second->span.file) continue;
            const std::filesystem::path file = same->second->span.file->path();
            diagnostics_.add(Code::event_twice, out_[i].span,
                             {out_[i].name, iso(out_[i].days.first), file.filename().string()});
        }
    }

    static std::string plain(const std::string& name) { return base::plain_letters(name); }

    /// Those of other years too.
    static const std::vector<Entry>& all_of(const Imported::File& file) {
        return file.entries.empty() ? file.of_other_years : file.entries;
    }

    /// How many of the data's entries come in these years.
    std::size_t from(const Data& data, const std::vector<std::string>& kinds, bool own) {
        const Query query{
            first_,   last_, settings_.zones, kinds, settings_.unconfirmed.value_or(false),
            language_};
        Diagnostics told;
        std::set<const Entry*> found;
        for (const Occurrence& o : resolve(data, query, told)) {
            found.insert(o.entry);
            const std::string name = o.name(language_), short_name = o.short_name(language_);
            const bool other = o.entry->type != Type::None && o.entry->type != Type::Public;
            add({o.days, other ? name_of(o.entry->type) : name_of(o.entry->kind), name,
                 short_name.empty() ? name : short_name, o.entry->place, own, o.age(),
                 o.entry->span});
        }
        for (const diagnostic::Diagnostic& d : told.all()) tell(d);
        return found.size();
    }

    /// What is unconfirmed is told of at the key that would print it.
    void tell(diagnostic::Diagnostic d) {
        const bool left_out = d.code == Code::unconfirmed_left_out;
        if (left_out || d.code == Code::unconfirmed_given) {
            const bool silenced = settings_.unconfirmed == false;
            d.code = silenced   ? Code::unconfirmed_silenced
                     : left_out ? Code::unconfirmed_not_printed
                                : Code::unconfirmed_printed;
            d.severity = diagnostic::severity_of(d.code);
            d.span = span_of(root_, settings_.unconfirmed ? "unconfirmed" : "year");
        }
        diagnostics_.add(std::move(d));
    }

    void own_event(const Value& event) {
        const Date* first = date_in(event, "date");
        const Date* last = date_in(event, "until") ? date_in(event, "until") : first;
        const auto hours = hours_of(event, diagnostics_);
        if (!first || !hours) return;
        Item item{{{}, {}, *hours},
                  "event",
                  text_of(event, "title"),
                  text_of(event, "short"),
                  text_of(event, "place"),
                  true,
                  0,
                  event.span};
        if (item.short_name.empty()) item.short_name = item.name;
        if (first->year != 0) return own_days(item, *first, *last);
        for (int y = first_ - 1; y <= last_; ++y) {
            Date from = *first, to = *last;
            from.year = to.year = y;
            if (to.month < from.month) ++to.year;
            own_days(item, from, to);
        }
    }

    void own_days(Item item, const Date& from, Date to) {
        if (to.year == 0) to.year = from.year;
        const auto exists = [](const Date& d) { return d.day <= days_in_month(d.year, d.month); };
        if (!exists(from) || !exists(to)) return;  // 29 February
        item.days.first = day_of(from);
        item.days.last = day_of(to);
        const Hours& hours = item.days.hours;
        if (item.days.last < item.days.first ||
            (item.days.last == item.days.first && hours.until >= 0 && hours.until < hours.from))
            return diagnostics_.add(Code::ends_before_it_begins, item.span, {item.name});
        add(std::move(item));
    }

    void add(Item item) {
        constexpr int six = 6 * 60;
        Days& days = item.days;
        if (days.hours.told() && days.last == days.first + std::chrono::days(1) &&
            days.hours.until >= 0 && days.hours.until <= six) {
            days.last = days.first;
            days.hours.until += minutes_a_day;
        }
        out_.push_back(std::move(item));
    }

    const Value& root_;
    const std::string& language_;
    const Settings& settings_;
    const Data& data_;
    Diagnostics& diagnostics_;
    int first_ = 0, last_ = 0;
    std::vector<Item> out_;
};

}  // namespace

std::vector<Item> gather_items(const content::Content& calendar, const Settings& settings,
                               const Data& data, const Imported& imported,
                               Diagnostics& diagnostics) {
    return Gatherer(calendar, settings, data, diagnostics).run(imported);
}

void check_hours(const content::Content& calendar, Diagnostics& diagnostics) {
    for (const ValuePtr& event : list_of(*calendar.root, "events"))
        (void)hours_of(*event, diagnostics);
}

}  // namespace cicero::calendar
