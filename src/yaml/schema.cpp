#include "yaml/schema.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <set>
#include <utility>

#include "base/plain_letters.hpp"
#include "base/units.hpp"
#include "yaml/cut_texts.hpp"
#include "yaml/french_keys.hpp"

namespace cicero::yaml {

namespace {

using diagnostic::Code;

struct TypeNames {
    const char *fr, *en;
};

TypeNames names_of(Type type) {
    switch (type) {
        case Type::Text: return {"un texte", "a text"};
        case Type::Markup: return {"un texte (CommonMark)", "a text (CommonMark)"};
        case Type::Word: return {"un mot", "a word"};
        case Type::Integer: return {"un nombre entier", "a whole number"};
        case Type::Number: return {"un nombre", "a number"};
        case Type::Boolean: return {"true ou false", "true or false"};
        case Type::Length: return {"une longueur", "a length"};
        case Type::Color: return {"une couleur", "a colour"};
        case Type::Date: return {"une date", "a date"};
        case Type::Choice: return {"un de ces mots", "one of these words"};
        case Type::Record:
        case Type::Image: return {"une table de clés", "a map of keys"};
        case Type::List: return {"une liste", "a list"};
        case Type::MapOf: return {"une table de noms", "a map of names"};
        case Type::Any: break;
    }
    return {"une valeur", "a value"};
}

std::size_t digits_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
    return end - at;
}

std::size_t after_any_of(std::string_view text, std::size_t at,
                         std::initializer_list<std::string_view> signs) {
    for (bool found = true; std::exchange(found, false);)
        for (const std::string_view sign : signs)
            if (text.substr(at).starts_with(sign)) at += sign.size(), found = true;
    return at;
}

std::size_t after_spaces(std::string_view text, std::size_t at) {
    return after_any_of(text, at, {" ", "\u00A0", "\u202F"});
}

/// 2026-2027, 2026/27, 2026 – 2027: 2026. Empty where it is no two years that follow each other.
std::string first_of_two_years(std::string_view text) {
    constexpr std::size_t whole = 4, century = 2;
    if (digits_at(text, 0) != whole) return {};
    const std::size_t sign = after_spaces(text, whole);
    const std::size_t second = after_any_of(text, sign, {"-", "/", "–", "—", "‑", " ", "\u00A0"});
    const std::size_t digits = digits_at(text, second);
    if (second == sign || second + digits != text.size() || (digits != whole && digits != century))
        return {};
    const auto first_year = base::parse_integer(text.substr(0, whole)),
               next_year = base::parse_integer(text.substr(second));
    if (!first_year || !next_year) return {};
    const auto wanted = *first_year + 1;
    if (*next_year != (digits == whole ? wanted : wanted % 100)) return {};
    return std::string(text.substr(0, whole));
}

/// Where an hour ends that stands at `at`: 18h, 18 h 30, 18:30; `at` where there is none.
std::size_t after_hour(std::string_view text, std::size_t at) {
    const std::size_t hours = digits_at(text, at);
    if (hours < 1 || hours > 2) return at;
    const std::size_t sign = after_spaces(text, at + hours);
    if (sign >= text.size()) return at;
    if (text[sign] == ':')
        return sign == at + hours && digits_at(text, sign + 1) == 2 ? sign + 3 : at;
    if (text[sign] != 'h' && text[sign] != 'H') return at;
    const std::size_t minutes = after_spaces(text, sign + 1);
    if (digits_at(text, minutes) == 2) return minutes + 2;
    const auto next = sign + 1 < text.size() ? static_cast<unsigned char>(text[sign + 1]) : ' ';
    const bool word = (next | 0x20) >= 'a' && (next | 0x20) <= 'z';
    return word ? at : sign + 1;
}

/// The hour, or the hours from one to another, that a text begins with; the text is then the rest.
std::string take_hour(std::string& text) {
    std::size_t end = after_hour(text, 0);
    if (end == 0) return {};
    const std::size_t until =
        after_any_of(text, end, {" ", "\u00A0", "\u202F", "-", "–", "—", "à"});
    if (const std::size_t last = after_hour(text, until); last > until) end = last;
    std::string hour = text.substr(0, end);
    text.erase(0, after_any_of(text, end, {" ", "\u00A0", "\u202F", ":", "-", "–", "—", ",", "."}));
    return hour;
}

constexpr std::array months{"janvier", "fevrier", "mars",      "avril",   "mai",      "juin",
                            "juillet", "aout",    "septembre", "octobre", "novembre", "decembre"};

/// Of the month whose name stands at `at`, behind which it then is; 0 where none does.
std::int64_t month_named(std::string_view text, std::size_t& at) {
    const std::size_t end = std::min(text.find_first_of(" :,", at), text.size());
    const auto* const month =
        std::ranges::find(months, base::plain_letters(text.substr(at, end - at)));
    if (month == months.end()) return 0;
    at = end;
    return month - months.begin() + 1;
}

std::string two_digits(std::int64_t number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

/// 24/04/2027, 24.4.27, 2027-04-24, 24 avril 2027 at the beginning of a text, which is then the
/// rest; as a date is written. Empty where none is.
std::string take_day(std::string& text) {
    std::size_t at = after_any_of(text, 0, {"le ", "Le "});
    std::array<std::int64_t, 3> numbers{};
    std::array<std::size_t, 3> digits{};
    for (std::size_t i = 0; i < 3; ++i) {
        digits[i] = digits_at(text, at);
        if (digits[i] == 0 || digits[i] > 4) {
            numbers[i] = month_named(text, at);
            if (i != 1 || numbers[i] == 0) return {};
        } else {
            numbers[i] =
                base::parse_integer(std::string_view(text).substr(at, digits[i])).value_or(0);
            at += digits[i];
        }
        if (i < 2) at = after_any_of(text, at, {"/", "-", ".", " ", "\u00A0"});
    }
    if (digits[0] == 4) std::swap(numbers[0], numbers[2]), std::swap(digits[0], digits[2]);
    if (digits[2] == 2) numbers[2] += 2000, digits[2] = 4;
    if (digits[2] != 4 || digits[0] > 2 || numbers[1] < 1 || numbers[1] > 12 || numbers[0] < 1 ||
        numbers[0] > 31)
        return {};
    text.erase(0, after_any_of(text, at, {" ", "\u00A0", "\u202F", ":", "-", "–", "—", ","}));
    return std::to_string(numbers[2]) + "-" + two_digits(numbers[1]) + "-" + two_digits(numbers[0]);
}

/// The lines of a text, parted by commas, or the first alone.
std::string on_one_line(std::string_view text, bool first_alone) {
    std::string out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        while (line.starts_with(' ')) line.remove_prefix(1);
        while (line.ends_with(' ')) line.remove_suffix(1);
        if (!line.empty()) out += (out.empty() ? "" : ", ") + std::string(line);
        if (first_alone && !out.empty()) break;
    }
    return out;
}

class Validator {
public:
    Validator(const Schema& root, diagnostic::Diagnostics& diagnostics)
        : root_(root), diagnostics_(diagnostics) {}

