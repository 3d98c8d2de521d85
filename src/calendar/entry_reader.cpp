#include "calendar/entry_reader.hpp"

#include <algorithm>
#include <array>

#include "base/units.hpp"
#include "calendar/rule_reader.hpp"
#include "content/content.hpp"

namespace cicero::calendar {

namespace {

using diagnostic::Code;
using diagnostic::Diagnostics;
using yaml::Node;

std::string word(const Node& node, const char* key) {
    const auto value = node.find(key);
    return value ? value->text().text : std::string{};
}

std::vector<std::string> words(const Node& node, const char* key) {
    std::vector<std::string> out;
    if (const auto list = node.find(key))
        for (const Node& item : list->items()) out.push_back(item.text().text);
    return out;
}

Names names(const Node& node, const char* key) {
    Names out;
    if (const auto map = node.find(key))
        for (const auto& [language, name] : map->entries()) out[language.name] = name.text().text;
    return out;
}

/// The value of an enumeration by its name, which the schema has checked.
template <class Enum>
Enum named(const std::string& name, Enum last, Enum otherwise) {
    for (int i = 0; i <= int(last); ++i)
        if (name == name_of(Enum(i))) return Enum(i);
    return otherwise;
}

class EntryReader {
public:
    EntryReader(const Node& node, const Zones& zones, Diagnostics& diagnostics)
        : node_(node), zones_(zones), diagnostics_(diagnostics) {}

    std::optional<Entry> run() {
        const std::size_t before = diagnostics_.error_count();
        yaml::validate(node_, entry_schema(), diagnostics_);
        if (node_.kind() != yaml::Kind::Map) return std::nullopt;
        words_of_it();
        out_.since = year("since", 0);
        out_.until = year("until", last_year);
        if (out_.since > out_.until)
            diagnostics_.add(Code::ends_before_it_begins, node_.find("since")->span(), {out_.id});
        periods();
        exceptions();
        zones_known();
        hours();
        if (const auto name = node_.find("name"); name && !out_.names.contains("fr"))
            diagnostics_.add(Code::missing_key, name->span(), {"fr", "Journée de la paix"});
        return diagnostics_.error_count() == before ? std::optional(out_) : std::nullopt;
    }

private:
    void words_of_it() {
        out_.span = node_.span();
        out_.id = word(node_, "id");
        const std::string type = word(node_, "type");
        out_.type = named(type, Type::Clock, Type::None);
        out_.kind =
            type.empty() ? named(word(node_, "kind"), Kind::Decade, Kind::Day) : Kind::Holiday;
        out_.names = names(node_, "name");
        out_.short_names = names(node_, "short");
        out_.zones = words(node_, "zones");
        out_.sources = words(node_, "sources");
        out_.confidence = named(word(node_, "confidence"), Confidence::High, Confidence::High);
        out_.on_un_list = word(node_, "un_list") == "true";
        out_.resolution = word(node_, "resolution");
        out_.legal = word(node_, "legal");
        out_.lead = word(node_, "lead");
        out_.slug = word(node_, "slug");
        out_.page = word(node_, "page");
        out_.note = word(node_, "note");
        out_.place = word(node_, "place");
    }

    ToldTime time_in(const char* key) {
        const auto node = node_.find(key);
        return node ? ToldTime{node->text().text, node->span()} : ToldTime{};
    }

    void hours() {
        if (out_.periods.empty()) return;
        const Rule& rule = out_.periods.back().rule;
        const bool several = rule.length > 1 || std::holds_alternative<Span>(rule.day);
        const auto hours =
            read_hours({time_in("time"), time_in("until_time"), several}, out_.id, diagnostics_);
        if (hours) out_.hours = *hours;
    }

    int year(const char* key, int otherwise) {
        const auto value = node_.find(key);
        return value ? year(*value, key).value_or(otherwise) : otherwise;
    }
    std::optional<int> year(const Node& value, const char* key) {
        return read_integer(value, key, first_year, last_year, diagnostics_);
    }

    void periods() {
        const auto date = node_.find("date");
        const auto rule = date ? read_rule(*date, diagnostics_) : std::nullopt;
        if (!rule) return;
        const auto history = node_.find("history");
        for (const Node& node : history ? history->items() : std::vector<Node>{})
            period(node, *rule);
        out_.periods.push_back({last_year, *rule, {}, {}});
    }

