#include <algorithm>
#include <array>
#include <charconv>
#include <tuple>

#include "base/dates.hpp"
#include "base/units.hpp"
#include "content/content.hpp"
#include "content/entities.hpp"
#include "content/html_tags.hpp"
#include "content/links.hpp"
#include "content/plain_marks.hpp"
#include "content/spans.hpp"
#include "content/table.hpp"
#include "content/told_dates.hpp"
#include "content/told_times.hpp"
#include "content/walk.hpp"
#include "files/project_file.hpp"
#include "yaml/parse.hpp"

namespace cicero::content {

namespace {

namespace fs = std::filesystem;
using diagnostic::Code;
using yaml::Node;
using yaml::Schema;
using yaml::Type;

/// Each paragraph is searched for each of them: a name that need not be kept together is left out.
constexpr std::size_t most_kept_words = 1000;

/// Of a month from 1 to 12; where no year is said, of one that has them all.
int days_in_month(const Date& d) {
    constexpr int leap_year = 2000;
    return base::days_in_month(d.year == 0 ? leap_year : d.year, d.month);
}

bool exists(const Date& d) {
    return d.month >= 1 && d.month <= 12 && d.day >= 1 && d.day <= days_in_month(d);
}

std::vector<int> numbers_between(std::string_view text, char sign) {
    std::vector<int> out;
    while (true) {
        const std::size_t end = std::min(text.find(sign), text.size());
        int value = 0;
        const auto [stop, error] = std::from_chars(text.data(), text.data() + end, value);
        if (error != std::errc{} || stop != text.data() + end) return {};
        out.push_back(value);
        if (end == text.size()) return out;
        text.remove_prefix(end + 1);
    }
}

/// Whether a line begins as an item of a list does, in CommonMark or in a word processor.
bool begins_item(std::string_view line) {
    for (const std::string_view mark : {"- ", "* ", "+ ", "•", "·", "– ", "— "})
        if (line.starts_with(mark)) return true;
    const std::size_t digits = line.find_first_not_of("0123456789");
    return digits > 0 && digits < 3 && digits + 1 < line.size() &&
           (line[digits] == '.' || line[digits] == ')') && line[digits + 1] == ' ';
}

/// A text with markup that YAML folds, though it has items or paragraphs.
bool loses_its_lines(const Node& node) {
    if (node.kind() != yaml::Kind::Scalar || node.style() == yaml::Style::Literal) return false;
    const bool folded = node.style() == yaml::Style::Folded;
    const diagnostic::SourceSpan span = node.span();
    const std::string_view text = span.file->text();
    std::size_t lines = 0, items = 0, gaps = 0;
    for (std::size_t at = span.begin; at < span.end; ++lines) {
        const std::size_t end = std::min(text.find('\n', at), span.end);
        std::string_view line = text.substr(at, end - at);
        line.remove_prefix(std::min(line.find_first_not_of(" \t\r\"'"), line.size()));
        gaps += line.empty() && lines > 0 && end < span.end;
        items += begins_item(line);
        at = end + 1;
    }
    return lines > 1 && (items > 1 || (items == 1 && gaps > 0) || (gaps > 0 && !folded));
}

diagnostic::SourceSpan first_line_of(const Node& node) {
    diagnostic::SourceSpan span = node.span();
    span.end = std::min(span.end, span.file->text().find_first_of("\r\n", span.begin));
    return span;
}

class Reader {
public:
    Reader(const fs::path& folder, const fs::path& project, const files::FileSystem& files,
           const CalendarMonths& months, diagnostic::Diagnostics& diagnostics)
        : folder_(folder),
          project_(project),
          files_(files),
          months_(months),
          diagnostics_(diagnostics) {}

    ValuePtr record(const Node& node, const Schema& schema) {
        Record out;
        for (const auto& [key, value] : node.entries())
            for (const yaml::Field& field : schema.fields)
                if (key.name == field.name) {
                    if (field.type == Type::Date && has_hours(schema)) find_hour(value, field);
                    out.emplace_back(key.name, read(value, field));
                }
        return make_value(std::move(out), node.span());
    }

private:
    static bool has_hours(const Schema& schema) {
        return std::ranges::find(schema.fields, std::string_view("until_time"),
                                 &yaml::Field::name) != schema.fields.end();
    }