    void record(const Node& node, const Schema& schema) {
        std::set<std::string> meant;
        std::vector<CutText> cuts = cut_texts(node, schema);
        for (std::size_t i = 0; i < node.entries().size(); ++i) {
            const Node::Entry& entry = node.entries()[i];
            const auto cut = std::ranges::find(cuts, i, &CutText::first);
            if (cut != cuts.end()) {
                told_as_cut(*cut, schema, meant);
                i = cut->last;
                continue;
            }
            const auto field =
                std::find_if(schema.fields.begin(), schema.fields.end(),
                             [&](const Field& f) { return entry.first.name == f.name; });
            if (field == schema.fields.end())
                meant.insert(
                    unknown(entry, schema, i > 0 ? &node.entries()[i - 1].second : nullptr));
            else if (!is_above_no_break_spaces(node, i)) check(entry.second, *field);
        }
        for (const Field& field : schema.fields)
            if (field.required && !node.find(field.name) && !meant.contains(field.name) &&
                !meant.contains(elsewhere))
                diagnostics_.add(Code::missing_key, node.span(), {field.name, field.example});
    }

private:
    // What it would hold is told as standing beside it.
    static bool is_above_no_break_spaces(const Node& map, std::size_t i) {
        const auto& entries = map.entries();
        return entries[i].second.kind() == Kind::Null && i + 1 < entries.size() &&
               after_no_break_spaces(entries[i + 1].first.name) != entries[i + 1].first.name;
    }

