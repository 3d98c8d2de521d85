#include "exchange/csv.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>

#include "base/units.hpp"
#include "calendar/people.hpp"
#include "content/content.hpp"
#include "csv/rows.hpp"
#include "exchange/csv_columns.hpp"
#include "exchange/table_dates.hpp"
#include "exchange/table_times.hpp"

namespace cicero::exchange {

using calendar::birthday;
using calendar::Date;
using calendar::date_of;
using calendar::day_of;
using calendar::Days;
using calendar::days_in_month;
using calendar::Entry;
using calendar::Fixed;
using calendar::Hours;
using calendar::Kind;
using calendar::last_year;
using calendar::month;
using calendar::Names;
using calendar::read_hours;
using calendar::Rule;
using calendar::Told;
using calendar::ToldTime;
using calendar::Years;

namespace {

using diagnostic::Code;
using diagnostic::SourceSpan;

/// Each that is not read is told; no table of days has so many.
constexpr std::size_t most_columns = 1000;

std::string lower(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
    return text;
}

bool is_one_of(const std::string& text, std::initializer_list<std::string_view> words) {
    return std::ranges::find(words, lower(text)) != words.end();
}

/// As spreadsheets write what is so, and what is not.
bool says_yes(const std::string& text) {
    return is_one_of(text, {"vrai", "true", "oui", "yes", "1", "x"});
}
bool says_no(const std::string& text) {
    return is_one_of(text, {"faux", "false", "non", "no", "0"});
}

bool may_be_weekday(std::string_view column) {
    const std::string name = lower(std::string(column));
    return name == "jour" || name == "jours" || name == "day";
}

class Table {
public:
    Table(const diagnostic::SourceFilePtr& file, diagnostic::Diagnostics& diagnostics,
          Columns columns)
        : file_(file), diagnostics_(diagnostics), columns_(columns) {}

    std::vector<Entry> run() {
        csv::Rows rows(file_, diagnostics_);
        std::vector<csv::Field> row;
        if (!rows.next(row)) {
            diagnostics_.add(Code::empty_file, {file_, 0, 0});
            return {};
        }
        // What is wrong with the rows under it is told too.
        if (!is_header(row) && !go_to_header(rows, row)) return {};
        if (!columns(row)) return {};
        const std::size_t width = row.size();
        std::vector<Entry> out;
        bool has_rows = false;
        while (rows.next(row)) {
            has_rows = true;
            if (row.size() > width)
                diagnostics_.add(Code::csv_too_many_fields, at(row[width]),
                                 {std::to_string(row.size()), std::to_string(width)});
            else if (auto entry = entry_of(row)) out.push_back(std::move(*entry));
        }
        tell_of_doubtful();
        if (!has_rows) diagnostics_.add(Code::csv_no_rows, {file_, 0, 0});
        return out;
    }

private:
    [[nodiscard]] SourceSpan at(const csv::Field& field) const {
        return {file_, field.begin, field.end};
    }

    // Beside a « jour » (samedi) it is the date that is meant.
    bool takes_date(const std::vector<csv::Field>& header, std::size_t i) {
        const std::size_t none = header.size();
        std::size_t& date = where_[DateColumn];
        if (date < none && may_be_weekday(header[i].text) && weekday_ == none) weekday_ = i;
        else if (date < none && may_be_weekday(header[date].text) && weekday_ == none)
            weekday_ = std::exchange(date, i);
        else if (date == none ||
                 (lower(header[i].text) == "date" && lower(header[date].text) != "date"))
            date = i;
        else return false;
        return true;
    }