    // until: "02:00", the hour at which a day's event ends.
    void find_hour(const Node& node, const yaml::Field& field) {
        const std::string& text = node.text().text;
        const std::vector<TimeInWords> hours = told_times(text);
        if (hours.size() != 1 || parse_date(text)) return;
        const bool ends = std::string_view(field.name) == "until";
        const TimeInWords& hour = hours.front();
        const bool end_of_day =
            hour.midnight ? ends && hour.minutes == 0 : hour.minutes == base::minutes_a_day;
        const std::string key = ends ? "until_time" : "time";
        diagnostics_.add(
            Code::hour_not_day, node.span(),
            {text, field.name,
             key + ": \"" + (end_of_day ? "24:00" : base::iso_time(hour.minutes)) + '"'});
    }

    ValuePtr read(const Node& node, const yaml::Field& field) {
        if (field.type == Type::Markup && loses_its_lines(node))
            diagnostics_.add(Code::text_folded, first_line_of(node), {field.name});
        if (field.type == Type::Image) return image(node);
        if (field.type == Type::Record) return record(node, *field.schema);
        if (field.type == Type::List) return list(node, field);
        return simple(node, field.type);
    }

    ValuePtr list(const Node& node, const yaml::Field& field) {
        List out;
        const auto add = [&](const Node& item) {
            out.push_back(field.item == Type::Image ? image(item)
                          : field.schema            ? record(item, *field.schema)
                                                    : simple(item, field.item));
        };
        if (node.kind() == yaml::Kind::Sequence) {
            for (const Node& item : node.items()) add(item);
        } else if (node.kind() != yaml::Kind::Null) {
            add(node);
        }
        return make_value(std::move(out), node.span());
    }

    ValuePtr simple(const Node& node, Type type) {
        const std::string& text = node.text().text;
        switch (type) {
            case Type::Markup: {
                Blocks blocks = parse_markup(node.text(), diagnostics_);
                find_figures(blocks);
                return make_value(std::move(blocks), node.span());
            }
            case Type::Integer:
                return make_value(std::int64_t(base::parse_integer(text).value_or(0)), node.span());
            case Type::Number: return make_value(base::parse_number(text).value_or(0), node.span());
            case Type::Boolean: return make_value(text == "true", node.span());
            case Type::Date: return date(node);
            default: break;
        }
        find_html(node.text());
        if (type == Type::Text) find_plain_marks(node.text(), diagnostics_);
        const std::size_t last = text.find_last_not_of("\n ");
        if (last + 1 == text.size()) return make_value(node.text(), node.span());
        return make_value(node.text().slice(0, last + 1), node.span());
    }

    // Which a text without markup cannot mean, and would print. What closes is not told again.
    void find_html(const diagnostic::SourcedText& text) {
        for (std::size_t at = text.text.find('<'); at != std::string::npos;
             at = text.text.find('<', at + 1))
            if (const auto tag = html_tag_at(text.text, at); tag && text.text[at + 1] != '/')
                diagnostics_.add(Code::html_in_plain_text, text.span_of(at, tag->end),
                                 {shortened_html(text.text.substr(at, tag->end - at))});
        find_entities(text);
    }

    // &nbsp;, which only a text with markup would take for a character.
    void find_entities(const diagnostic::SourcedText& text) {
        constexpr std::size_t longest = 32;
        for (std::size_t at = text.text.find('&'); at != std::string::npos;
             at = text.text.find('&', at + 1)) {
            const std::size_t end = text.text.find_first_of("; &", at + 1);
            if (end == std::string::npos || text.text[end] != ';' || end - at > longest) continue;
            const std::string entity = text.text.substr(at, end + 1 - at);
            const std::string meant = referred_to(entity);
            if (meant == entity || end == at + 1) continue;
            const bool space = meant == " " || meant == "\u00A0" || meant == "\u202F";
            diagnostics_.add(Code::entity_in_plain_text, text.span_of(at, end + 1),
                             {entity, space ? "une espace" : meant, space ? "a space" : meant});
        }
    }

    ValuePtr date(const Node& node) {
        const auto date = parse_date(node.text().text);
        if (!date && !diagnostics_.has_error_at(node.span()))
            diagnostics_.add(date_fault(node.text().text, node.span(), months_));
        return make_value(date.value_or(Date{}), node.span());
    }

