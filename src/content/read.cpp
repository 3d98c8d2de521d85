#include <algorithm>
#include <array>
#include <charconv>

#include "base/dates.hpp"
#include "base/units.hpp"
#include "content/content.hpp"
#include "content/html_tags.hpp"
#include "content/spans.hpp"
#include "content/table.hpp"
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

class Reader {
public:
    Reader(const fs::path& folder, const fs::path& project, const files::FileSystem& files,
           diagnostic::Diagnostics& diagnostics)
        : folder_(folder), project_(project), files_(files), diagnostics_(diagnostics) {}

    ValuePtr record(const Node& node, const Schema& schema) {
        Record out;
        for (const auto& [key, value] : node.entries())
            for (const yaml::Field& field : schema.fields)
                if (key.name == field.name) out.emplace_back(key.name, read(value, field));
        return make_value(std::move(out), node.span());
    }

private:
    ValuePtr read(const Node& node, const yaml::Field& field) {
        if (field.type == Type::Image) return image(node);
        if (field.type == Type::Record) return record(node, *field.schema);
        if (field.type == Type::List) return list(node, field);
        return simple(node, field.type);
    }

    ValuePtr list(const Node& node, const yaml::Field& field) {
        List out;
        const auto add = [&](const Node& item) {
            out.push_back(field.schema ? record(item, *field.schema) : simple(item, field.item));
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
    }

    ValuePtr date(const Node& node) {
        const auto date = parse_date(node.text().text);
        if (!date) diagnostics_.add(date_fault(node.text().text, node.span()));
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
        if (const auto credit = node.find("credit"))
            record.emplace_back("credit", simple(*credit, Type::Text));
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
            else if (auto* quote = std::get_if<QuoteBlock>(&block.what))
                find_figures(quote->blocks);
            else if (auto* list = std::get_if<ListBlock>(&block.what))
                for (Blocks& item : list->items) find_figures(item);
            else if (auto* table = std::get_if<TableBlock>(&block.what);
                     table && !table->file.empty())
                find_rows(*table, block.span);
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

constexpr std::array<std::array<std::string_view, 2>, 12> month_names{{
    {"janvier", "janvier"},
    {"février", "fevrier"},
    {"mars", "mars"},
    {"avril", "avril"},
    {"mai", "mai"},
    {"juin", "juin"},
    {"juillet", "juillet"},
    {"août", "aout"},
    {"septembre", "septembre"},
    {"octobre", "octobre"},
    {"novembre", "novembre"},
    {"décembre", "decembre"},
}};

/// 31 août 2027, 1er mai
std::optional<Date> date_in_words(std::string_view text) {
    Date date;
    const auto [after_day, error] =
        std::from_chars(text.data(), text.data() + text.size(), date.day);
    if (error != std::errc{}) return std::nullopt;
    text.remove_prefix(std::size_t(after_day - text.data()));
    if (text.starts_with("er")) text.remove_prefix(2);
    if (!text.starts_with(' ')) return std::nullopt;
    text.remove_prefix(1);
    const std::string_view month = text.substr(0, text.find(' '));
    const auto named = std::ranges::find_if(
        month_names, [&](const auto& names) { return std::ranges::count(names, month) > 0; });
    if (named == month_names.end()) return std::nullopt;
    date.month = int(named - month_names.begin()) + 1;
    if (month.size() == text.size()) return date;
    const auto year = numbers_between(text.substr(month.size() + 1), ' ');
    if (year.size() != 1) return std::nullopt;
    date.year = year[0];
    return date;
}

/// 31/08/2027, 31.08.2027, 31-08-2027, 31 août 2027 as a content takes it; empty where it is no
/// day.
std::string right_spelling(std::string_view text) {
    auto date = date_in_words(text);
    for (const char sign : {'/', '.', '-'}) {
        const auto parts = numbers_between(text, sign);
        const bool whole = parts.size() == 3, short_form = parts.size() == 2 && sign != '-';
        if (!date && (whole || short_form)) {
            date.emplace();
            date->day = parts[0], date->month = parts[1];
            if (whole) date->year = parts[2];
            if (whole && date->year < 1000) return {};  // of which century?
        }
    }
    if (!date || !exists(*date) || date->year < 0 || date->year > 9999) return {};
    const auto padded = [](int number, std::size_t digits) {
        const std::string out = std::to_string(number);
        return std::string(digits - std::min(digits, out.size()), '0') + out;
    };
    return (date->year == 0 ? "" : padded(date->year, 4) + "-") + padded(date->month, 2) + "-" +
           padded(date->day, 2);
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
    const auto date = read_date(text);
    return date && exists(*date) ? date : std::nullopt;
}

diagnostic::Diagnostic date_fault(const std::string& text, const diagnostic::SourceSpan& span) {
    const auto date = read_date(text);
    if (!date || date->month < 1 || date->month > 12 || date->day < 1 || date->day > 99)
        return diagnostic::make(Code::bad_date, span, {text, right_spelling(text)});
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
    content.root = Reader(path.parent_path(), content.project, *options.files, diagnostics)
                       .record(*root, schema());
    if (diagnostics.error_count() > errors_before) return std::nullopt;
    return content;
}

}  // namespace cicero::content