    bool columns(const std::vector<csv::Field>& header) {
        where_.fill(header.size());
        weekday_ = header.size();
        if (header.size() > most_columns) {
            diagnostics_.add(Code::csv_too_many_columns, at(header[most_columns]),
                             {std::to_string(most_columns), known_columns().french});
            return false;
        }
        std::vector<const csv::Field*> not_read;
        const auto known = columns_named(names_of(header));
        for (std::size_t i = 0; i < header.size(); ++i) {
            if (known[i] == DateColumn && takes_date(header, i)) continue;
            const bool first = known[i] && where_[*known[i]] == header.size();
            if (first) where_[*known[i]] = i;
            if (!first && !header[i].text.empty() && !is_passed_over(header[i].text))
                not_read.push_back(&header[i]);
        }
        tell_of_not_read(not_read);
        bool whole = true;
        for (const auto& [needed, instead] :
             {std::pair(DateColumn, Birth), std::pair(Title, FirstName)})
            if (where_[needed] == header.size() && where_[instead] == header.size()) {
                whole = false;
                const bool names = columns_ == Columns::OfNames;
                const char* title = names ? "nom" : "titre";
                diagnostics_.add(
                    Code::csv_no_column, at(header[0]),
                    {needed == Title ? title : "date", names ? "date;nom" : "date;titre;fin",
                     names ? "date;name" : "date;title;until"});
            }
        return whole;
    }

    // An export of an agenda has a score of them.
    void tell_of_not_read(const std::vector<const csv::Field*>& columns) {
        constexpr std::size_t most_named = 6;
        if (columns.empty()) return;
        const std::size_t named = std::min(columns.size(), most_named);
        std::string names;
        for (std::size_t i = 0; i < named; ++i) names += (i ? ", " : "") + columns[i]->text;
        const std::size_t more = columns.size() - named;
        diagnostics_.add(Code::csv_columns_not_read, at(*columns.front()),
                         {names, known_columns().french, known_columns().english,
                          more ? std::to_string(more) : ""});
    }

    [[nodiscard]] ColumnList known_columns() const {
        return columns_ == Columns::OfNames ? ColumnList{"date, nom", "date, name"} : columns_read;
    }

    [[nodiscard]] static std::vector<std::string> names_of(const std::vector<csv::Field>& header) {
        std::vector<std::string> out;
        for (const csv::Field& field : header) out.push_back(field.text);
        return out;
    }

    /// It names a day and what takes place.
    [[nodiscard]] static bool is_header(const std::vector<csv::Field>& row) {
        bool day = false, title = false;
        for (const auto& column : columns_named(names_of(row))) {
            day |= column == DateColumn || column == Birth;
            title |= column == Title || column == FirstName;
        }
        return day && title;
    }

    // Under the title of a sheet; where there is none near, the first row is what was meant.
    bool go_to_header(csv::Rows& rows, std::vector<csv::Field>& row) {
        constexpr int most_above = 10;
        const std::vector<csv::Field> first = row;
        for (int i = 0; i < most_above && rows.next(row); ++i) {
            if (!is_header(row)) continue;
            const auto line = [&](const csv::Field& field) {
                return std::to_string(file_->line_of(field.begin));
            };
            diagnostics_.add(Code::csv_header_lower, at(first.front()),
                             {line(first.front()), line(row.front())});
            return true;
        }
        (void)columns(first);
        return false;
    }

    [[nodiscard]] const csv::Field* field(const std::vector<csv::Field>& row, Column column) const {
        const std::size_t i = where_[column];
        return i < row.size() && !row[i].text.empty() ? &row[i] : nullptr;
    }

    std::optional<Date> date_in(const csv::Field& field) {
        const auto date = read_table_date(field.text);
        if (!date) diagnostics_.add(table_date_fault(field.text, at(field)));
        see(field, date);
        return date;
    }

    std::optional<Date> birth_in(const csv::Field& field) {
        const auto date = read_table_date(field.text);
        if (!date) diagnostics_.add(birth_fault(field.text, at(field)));
        see(field, date);
        return date;
    }

    // A date with the month first makes others of its file doubtful.
    void see(const csv::Field& field, const std::optional<Date>& date) {
        if (!date) {
            months_first_ |=
                content::date_fault(field.text, at(field)).code == Code::date_month_first;
            return;
        }
        day_first_ |= date->day > 12 && field.text.find('/') != std::string::npos;
        auto other = with_month_first(field.text, *date);
        if (other && doubtful_++ == 0)
            first_doubtful_ = {.text = field.text, .span = at(field), .other = std::move(*other)};
    }

    void tell_of_doubtful() {
        // Who says 8:30 PM often writes the month first.
        const bool doubted = months_first_ || (half_days_ && !day_first_);
        if (!doubted || doubtful_ == 0) return;
        diagnostics_.add(Code::csv_dates_doubtful, first_doubtful_.span,
                         {first_doubtful_.text, first_doubtful_.other,
                          doubtful_ == 1 ? "" : std::to_string(doubtful_ - 1)});
    }