    // Of a text without a key all keys that must be there may be meant.
    void told_as_cut(const CutText& cut, const Schema& schema, std::set<std::string>& meant) {
        if (cut.has_key)
            return diagnostics_.add(Code::comma_cuts_text, cut.span,
                                    {on_one_line(cut_rest(cut), false), cut.instead});
        diagnostics_.add(Code::text_without_key, cut.span,
                         {on_one_line(cut.text, false), record_of(schema, cut.text)});
        for (const Field& field : schema.fields)
            if (field.required) meant.insert(field.name);
    }

    static std::string cut_rest(const CutText& cut) {
        return cut.span.file->text().substr(cut.span.begin, cut.span.end - cut.span.begin);
    }

    /// The key that was probably meant, which is then not missing besides.
    std::string unknown(const Node::Entry& entry, const Schema& schema, const Node* before) {
        const Key& key = entry.first;
        if (std::string told = after_no_break_spaces(key.name); told != key.name) {
            const std::size_t line = key.span.file->line_of(key.span.begin);
            if (std::exchange(no_break_line_, line) + 1 != line)
                diagnostics_.add(Code::indented_by_no_break_spaces, key.span);
            return told;
        }
        if (std::string told = without_no_break_space(key.name); told != key.name) return told;
        const auto names = [&] {
            std::vector<std::string> out;
            for (const Field& field : schema.fields) out.emplace_back(field.name);
            return out;
        };
        const auto absent =
            std::ranges::find(schema.absent, std::string_view(key.name), &Absent::name);
        if (absent != schema.absent.end()) {
            diagnostics_.add(Code::key_not_here, key.span,
                             {key.name, absent->why_fr, absent->why_en});
            return {};
        }
        std::string meant = key_for_french(key.name, schema);
        const std::string of_root = meant.empty() && &schema != &root_ ? of_content(key.name) : "";
        if (meant.empty() && of_root.empty())
            meant = diagnostic::guess(key.name, names, diagnostics_);
        const bool is_text = entry.second.kind() == Kind::Scalar;
        const bool is_new = meant.empty() && of_root.empty();
        const std::size_t indent = is_new && is_text && before ? indent_wanted(key, *before) : 0;
        if (indent > 0)
            diagnostics_.add(Code::line_left_of_text, key.span,
                             {key.name, std::to_string(indent), ""});
        else
            diagnostics_.add(
                Code::unknown_key, key.span,
                {key.name, meant, is_new ? keys_of(schema) : "", of_root,
                 is_new ? schema.otherwise_fr : "", is_new ? schema.otherwise_en : ""});
        return of_root.empty() ? meant : elsewhere;
    }

    /// A key of the whole, which stands in one of its records.
    std::string of_content(const std::string& name) const {
        if (has(root_, name)) return name + ":";
        return key_for_french(name, root_);
    }

    /// As one reads them; nothing where they are many.
    static std::string keys_of(const Schema& schema) {
        constexpr std::size_t most = 12;
        std::string out;
        if (schema.fields.size() > most) return out;
        for (const Field& field : schema.fields)
            out += (out.empty() ? "" : ", ") + std::string(field.name);
        return out;
    }

    /// By how much a line would be indented to be of the text above it; 0 where none is there.
    static std::size_t indent_wanted(const Key& key, Node before) {
        while (!before.entries().empty() || !before.items().empty())
            before =
                before.entries().empty() ? before.items().back() : before.entries().back().second;
        const bool block = before.kind() == Kind::Scalar &&
                           (before.style() == Style::Literal || before.style() == Style::Folded);
        if (!block || before.text().text.empty()) return 0;
        const diagnostic::SourceFile& file = *key.span.file;
        const std::size_t text = file.position(before.text().span_of(0, 1).begin).column,
                          here = file.position(key.span.begin).column;
        return text > here ? text - here : 0;
    }