    ValuePtr image(const Node& node) {
        ImageRef out;
        Record record;
        if (const auto alt = node.find("alt")) {
            out.alternative = alt->text();
            record.emplace_back("alt", simple(*alt, Type::Text));
        }
        if (const auto focal = node.find("focal"); focal && focal->items().size() == 2)
            for (std::size_t i = 0; i < 2; ++i)
                out.focal[i] = base::parse_number(focal->items()[i].text().text).value_or(0.5);
        for (const char* const key : {"credit", "link"})
            if (const auto said = node.find(key))
                record.emplace_back(key, simple(*said, Type::Text));
        if (const auto file = node.find("file")) {
            out.file = inside_project(file->text().text, file->span());
            record.emplace_back("file", make_value(std::move(out), file->span()));
        }
        return make_value(std::move(record), node.span());
    }

    [[nodiscard]] fs::path inside_project(const std::string& name,
                                          const diagnostic::SourceSpan& span) {
        return files::project_file(name, folder_, project_, span, diagnostics_, files_);
    }

    void find_figures(Blocks& blocks) {
        for (Block& block : blocks) {
            if (auto* figure = std::get_if<FigureBlock>(&block.what))
                figure->path = inside_project(figure->file, block.span);
            if (auto* table = std::get_if<TableBlock>(&block.what); table && !table->file.empty())
                find_rows(*table, block.span);
            for_each_inside(block, [&](Blocks& blocks_inside) { find_figures(blocks_inside); });
        }
    }

    void find_rows(TableBlock& table, const diagnostic::SourceSpan& span) {
        const std::size_t errors = diagnostics_.error_count();
        table.path = inside_project(table.file, span);
        if (diagnostics_.error_count() == errors) read_table_file(table, diagnostics_, files_);
    }