    std::optional<Entry> entry_of(const std::vector<csv::Field>& row) {
        const csv::Field *date = field(row, DateColumn), *title = field(row, Title),
                         *yearly = field(row, Yearly);
        const bool empty =
            std::all_of(row.begin(), row.end(), [](const csv::Field& f) { return f.text.empty(); });
        if (empty) return std::nullopt;
        if (field(row, Birth)) return person_of(row);
        if (!date) no_day(row);
        const auto first = date ? date_in(*date) : std::nullopt;
        if (!title && (first || !date)) diagnostics_.add(Code::csv_no_title, at(row.front()));
        const auto when = when_of(row, first, title ? title->text : std::string{});
        if (first) check_weekday(row, *date, *first);
        if (!when || !title) return std::nullopt;
        Entry out;
        out.id = "event-" + title->text;  // and not of its line, which moves
        out.kind = Kind::Event;
        out.hours = when->hours;
        if (const csv::Field* place = field(row, PlaceColumn)) out.place = place->text;
        out.names["fr"] = title->text;
        if (const csv::Field* name = field(row, Short)) out.short_names["fr"] = name->text;
        out.sources = {file_->path()};
        out.span = at(*title);
        const bool every_year = when->first.year == 0 || (yearly && !says_no(yearly->text));
        if (!(every_year ? each_year(out, when->first, when->last)
                         : once(out, when->first, when->last))) {
            const csv::Field* end = ends_of(row).day;
            diagnostics_.add(Code::ends_before_it_begins, at(end ? *end : *date), {title->text});
            return std::nullopt;
        }
        return out;
    }

    struct When {
        Date first, last;
        Hours hours;
    };

    std::optional<When> when_of(const std::vector<csv::Field>& row,
                                const std::optional<Date>& first, const std::string& title) {
        const Ends ends = ends_of(row);
        const auto last = ends.day ? date_in(*ends.day) : first;
        const bool whole = lasts_whole_days(row, ends);
        const auto hours = whole ? std::optional(Hours{})
                                 : read_hours({time_of(field(row, Time)), time_of(ends.hour),
                                               ends.day != nullptr, -1, true},
                                              title, diagnostics_);
        if (!first || !last || !hours) return std::nullopt;
        return When{*first, whole ? last_whole_day(*first, *last, ends) : *last, *hours};
    }

    struct Ends {
        const csv::Field *day, *hour;  ///< null: not told
    };

    /// Under « fin » may stand an hour, as beside « date » and « début ».
    [[nodiscard]] Ends ends_of(const std::vector<csv::Field>& row) const {
        const csv::Field *day = field(row, Until), *hour = field(row, UntilTime);
        if (day && !hour && !read_table_date(day->text) && read_table_time(day->text))
            hour = std::exchange(day, nullptr);
        return {day, hour};
    }

    /// As the table says, or from midnight to midnight: nobody wants to read « 0 h – 0 h ».
    [[nodiscard]] bool lasts_whole_days(const std::vector<csv::Field>& row,
                                        const Ends& ends) const {
        constexpr int last_minute = calendar::minutes_a_day - 1;
        if (const csv::Field* all_day = field(row, AllDay); all_day && says_yes(all_day->text))
            return true;
        const int until = minutes_in(ends.hour);
        return minutes_in(field(row, Time)) == 0 && (until == 0 || until >= last_minute);
    }

    /// Whole days end at the midnight after them, as in ICS: 26/10 0:00 is the end of the 25th.
    static Date last_whole_day(const Date& first, const Date& last, const Ends& ends) {
        const bool after = !ends.hour || minutes_in(ends.hour) == 0;
        if (!after || first.year == 0 || last.year == 0 || day_of(last) <= day_of(first))
            return last;
        return date_of(day_of(last) - std::chrono::days(1));
    }

    /// −1: none.
    static int minutes_in(const csv::Field* told) {
        return told ? read_table_time(told->text).value_or(-1) : -1;
    }