    static std::string after_no_break_spaces(std::string_view name) {
        const std::size_t begin = after_any_of(name, 0, {"\u00A0", "\u202F", " "});
        return std::string(name.substr(begin));
    }

    // The parser has told of a space that stands where the colon ends a key.
    static std::string without_no_break_space(const std::string& name) {
        for (const std::string_view space : {"\u00A0", "\u202F"}) {
            if (name.ends_with(space)) return name.substr(0, name.size() - space.size());
            if (const auto colon = name.find(":" + std::string(space)); colon != std::string::npos)
                return name.substr(0, colon);
        }
        return name;
    }

    void check(const Node& node, const Field& field) {
        if (field.parameter && node.kind() == Kind::Scalar && node.text().text.starts_with('$'))
            return;
        switch (field.type) {
            case Type::Record:
            case Type::Image: return check_record(node, field);
            case Type::List: return check_list(node, field);
            case Type::MapOf: return check_map(node, field);
            default: return check_simple(node, field, field.type);
        }
    }

    void check_record(const Node& node, const Field& field) {
        if (node.kind() == Kind::Map) return record(node, *field.schema);
        if (!(field.or_text && node.kind() == Kind::Scalar)) wrong(node, field, field.type);
    }

    void check_list(const Node& node, const Field& field) {
        if (node.kind() == Kind::Sequence) {
            check_items(node.items(), field);
        } else if (field.or_text && node.kind() != Kind::Null) {
            check_item(node, field);
        } else if (const std::string items = items_of_map(node, field); !items.empty()) {
            diagnostics_.add(Code::wrong_type, node.span(),
                             {field.name, names_of(Type::List).fr, names_of(Type::List).en, items});
        } else {
            wrong(node, field, field.type);
        }
    }

    /// What the first item would be, where keys stand without a dash: `9h: ouverture`, a day over
    /// its hours, or a record's own keys.
    static std::string items_of_map(const Node& node, const Field& field) {
        if (node.kind() != Kind::Map || node.entries().empty() || !field.schema) return {};
        const auto& [key, value] = node.entries().front();
        if (has(*field.schema, key.name)) return "- " + key.name + ": " + shown(value);
        const bool is_text = value.kind() == Kind::Scalar;
        if (is_text) return "- " + record_of(*field.schema, key.name + " " + words_of(value));
        if (!has(*field.schema, "day")) return {};
        return "- {day: " + in_quotes(key.name) + ", " + record_of(*field.schema, {}).substr(1);
    }

    static std::string shown(const Node& value) {
        constexpr std::size_t most = 40;
        const std::string words = words_of(value);
        return words.empty() || words.size() > most ? "…" : words;
    }

    // A list of texts where records are wanted is one mistake.
    void check_items(const std::vector<Node>& items, const Field& field) {
        const auto texts = std::ranges::count_if(
            items, [&](const Node& item) { return is_text_for_record(item, field); });
        bool told = false;
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (!is_text_for_record(items[i], field)) check_item(items[i], field);
            else if (!std::exchange(told, true))
                diagnostics_.add(Code::items_not_records, items[i].span(),
                                 {field.name, record_at(items, i, *field.schema),
                                  texts == 1 ? std::string{} : std::to_string(texts - 1)});
        }
    }

    static bool is_text_for_record(const Node& item, const Field& field) {
        if (!field.schema || field.or_text) return false;
        return item.kind() == Kind::Scalar || is_moment_and_text(item, *field.schema);
    }

    static std::string words_of_item(const Node& item) {
        if (item.kind() == Kind::Scalar) return words_of(item);
        const auto& [key, value] = item.entries().front();
        return key.name + " " + words_of(value);
    }

    // A day over the hours that follow it stands with the first of them.
    static std::string record_at(const std::vector<Node>& items, std::size_t at,
                                 const Schema& schema) {
        const std::string words = words_of_item(items[at]);
        const bool is_day =
            has(schema, "day") && items[at].kind() == Kind::Scalar && is_weekday_alone(words) &&
            at + 1 < items.size() &&
            (items[at + 1].kind() == Kind::Scalar || is_moment_and_text(items[at + 1], schema));
        if (!is_day) return record_of(schema, words);
        return "{day: " + in_quotes(words) + ", " +
               record_of(schema, words_of_item(items[at + 1])).substr(1);
    }

