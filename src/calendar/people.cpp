#include "calendar/people.hpp"

#include "calendar/birth_dates.hpp"
#include "content/content.hpp"

namespace cicero::calendar {

using diagnostic::Code;
using yaml::Node;

Entry birthday(std::string name, std::string short_name, const Date& born) {
    Entry out;
    out.id = "birthday-" + name;
    out.kind = Kind::Birthday;
    out.names["fr"] = std::move(name);
    if (!short_name.empty()) out.short_names["fr"] = std::move(short_name);
    out.since = out.born = born.year;
    const auto at = std::chrono::month(unsigned(born.month)) / std::chrono::day(unsigned(born.day));
    Rule rule{Fixed{at, {}, {}}};
    if (at == std::chrono::February / 29) {
        rule.day = Fixed{std::chrono::March / 1, {}, {}};
        rule.offset = -1;
    }
    out.periods.push_back({last_year, rule, {}, {}});
    return out;
}

bool is_person(const Node& item) { return item.find("birth").has_value(); }

std::vector<Entry> read_people(const Node& root, diagnostic::Diagnostics& diagnostics) {
    std::vector<Entry> out;
    for (const Node& item : root.items()) {
        if (!is_person(item)) continue;
        const std::size_t errors = diagnostics.error_count();
        yaml::validate(item, person_schema(), diagnostics);
        if (diagnostics.error_count() > errors) continue;
        const Node when = *item.find("birth");
        const auto born = content::parse_date(when.text().text);
        const auto text = [&](const char* key) {
            const auto node = item.find(key);
            return node ? node->text().text : std::string{};
        };
        if (!born || born->minutes >= 0) {
            auto short_year = short_birth_fault(when.text().text, when.span());
            diagnostics.add(born ? diagnostic::make(Code::bad_date, when.span(), {when.text().text})
                            : short_year ? std::move(*short_year)
                                         : content::date_fault(when.text().text, when.span()));
            continue;
        }
        Entry entry = birthday(text("name"), text("short"), *born);
        entry.sources = {root.span().file->path()};
        entry.span = item.span();
        out.push_back(std::move(entry));
    }
    return out;
}

const yaml::Schema& person_schema() {
    const auto field = [](const char* name, yaml::Type type, const char* fr, const char* en,
                          const char* example) {
        yaml::Field out{name, type, fr, en, example};
        out.parameter = false;
        return out;
    };
    static const yaml::Schema schema = [&] {
        yaml::Schema out{"person",
                         "Quelqu’un dont l’anniversaire revient tous les ans.",
                         "Somebody whose birthday comes every year.",
                         {field("name", yaml::Type::Text, "le nom", "the name", "Nadia"),
                          field("birth", yaml::Type::Date, "le jour de la naissance",
                                "the day of birth", "1974-05-02"),
                          field("short", yaml::Type::Text, "le nom pour une petite case",
                                "the name for a small cell", "")}};
        out.fields[0].required = out.fields[1].required = true;
        return out;
    }();
    return schema;
}

}  // namespace cicero::calendar
