#include "calendar/zones.hpp"

#include <algorithm>
#include <cctype>

#include "yaml/schema.hpp"

namespace cicero::calendar {

namespace {

using diagnostic::Code;
using yaml::Node;

std::string capitals(std::string text) {
    for (char& c : text) c = char(std::toupper(static_cast<unsigned char>(c)));
    return text;
}

const yaml::Schema& zone_schema() {
    using yaml::Field;
    using yaml::Type;
    const auto field = [](const char* name, Type type, const char* fr, const char* en) {
        Field out{name, type, fr, en};
        out.parameter = false;
        return out;
    };
    static const yaml::Schema schema = [&] {
        Field code = field("code", Type::Word, "son code ISO 3166", "its ISO 3166 code");
        code.required = true;
        code.example = "FR-57";
        Field name = field("name", Type::MapOf, "son nom, par langue", "its name, by language");
        name.required = true;
        name.example = "{fr: Moselle}";
        return yaml::Schema{
            "zone",
            "Un lieu où des jours sont fériés.",
            "A place where days are holidays.",
            {code, name, field("aliases", Type::List, "ses autres codes", "its other codes"),
             field("also", Type::List, "les noms sous lesquels on le cherche",
                   "names that it is looked for by"),
             field("clock", Type::Word, "son fuseau (IANA)", "its time zone (IANA)"),
             field("south", Type::Boolean, "au sud de l’équateur", "south of the equator"),
             field("zones", Type::Any, "ce qu’il contient", "what it contains")}};
    }();
    return schema;
}

void read_zones(const Node& list, const std::string& parent, Zones& zones,
                std::map<std::string, std::size_t>& lines, diagnostic::Diagnostics& diagnostics) {
    for (const Node& node : list.items()) {
        const std::size_t errors = diagnostics.error_count();
        yaml::validate(node, zone_schema(), diagnostics);
        if (diagnostics.error_count() > errors) continue;
        Zone zone;
        const Node code = *node.find("code");
        zone.code = code.text().text;
        zone.parent = parent;
        const auto name = node.find("name");
        for (const auto& [language, text] : name->entries())
            zone.names[language.name] = text.text().text;
        if (const auto aliases = node.find("aliases"))
            for (const Node& alias : aliases->items()) zone.aliases.push_back(alias.text().text);
        if (const auto also = node.find("also"))
            for (const Node& name_of_it : also->items())
                zone.also.push_back(name_of_it.text().text);
        if (const auto clock = node.find("clock")) zone.clock = clock->text().text;
        if (const auto south = node.find("south")) zone.south = south->text().text == "true";
        const auto [at, is_new] =
            lines.emplace(zone.code, code.span().file->line_of(code.span().begin));
        if (!is_new)
            diagnostics.add(Code::duplicate_id, code.span(),
                            {zone.code, std::to_string(at->second)});
        else zones.add(zone);
        if (const auto inner = node.find("zones"))
            read_zones(*inner, zone.code, zones, lines, diagnostics);
    }
}

}  // namespace

bool is_school_zone(std::string_view text) {
    std::string told = capitals(std::string(text));
    if (told.starts_with("ZONE"))
        told.erase(0, std::min(told.find_first_not_of(' ', 4), told.size()));
    return told == "A" || told == "B" || told == "C";
}

Zones Zones::read(const Node& root, diagnostic::Diagnostics& diagnostics) {
    Zones out;
    std::map<std::string, std::size_t> lines;
    if (root.kind() != yaml::Kind::Sequence)
        diagnostics.add(Code::wrong_type, root.span(), {"zones", "une liste", "a list", ""});
    read_zones(root, "", out, lines, diagnostics);
    return out;
}

void Zones::add(Zone zone) {
    by_code_.emplace(capitals(zone.code), all_.size());
    for (const std::string& alias : zone.aliases) by_code_.emplace(capitals(alias), all_.size());
    all_.push_back(std::move(zone));
}

const Zone* Zones::find(const std::string& code) const {
    const auto at = by_code_.find(capitals(code));
    return at == by_code_.end() ? nullptr : &all_[at->second];
}

bool Zones::holds_in(const std::string& outer, const std::string& inner) const {
    const Zone* wanted = find(outer);
    for (const Zone* zone = find(inner); zone && wanted; zone = find(zone->parent))
        if (zone == wanted) return true;
    return false;
}

std::string Zones::clock_of(const std::string& code) const {
    for (const Zone* zone = find(code); zone; zone = find(zone->parent))
        if (!zone->clock.empty()) return zone->clock;
    return {};
}

bool Zones::is_south(const std::string& code) const {
    for (const Zone* zone = find(code); zone; zone = find(zone->parent))
        if (zone->south) return true;
    return false;
}

std::vector<std::string> Zones::near(const std::string& wrong) const {
    // Of one letter every code of two is near.
    if (wrong.size() < 2) return {};
    std::vector<std::string> codes, names, out;
    for (const auto& [code, index] : by_code_) codes.push_back(code);
    for (const Zone& zone : all_) {
        for (const auto& [language, name] : zone.names) names.push_back(name);
        names.insert(names.end(), zone.also.begin(), zone.also.end());
    }
    const auto tell = [&](const Zone& zone) {
        const std::string text = zone.code + " (" + zone.names.begin()->second + ")";
        if (std::find(out.begin(), out.end(), text) == out.end()) out.push_back(text);
    };
    if (const auto name = diagnostic::nearest(wrong, names))
        for (const Zone& zone : all_) {
            const bool named = std::ranges::any_of(
                zone.names, [&](const auto& of_it) { return of_it.second == *name; });
            if (named || std::ranges::find(zone.also, *name) != zone.also.end()) tell(zone);
        }
    while (out.size() < 3) {
        const auto code = diagnostic::nearest(capitals(wrong), codes);
        if (!code) break;
        tell(*find(*code));
        codes.erase(std::find(codes.begin(), codes.end(), *code));
    }
    return out;
}

}  // namespace cicero::calendar