    // « samedi 29 mai »; with an hour it is a moment.
    static bool is_weekday_alone(std::string_view words) {
        static constexpr std::array days{"lundi",    "mardi",  "mercredi", "jeudi",
                                         "vendredi", "samedi", "dimanche"};
        const std::string first = base::plain_letters(words.substr(0, words.find(' ')));
        if (std::ranges::find(days, first) == days.end()) return false;
        for (std::size_t i = 0; i < words.size(); ++i)
            if (after_hour(words, i) > i) return false;
        return true;
    }

    void check_map(const Node& node, const Field& field) {
        if (node.kind() != Kind::Map) return wrong(node, field, field.type);
        for (const auto& [key, value] : node.entries()) check_item(value, field);
    }

    void check_item(const Node& node, const Field& field) {
        if (!field.schema) return check_simple(node, field, field.item);
        if (node.kind() == Kind::Map) return record(node, *field.schema);
        if (!(field.or_text && node.kind() == Kind::Scalar)) wrong(node, field, Type::Record);
    }

    void check_simple(const Node& node, const Field& field, Type type) {
        if (type == Type::Any || type == Type::Color) return;
        if (node.kind() != Kind::Scalar) {
            const bool flow =
                node.style() == Style::Flow && (type == Type::Text || type == Type::Markup);
            if (flow) return diagnostics_.add(Code::flow_instead_of_text, node.span());
            return wrong(node, field, type);
        }
        const std::string& text = node.text().text;
        if (type == Type::Integer && !base::parse_integer(text)) integer(node, field);
        if (type == Type::Number && !base::parse_number(text)) wrong(node, field, type);
        if (type == Type::Boolean && text != "true" && text != "false") wrong(node, field, type);
        if (type == Type::Length && !base::parse_length(text)) length(node, field);
        if (type == Type::Choice) choice(node, field);
    }

    // A school year has two, of which a calendar takes the first.
    void integer(const Node& node, const Field& field) {
        const std::string first = first_of_two_years(node.text().text);
        if (first.empty() || std::string_view(field.name) != "year")
            return wrong(node, field, Type::Integer);
        diagnostics_.add(Code::two_years, node.span(), {node.text().text, first});
    }

    void length(const Node& node, const Field& field) {
        if (!node.text().text.ends_with('%')) return wrong(node, field, Type::Length);
        diagnostics_.add(Code::percent_not_length, node.span(),
                         {node.text().text, *field.example ? field.example : "12mm"});
    }

    void choice(const Node& node, const Field& field) {
        const std::vector<std::string> choices(field.choices.begin(), field.choices.end());
        const std::string& text = node.text().text;
        if (std::find(choices.begin(), choices.end(), text) != choices.end()) return;
        std::string list;
        for (const std::string& c : choices) list += (list.empty() ? "" : ", ") + c;
        diagnostics_.add(Code::bad_choice, node.span(),
                         {text, list, diagnostic::nearest(text, choices).value_or("")});
    }

    /// 49,12 and septembre as a number is written; empty for any other word.
    static std::string as_number(const Node& said) {
        if (said.kind() != Kind::Scalar) return {};
        std::string text = said.text().text;
        if (const std::size_t comma = text.find(','); comma != std::string::npos) text[comma] = '.';
        if (base::parse_number(text)) return text;
        const auto* const month = std::ranges::find(months, base::plain_letters(text));
        return month == months.end() ? "" : std::to_string(month - months.begin() + 1);
    }

    static std::string example_of(const Field& field, Type type, const Node& said) {
        if (type == Type::Integer || type == Type::Number)
            if (const std::string meant = as_number(said); !meant.empty())
                return std::string(field.name) + ": " + meant;
        const bool list = type == Type::List;
        const bool has_keys = (type == Type::Record || type == Type::Image || list) &&
                              field.schema && !field.schema->fields.empty();
        if (*field.example || !has_keys) return field.example;
        const std::string record = record_of(*field.schema, words_of(said, list));
        return list ? "[" + record + "]" : record;
    }