    void period(const Node& node, const Rule& today) {
        const auto until = node.find("until");
        const auto last = until ? year(*until, "until") : std::nullopt;
        const auto date = node.find("date");
        const auto rule = date ? read_rule(*date, diagnostics_) : today;
        if (!last || !rule) return;
        const bool after_the_last = out_.periods.empty() ? *last >= std::max(out_.since, first_year)
                                                         : *last > out_.periods.back().until;
        if (!after_the_last || *last >= out_.until)
            return diagnostics_.add(Code::periods_out_of_order, until->span());
        out_.periods.push_back({*last, *rule, names(node, "name"), names(node, "short")});
    }

    void exceptions() {
        const auto map = node_.find("exceptions");
        if (!map) return;
        for (const auto& [key, value] : map->entries()) {
            const auto number = year_of_key(key);
            if (!number) continue;
            if (value.text().text == "none") out_.exceptions[*number] = {};
            else if (const auto days = days_of(value, *number)) out_.exceptions[*number] = {*days};
        }
    }

    std::optional<int> year_of_key(const yaml::Key& key) {
        const auto number = base::parse_integer(key.name);
        if (number && *number >= first_year && *number <= last_year) return number;
        diagnostics_.add(Code::out_of_range, key.span,
                         {key.name, std::to_string(first_year), std::to_string(last_year)});
        return std::nullopt;
    }

    /// "05-26", or [05-26, 05-28]
    std::optional<Days> days_of(const Node& value, int year) {
        if (value.kind() != yaml::Kind::Sequence) {
            const auto day = day_in(value, year);
            return day ? std::optional(Days{*day, *day}) : std::nullopt;
        }
        if (value.items().size() != 2) {
            diagnostics_.add(Code::wrong_type, value.span(),
                             {"exceptions", "[premier jour, dernier jour]", "[first day, last day]",
                              "[05-26, 05-28]"});
            return std::nullopt;
        }
        const auto first = day_in(value.items()[0], year), last = day_in(value.items()[1], year);
        if (!first || !last) return std::nullopt;
        if (*last >= *first) return Days{*first, *last};
        diagnostics_.add(Code::ends_before_it_begins, value.span(), {out_.id});
        return std::nullopt;
    }

    std::optional<sys_days> day_in(const Node& value, int year) {
        auto date = content::parse_date(value.text().text);
        if (!date) {
            diagnostics_.add(content::date_fault(value.text().text, value.span()));
            return std::nullopt;
        }
        if (date->minutes >= 0) {
            diagnostics_.add(Code::bad_date, value.span(), {value.text().text});
            return std::nullopt;
        }
        if (date->year == 0) date->year = year;
        if (const int longest = days_in_month(date->year, date->month); date->day > longest) {
            diagnostics_.add(Code::day_not_in_month, value.span(),
                             {std::to_string(date->day), std::to_string(date->month),
                              std::to_string(longest), std::to_string(date->year)});
            return std::nullopt;
        }
        if (date->year == year) return day_of(*date);
        diagnostics_.add(Code::exception_elsewhere, value.span(), {std::to_string(year)});
        return std::nullopt;
    }

    void zones_known() {
        const auto list = node_.find("zones");
        if (!list) return;
        for (const Node& zone : list->items())
            if (const std::string& code = zone.text().text; is_school_zone(code)) {
                diagnostics_.add(Code::school_zone, zone.span(), {code});
            } else if (!zones_.find(code)) {
                std::string near;
                for (const std::string& name : zones_.near(code))
                    near += (near.empty() ? "" : ", ") + name;
                diagnostics_.add(Code::unknown_zone, zone.span(), {code, near});
            }
    }

    const Node& node_;
    const Zones& zones_;
    Diagnostics& diagnostics_;
    Entry out_;
};

}  // namespace

std::vector<Entry> read_entries(const Node& root, const Zones& zones, Diagnostics& diagnostics) {
    std::vector<Entry> out;
    if (root.kind() != yaml::Kind::Sequence)
        diagnostics.add(Code::wrong_type, root.span(),
                        {"date", "une liste de journées", "a list of days", "- id: braille"});
    std::map<std::string, std::size_t> lines;
    for (const Node& node : root.items()) {
        auto entry = EntryReader(node, zones, diagnostics).run();
        const auto id = node.find("id");
        if (!id) continue;
        const std::size_t line = id->span().file->line_of(id->span().begin);
        const auto [at, is_new] = lines.emplace(id->text().text, line);
        if (!is_new)
            diagnostics.add(Code::duplicate_id, id->span(),
                            {id->text().text, std::to_string(at->second)});
        else if (entry) out.push_back(std::move(*entry));
    }
    return out;
}

}  // namespace cicero::calendar