    const fs::path& folder_;
    const fs::path& project_;
    const files::FileSystem& files_;
    const CalendarMonths months_;
    diagnostic::Diagnostics& diagnostics_;
};

/// A file of another sort, as people have them beside their contents.
struct Sort {
    std::string_view ending;
    const char *french, *english;
    const char *instead_fr, *instead_en;  ///< before the file's name
};

constexpr const char *of_calendar_fr = "un contenu de calendrier le prend : files: ",
                     *of_calendar_en = "a content of the kind calendar takes it: files: ";
constexpr std::array sorts{
    Sort{".csv", "une table CSV", "a CSV table", of_calendar_fr, of_calendar_en},
    Sort{".ics", "un calendrier ICS", "an ICS calendar", of_calendar_fr, of_calendar_en},
    Sort{".pdf", "un PDF", "a PDF", "donnez le fichier .yaml dont il fut fait",
         "give the .yaml file that it was made of"},
};
constexpr Sort layout_file{".yaml", "une mise en page", "a layout",
                           "donnez-la après --layout : ", "give it after --layout: "};

std::optional<Sort> other_sort_of(const fs::path& path) {
    std::string ending = path.extension().string();
    for (char& c : ending)
        if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
    const auto found = std::ranges::find(sorts, ending, &Sort::ending);
    return found == sorts.end() ? std::nullopt : std::optional(*found);
}

diagnostic::Diagnostic not_a_content(const fs::path& path, const Sort& sort,
                                     diagnostic::SourceSpan span = {}) {
    const std::string name = path.filename().string();
    const auto instead = [&](std::string_view words) {
        return std::string(words) + (words.ends_with(' ') ? name : "");
    };
    return diagnostic::make(
        Code::not_a_content, std::move(span),
        {name, sort.french, sort.english, instead(sort.instead_fr), instead(sort.instead_en)});
}

/// As written, whether there is such a day or not.
std::optional<Date> read_date(std::string_view text) {
    Date date;
    if (const std::size_t space = text.find_first_of(" T"); space != std::string_view::npos) {
        const auto time = numbers_between(text.substr(space + 1), ':');
        if (time.size() < 2 || time[0] < 0 || time[0] > 23 || time[1] < 0 || time[1] > 59)
            return std::nullopt;
        date.minutes = time[0] * 60 + time[1];
        text = text.substr(0, space);
    }
    const auto parts = numbers_between(text, '-');
    if (parts.size() == 3) date.year = parts[0], date.month = parts[1], date.day = parts[2];
    else if (parts.size() == 2) date.month = parts[0], date.day = parts[1];
    else return std::nullopt;
    if (parts.size() == 3 && (date.year < 1 || date.year > 9999)) return std::nullopt;
    return date;
}

/// 16-01 and 2027-16-01 as they were meant; empty where there is no such day.
std::string month_first(Date date) {
    std::swap(date.month, date.day);
    if (!exists(date)) return {};
    const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return (date.year > 0 ? std::to_string(date.year) + "-" : "") + two(date.month) + "-" +
           two(date.day);
}

/// The dates of a file that read as well with the day first, and their lines; a few of them.
std::string read_both_ways(const diagnostic::SourceSpan& span) {
    constexpr std::size_t most = 6;
    std::string out;
    std::size_t count = 0;
    if (!span.file) return out;
    for (std::size_t line = 1; line <= span.file->line_count() && count <= most; ++line) {
        std::string_view text = span.file->line(line);
        for (const std::string_view key : {"date:", "until:"}) {
            const std::size_t at = text.find(key);
            if (at == std::string_view::npos) continue;
            std::string_view value = text.substr(at + key.size());
            value.remove_prefix(std::min(value.find_first_not_of(" \"'"), value.size()));
            value = value.substr(0, value.find_first_not_of("0123456789-"));
            const auto date = parse_date(value);
            if (!date || date->day > 12 || date->day == date->month) continue;
            const std::string told(value);
            out += count == most
                       ? ", …"
                       : (count == 0 ? "" : ", ") + told + " (" + std::to_string(line) + ")";
            ++count;
        }
    }
    return out;
}

/// In a map on one line, keys stand side by side; else each has its line.
bool is_on_one_line(const diagnostic::SourceSpan& span) {
    if (!span.file) return true;
    const std::string_view line = span.file->line(span.file->line_of(span.begin));
    return line.find('{') != std::string_view::npos;
}

bool has_two_keys(const ToldDate& told) { return told.instead.starts_with("date: "); }

std::string instead_of(const ToldDate& told, const diagnostic::SourceSpan& span) {
    return has_two_keys(told) && !is_on_one_line(span) ? "" : told.instead;
}

/// The keys, one under the other, as they stand in the file.
std::string lines_of(const ToldDate& told) {
    std::string out = "\n       " + told.instead;
    for (std::size_t at = out.find(", "); at != std::string::npos; at = out.find(", ", at))
        out.replace(at, 2, "\n       ");
    return out;
}

diagnostic::Diagnostic said_otherwise(const std::string& text, const ToldDate& told,
                                      const diagnostic::SourceSpan& span) {
    auto out = diagnostic::make(told.month_first ? Code::date_month_first : Code::date_in_words,
                                span, {text, instead_of(told, span)});
    if (out.params.back().empty()) out.params.push_back(lines_of(told));
    return out;
}

/// The last day of what the content tells comes before the first.
void check_days(const Value& root, diagnostic::Diagnostics& diagnostics) {
    const ValuePtr date = find(root, "date"), until = find(root, "until"),
                   title = find(root, "title");
    const auto* first = date ? std::get_if<Date>(&date->data) : nullptr;
    const auto* last = until ? std::get_if<Date>(&until->data) : nullptr;
    const auto* name = title ? std::get_if<diagnostic::SourcedText>(&title->data) : nullptr;
    // Without a year, New Year's Eve may lie between them.
    if (!first || !last || first->year == 0 || last->year == 0 || first->day == 0 || last->day == 0)
        return;
    if (std::tie(last->year, last->month, last->day) <
        std::tie(first->year, first->month, first->day))
        diagnostics.add(Code::ends_before_it_begins, until->span, {name ? name->text : ""});
}

/// Two hours at which it begins, of which a layout prints one.
void check_hours(const Value& root, diagnostic::Diagnostics& diagnostics) {
    const ValuePtr date = find(root, "date"), time = find(root, "time");
    const auto* day = date ? std::get_if<Date>(&date->data) : nullptr;
    const auto* told = time ? std::get_if<diagnostic::SourcedText>(&time->data) : nullptr;
    if (!day || day->minutes < 0 || !told) return;
    const std::vector<TimeInWords> hours = told_times(told->text);
    if (hours.empty() || hours.front().minutes == day->minutes) return;
    const auto as_said = [](int minutes) {
        const int rest = minutes % 60;
        return std::to_string(minutes / 60) + " h" +
               (rest == 0 ? "" : (rest < 10 ? " 0" : " ") + std::to_string(rest));
    };
    diagnostics.add(Code::hour_said_otherwise, time->span,
                    {as_said(day->minutes), as_said(hours.front().minutes)});
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
    const auto date = read_date(text);
    return date && exists(*date) ? date : std::nullopt;
}

diagnostic::Diagnostic date_fault(const std::string& text, const diagnostic::SourceSpan& span,
                                  const CalendarMonths& months) {
    const auto date = read_date(text);
    if (!date || date->month < 1 || date->month > 12 || date->day < 1 || date->day > 99) {
        const ToldDate told = told_date(text, months);
        if (date && told.instead.empty() && date->month > 12)
            if (const std::string instead = month_first(*date); !instead.empty())
                return diagnostic::make(Code::date_day_first, span,
                                        {text, instead, read_both_ways(span)});
        if (told.repeats) return diagnostic::make(Code::date_repeats, span, {text});
        if (!told.instead.empty()) return said_otherwise(text, told, span);
        return diagnostic::make(Code::bad_date, span, {text});
    }
    return diagnostic::make(
        Code::day_not_in_month, span,
        {std::to_string(date->day), std::to_string(date->month),
         std::to_string(days_in_month(*date)), date->year == 0 ? "" : std::to_string(date->year)});
}

fs::path project_of(const fs::path& file, const files::FileSystem& files) {
    // Without "..": the parents of other/../page.yaml are not those of other.
    fs::path folder = files.resolved(file.parent_path());
    for (fs::path at = folder;; at = at.parent_path()) {
        if (files.mode(at / "cicero.yaml")) return at;
        if (at == at.root_path() || at.empty()) return folder;
    }
}

std::optional<Content> read(const fs::path& path, const ReadOptions& options,
                            diagnostic::Diagnostics& diagnostics) {
    auto reading = read_all(path, options, diagnostics);
    return reading && reading->is_whole ? std::optional(std::move(reading->content)) : std::nullopt;
}

std::optional<Reading> read_all(const fs::path& path, const ReadOptions& options,
                                diagnostic::Diagnostics& diagnostics) {
    const std::size_t errors_before = diagnostics.error_count();
    if (!options.language.empty() && !is_language(options.language))
        diagnostics.add(Code::bad_language, {}, {options.language});
    if (const auto other = other_sort_of(path)) {
        diagnostics.add(not_a_content(path, *other));
        return std::nullopt;
    }
    const diagnostic::SourceFilePtr file = yaml::load(path, diagnostics, {}, *options.files);
    if (!file) return std::nullopt;
    const auto root = yaml::parse(file, diagnostics);
    if (!root) return std::nullopt;
    if (root->find("layout") && !root->find("kind")) {
        diagnostics.add(not_a_content(path, layout_file, root->span()));
        return std::nullopt;
    }
    yaml::validate(*root, schema(), diagnostics);
    Content content;
    content.file = file;
    content.project = project_of(path, *options.files);
    content.files = options.files;
    const auto word = [&](const char* key) {
        const auto node = root->find(key);
        return node ? node->text().text : std::string{};
    };
    content.kind = word("kind");
    content.language = !options.language.empty() ? options.language : word("lang");
    if (content.language.empty()) content.language = "fr";
    if (const auto said = root->find("lang"); said && !is_language(said->text().text))
        diagnostics.add(Code::bad_language, said->span(), {said->text().text});
    content.typography = word("typography") != "false";
    if (const auto words = root->find("keep_words")) {
        if (words->kind() != yaml::Kind::Sequence) content.keep_words = {words->text().text};
        for (const yaml::Node& item : words->items())
            content.keep_words.push_back(item.text().text);
        if (words->items().size() > most_kept_words)
            diagnostics.add(Code::too_many_kept_words, words->items()[most_kept_words].span(),
                            {std::to_string(most_kept_words)});
    }
    const auto number = [&](const char* key, int otherwise) {
        return base::parse_integer(word(key)).value_or(otherwise);
    };
    const CalendarMonths months{number("year", 0), number("first_month", 1)};
    content.root = Reader(path.parent_path(), content.project, *options.files, months, diagnostics)
                       .record(*root, schema());
    content.root = with_links(content.root, content.language, &diagnostics);
    check_days(*content.root, diagnostics);
    check_hours(*content.root, diagnostics);
    return Reading{std::move(content), diagnostics.error_count() == errors_before};
}

}  // namespace cicero::content