    // Often the table is last year's, with its dates half mended.
    void check_weekday(const std::vector<csv::Field>& row, const csv::Field& date,
                       const Date& day) {
        if (weekday_ >= row.size() || day.year == 0) return;
        const int said = content::weekday_named(row[weekday_].text);
        const int is = base::iso_weekday(day_of(day));
        if (said == 0 || said == is) return;
        auto [french, english] = content::names_of_weekday(is);
        diagnostics_.add(Code::csv_other_weekday, at(row[weekday_]),
                         {date.text, std::move(french), std::move(english), row[weekday_].text});
    }

    void no_day(const std::vector<csv::Field>& row) {
        const bool birth = where_[DateColumn] >= row.size() && where_[Birth] < row.size();
        const std::size_t cell = birth ? where_[Birth] : where_[DateColumn];
        diagnostics_.add(Code::csv_cell_empty, at(cell < row.size() ? row[cell] : row.front()),
                         {birth ? "date de naissance" : "date", birth ? "date of birth" : "date"});
    }

    /// In the form of read_hours(), which tells of what is no hour.
    ToldTime time_of(const csv::Field* told) {
        if (!told) return {};
        half_days_ |= tells_half_of_day(told->text);
        const auto minutes = read_table_time(told->text);
        const bool other_form = minutes && !calendar::read_time(told->text);
        return {other_form ? calendar::iso_time(*minutes) : told->text, at(*told)};
    }

    std::optional<Entry> person_of(const std::vector<csv::Field>& row) {
        const csv::Field *name = field(row, Title), *first = field(row, FirstName),
                         *short_name = field(row, Short), &birth = *field(row, Birth);
        if (!name) name = std::exchange(first, nullptr);
        const auto born = birth_in(birth);
        if (!name) diagnostics_.add(Code::csv_no_title, at(row.front()));
        else if (const csv::Field* date = field(row, DateColumn)) {
            diagnostics_.add(Code::two_dates_in_a_row, at(*date), {name->text});
            return std::nullopt;
        }
        if (!born || !name) return std::nullopt;
        Entry out = birthday(first ? first->text + " " + name->text : name->text,
                             short_name ? short_name->text
                             : first    ? first->text
                                        : std::string{},
                             *born);
        out.sources = {file_->path()};
        out.span = at(*name);
        return out;
    }

    static calendar::month_day month_and_day(const Date& d) {
        return month(unsigned(d.month)) / std::chrono::day(unsigned(d.day));
    }

    static bool each_year(Entry& out, const Date& first, const Date& last) {
        out.since = first.year;
        const bool one_day = first.month == last.month && first.day == last.day;
        const Rule rule = one_day ? Rule{Fixed{month_and_day(first), {}, {}}}
                                  : Rule{calendar::Span{month_and_day(first), month_and_day(last)}};
        out.periods.push_back({last_year, rule, {}, {}});
        return true;
    }

    static bool once(Entry& out, const Date& first, Date last) {
        if (last.year == 0) last.year = first.year;
        if (last.day > days_in_month(last.year, last.month)) return false;
        const Days found{day_of(first), day_of(last), out.hours};
        if (last.year == first.year) out.exceptions[first.year] = {found};
        // Not told for each of its years: there may be thousands.
        const Rule rule =
            last.year == first.year
                ? Rule{Told{}}
                : Rule{Years{first.year, last.year, month_and_day(first), month_and_day(last)}};
        out.periods.push_back({last_year, rule, {}, {}});
        return found.last >= found.first;
    }

    const diagnostic::SourceFilePtr& file_;
    diagnostic::Diagnostics& diagnostics_;
    Columns columns_;
    std::array<std::size_t, ColumnCount> where_{};
    std::size_t weekday_ = 0;  ///< its column, beside the date; as many as there are: none
    struct Doubtful {
        std::string text;
        SourceSpan span;
        std::string other;
    };
    Doubtful first_doubtful_;
    std::size_t doubtful_ = 0;   ///< dates
    bool months_first_ = false;  ///< a date of them has the month first
    bool day_first_ = false;     ///< a date of them is read no other way
    bool half_days_ = false;     ///< an hour is told by the half of its day
};

}  // namespace

std::vector<Entry> read_csv(const diagnostic::SourceFilePtr& file,
                            diagnostic::Diagnostics& diagnostics, Columns columns) {
    return Table(file, diagnostics, columns).run();
}

}  // namespace cicero::exchange
