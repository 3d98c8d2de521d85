#include "exchange/csv.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/units.hpp"
#include "calendar/people.hpp"
#include "content/content.hpp"
#include "csv/rows.hpp"

namespace cicero::exchange {

using calendar::birthday;
using calendar::Date;
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

enum Column : std::size_t {
    DateColumn,
    Until,
    Title,
    Short,
    Yearly,
    Time,
    UntilTime,
    PlaceColumn,
    Birth,
    FirstName,
    ColumnCount,
};

constexpr std::array<std::array<std::string_view, 5>, ColumnCount> column_names{{
    {"date", "jour", "day", "start"},
    {"until", "fin", "end", "jusqu’au"},
    {"title", "titre", "nom", "name"},
    {"short", "court", "abrégé", "abregé"},
    {"yearly", "annuel", "chaque année", "every year"},
    {"time", "heure", "début", "hour", "from"},
    {"until_time", "heure de fin", "heure fin", "end time", "to"},
    {"place", "lieu", "endroit", "where", "location"},
    {"birth", "naissance", "né le", "date de naissance", "birthday"},
    {"first name", "prénom", "prenom", "given name", "firstname"},
}};

constexpr const char* columns_read =
    "date, until, title, short, yearly, time, until_time, place, birth, first name";
/// Each that is not read is told; no table of days has so many.
constexpr std::size_t most_columns = 1000;

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

diagnostic::Diagnostic table_date_fault(const std::string& text, const SourceSpan& span) {
    const auto iso = iso_date(text);
    if (!iso) return diagnostic::make(Code::bad_date, span, {text});
    diagnostic::Diagnostic out = content::date_fault(*iso, span);
    if (out.code == Code::bad_date) out.params = {text};
    return out;
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
        if (!has_rows) diagnostics_.add(Code::csv_no_rows, {file_, 0, 0});
        return out;
    }

private:
    [[nodiscard]] SourceSpan at(const csv::Field& field) const {
        return {file_, field.begin, field.end};
    }

    bool columns(const std::vector<csv::Field>& header) {
        where_.fill(header.size());
        if (header.size() > most_columns) {
            diagnostics_.add(Code::csv_too_many_columns, at(header[most_columns]),
                             {std::to_string(most_columns), known_columns()});
            return false;
        }
        for (std::size_t i = 0; i < header.size(); ++i) {
            const auto known =
                std::find_if(column_names.begin(), column_names.end(), [&](const auto& names) {
                    return !header[i].text.empty() &&
                           std::find(names.begin(), names.end(), lower(header[i].text)) !=
                               names.end();
                });
            if (known != column_names.end()) where_[std::size_t(known - column_names.begin())] = i;
            else
                diagnostics_.add(Code::csv_column_not_read, at(header[i]),
                                 {header[i].text, known_columns()});
        }
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

    [[nodiscard]] const char* known_columns() const {
        return columns_ == Columns::OfNames ? "date, nom" : columns_read;
    }

    static std::string lower(std::string text) {
        for (char& c : text)
            if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
        return text;
    }

    [[nodiscard]] const csv::Field* field(const std::vector<csv::Field>& row, Column column) const {
        const std::size_t i = where_[column];
        return i < row.size() && !row[i].text.empty() ? &row[i] : nullptr;
    }

    std::optional<Date> date_in(const csv::Field& field) {
        const auto date = read_table_date(field.text);
        if (!date) diagnostics_.add(table_date_fault(field.text, at(field)));
        return date;
    }

    std::optional<Entry> entry_of(const std::vector<csv::Field>& row) {
        const csv::Field *date = field(row, DateColumn), *title = field(row, Title),
                         *until = field(row, Until), *yearly = field(row, Yearly);
        const bool empty =
            std::all_of(row.begin(), row.end(), [](const csv::Field& f) { return f.text.empty(); });
        if (empty) return std::nullopt;
        if (field(row, Birth)) return person_of(row);
        if (!date) diagnostics_.add(Code::bad_date, at(row.front()), {""});
        if (!title) diagnostics_.add(Code::csv_no_title, at(row.front()));
        const auto first = date ? date_in(*date) : std::nullopt;
        const auto last = until ? date_in(*until) : first;
        const auto hours =
            read_hours({time_in(row, Time), time_in(row, UntilTime), field(row, Until) != nullptr},
                       title ? title->text : std::string{}, diagnostics_);
        if (!first || !last || !title || !hours) return std::nullopt;
        Entry out;
        out.id = "event-" + title->text;  // and not of its line, which moves
        out.kind = Kind::Event;
        out.hours = *hours;
        if (const csv::Field* place = field(row, PlaceColumn)) out.place = place->text;
        out.names["fr"] = title->text;
        if (const csv::Field* name = field(row, Short)) out.short_names["fr"] = name->text;
        out.sources = {file_->path()};
        out.span = at(*title);
        const bool every_year =
            first->year == 0 || (yearly && lower(yearly->text) != "non" && yearly->text != "0" &&
                                 lower(yearly->text) != "no");
        if (!(every_year ? each_year(out, *first, *last) : once(out, *first, *last))) {
            diagnostics_.add(Code::ends_before_it_begins, at(until ? *until : *date),
                             {title->text});
            return std::nullopt;
        }
        return out;
    }

    ToldTime time_in(const std::vector<csv::Field>& row, Column column) {
        const csv::Field* told = field(row, column);
        return told ? ToldTime{told->text, at(*told)} : ToldTime{};
    }

    std::optional<Entry> person_of(const std::vector<csv::Field>& row) {
        const csv::Field *name = field(row, Title), *first = field(row, FirstName),
                         *short_name = field(row, Short), &birth = *field(row, Birth);
        if (!name) name = std::exchange(first, nullptr);
        const auto born = date_in(birth);
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
};

}  // namespace

std::vector<Entry> read_csv(const diagnostic::SourceFilePtr& file,
                            diagnostic::Diagnostics& diagnostics, Columns columns) {
    return Table(file, diagnostics, columns).run();
}

std::optional<Date> read_table_date(std::string_view text) {
    const auto iso = iso_date(text);
    return iso ? content::parse_date(*iso) : std::nullopt;
}

}  // namespace cicero::exchange