    static std::string words_of(const Node& said, bool first_line = false) {
        return said.kind() == Kind::Scalar ? on_one_line(said.text().text, first_line)
                                           : std::string{};
    }

    /// `- 18h : Accueil`, `- 24/04/2027 : Bal`: an hour or a day read as a key.
    static bool is_moment_and_text(const Node& item, const Schema& schema) {
        if (item.kind() != Kind::Map || item.entries().size() != 1) return false;
        const auto& [key, value] = item.entries().front();
        std::string name = key.name;
        return value.kind() == Kind::Scalar && ((has(schema, "time") && after_hour(name, 0) > 0) ||
                                                (has(schema, "date") && !take_day(name).empty()));
    }

    /// What a text would be as a record: the keys that must be there, of which the text is one, and
    /// an hour before it another.
    static std::string record_of(const Schema& schema, std::string words) {
        std::vector<const Field*> keys;
        for (const Field& field : schema.fields)
            if (field.required) keys.push_back(&field);
        if (is_number_to_call(words) && has(schema, "phone"))
            return "{" + std::string(keys.front()->name) + ": …, phone: " + words + "}";
        if (keys.empty()) keys.push_back(&schema.fields.front());
        if (has(schema, "author"))
            if (std::string quotation = quotation_of(words); !quotation.empty()) return quotation;
        const auto here = std::ranges::find_if(keys, takes_any_text);
        const auto hour = std::ranges::find(keys, std::string_view("time"), &Field::name);
        const auto day = std::ranges::find(keys, std::string_view("date"), &Field::name);
        std::string time, date;
        if (hour != keys.end() && here != keys.end()) time = take_hour(words);
        if (day != keys.end() && here != keys.end()) date = take_day(words);
        std::string out;
        for (auto key = keys.begin(); key != keys.end(); ++key) {
            const std::string text = key == here                    ? in_quotes(words)
                                     : key == hour && !time.empty() ? "\"" + time + "\""
                                     : key == day                   ? date
                                                                    : std::string{};
            const std::string example = *(*key)->example ? (*key)->example : "…";
            out += (out.empty() ? "{" : ", ") + std::string((*key)->name) + ": " +
                   (text.empty() ? example : text);
        }
        return out + "}";
    }

    /// « On vient. » — Nadia, bénévole: its words, who speaks, their office; empty for other texts.
    static std::string quotation_of(std::string_view words) {
        std::size_t dash = std::string_view::npos, after = 0;
        for (const std::string_view sign : {" — ", " – ", " - ", "» ", "” ", "\" "})
            if (dash = words.rfind(sign); dash != std::string_view::npos) {
                after = dash + sign.size();
                if (sign.front() != ' ') dash += sign.size() - 1;
                break;
            }
        if (dash == std::string_view::npos || dash == 0 || after >= words.size()) return {};
        std::string_view said = words.substr(0, dash), who = words.substr(after);
        said.remove_prefix(after_any_of(said, 0, {"«", "“", "\"", " ", "\u00A0", "\u202F"}));
        for (bool found = true; std::exchange(found, false);)
            for (const std::string_view sign : {"»", "”", "\"", " ", "\u00A0", "\u202F"})
                if (said.ends_with(sign)) said.remove_suffix(sign.size()), found = true;
        who.remove_prefix(after_any_of(who, 0, {"—", "–", "-", ",", " ", "("}));
        const std::size_t comma = std::min(who.find(", "), who.size());
        if (said.empty() || comma == 0 || said.size() + who.size() > 200) return {};
        const std::string role =
            comma < who.size() ? ", role: " + in_quotes(std::string(who.substr(comma + 2))) : "";
        return "{text: " + in_straight_quotes(std::string(said)) +
               ", author: " + in_quotes(std::string(who.substr(0, comma))) + role + "}";
    }

    static bool has(const Schema& schema, std::string_view key) {
        return std::ranges::find(schema.fields, key, &Field::name) != schema.fields.end();
    }

    static bool is_number_to_call(std::string_view words) {
        constexpr std::size_t fewest_digits = 8;
        return words.find_first_not_of("0123456789 .+-()/") == std::string_view::npos &&
               std::ranges::count_if(words, [](char c) { return c >= '0' && c <= '9'; }) >=
                   std::ptrdiff_t(fewest_digits);
    }

    // An hour or a number has a form of its own, which its example shows in quotes.
    static bool takes_any_text(const Field* field) {
        return field->type == Type::Text && *field->example != '"';
    }

    /// As YAML takes it inside a map on one line; nothing of what is too long to be shown.
    static std::string in_quotes(const std::string& text) {
        constexpr std::size_t most_shown = 120;
        if (text.size() > most_shown) return {};
        const bool plain = text.find_first_of(":#,[]{}\"'&*!|>%@`\\") == std::string::npos &&
                           !text.starts_with('-') && !text.starts_with('?');
        if (plain) return text;
        return in_straight_quotes(text);
    }

    void wrong(const Node& node, const Field& field, Type type) {
        if (diagnostics_.has_error_at(node.span())) return;
        const TypeNames names = names_of(type);
        diagnostics_.add(Code::wrong_type, node.span(),
                         {field.name, names.fr, names.en, example_of(field, type, node)});
    }

    /// What a key means that stands in the wrong record, whose own keys it may have kept away.
    static constexpr const char* elsewhere = "*";
    const Schema& root_;
    diagnostic::Diagnostics& diagnostics_;
    std::size_t no_break_line_ = 0;  ///< the last line indented by such spaces
};

class Reference {
public:
    explicit Reference(bool french) : french_(french) {}

    std::string take() { return std::move(out_); }

    void add(const Schema& schema) {
        if (!done_.insert(&schema).second) return;
        out_ += std::string("## ") + schema.name + "\n\n" +
                (french_ ? schema.about_fr : schema.about_en) + "\n\n";
        out_ += french_ ? "| clé | valeur | | exemple |\n" : "| key | value | | example |\n";
        out_ += "|---|---|---|---|\n";
        for (const Field& field : schema.fields) row(field);
        out_ += "\n";
        for (const Field& field : schema.fields)
            if (field.schema) add(*field.schema);
    }

private:
    void row(const Field& field) {
        out_ += std::string("| `") + field.name + "`" +
                (field.required ? (french_ ? " (obligatoire)" : " (required)") : "");
        out_ += " | " + value(field) + " | " + (french_ ? field.about_fr : field.about_en) + " | ";
        if (*field.example) out_ += "`" + escaped(field.example) + "`";
        out_ += " |\n";
    }

    std::string value(const Field& field) const {
        const TypeNames names = names_of(field.type);
        std::string text = french_ ? names.fr : names.en;
        if (field.type == Type::Choice) {
            text.clear();
            for (const char* c : field.choices)
                text += (text.empty() ? "`" : ", `") + std::string(c) + "`";
        }
        if (*field.least) text += limits(field);
        if (field.schema) text += std::string(french_ ? " : " : ": ") + field.schema->name;
        return text;
    }

    std::string limits(const Field& field) const {
        return std::string(french_ ? ", de " : ", from ") + field.least +
               (french_ ? " à " : " to ") + field.most;
    }

    static std::string escaped(std::string text) {
        for (std::size_t i = 0; (i = text.find('|', i)) != std::string::npos; i += 2)
            text.insert(i, "\\");
        return text;
    }

    bool french_;
    std::string out_;
    std::set<const Schema*> done_;
};

}  // namespace

void validate(const Node& node, const Schema& schema, diagnostic::Diagnostics& diagnostics) {
    if (node.kind() != Kind::Map) {
        diagnostics.add(Code::wrong_type, node.span(),
                        {schema.name, names_of(Type::Record).fr, names_of(Type::Record).en, ""});
        return;
    }
    Validator(schema, diagnostics).record(node, schema);
}

std::string reference(const Schema& schema, ReferenceLanguage language) {
    Reference reference(language == ReferenceLanguage::French);
    reference.add(schema);
    return reference.take();
}

}  // namespace cicero::yaml
