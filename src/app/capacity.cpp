#include "engine/capacity.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/commands.hpp"
#include "app/report.hpp"
#include "base/utf8.hpp"

namespace cicero::app {

namespace {

using engine::Capacity;
using engine::Room;
using Json = nlohmann::ordered_json;

Json json_of(const Room& room) {
    return {{"size", room.size.points()}, {"lines", room.lines}, {"characters", room.characters}};
}

/// What fits into a layout in one of its formats; of no name where it has but one.
struct Measured {
    std::string format;
    std::vector<Capacity> all;
};

Json json_of(const Capacity& one, const std::string& format) {
    Json json = Json::object();
    if (!format.empty()) json["format"] = format;
    json["page"] = one.page;
    json["frame"] = one.frame;
    json["field"] = one.field;
    json["preferred"] = json_of(one.preferred);
    if (one.least) json["least"] = json_of(*one.least);
    if (one.repeats) json["repeats"] = true;
    return json;
}

std::string to_json(const std::vector<Measured>& formats) {
    Json out = Json::array();
    for (const Measured& measured : formats)
        for (const Capacity& one : measured.all) out.push_back(json_of(one, measured.format));
    return out.dump(2) + "\n";
}

std::string shown(const Room& room, bool french) {
    return fmt::format(fmt::runtime(french ? "{} signes, {} ligne(s) en {:.4g} pt"
                                           : "{} characters, {} line(s) at {:.4g} pt"),
                       room.characters, room.lines, room.size.points());
}

using Row = std::array<std::string, 5>;

Row row_of(const Capacity& one, bool french) {
    std::string page = one.page;
    if (one.repeats) page += french ? " (chacune)" : " (each)";
    return {page, one.frame, one.field, shown(one.preferred, french),
            one.least ? shown(*one.least, french) : std::string{}};
}

std::string to_table(const std::vector<Capacity>& all, bool french) {
    std::vector<Row> rows{french ? Row{"page", "cadre", "champ", "au mieux", "au plus petit"}
                                 : Row{"page", "frame", "field", "at best", "at the smallest"}};
    for (const Capacity& one : all) rows.push_back(row_of(one, french));
    std::array<std::size_t, 5> widths{};
    for (const Row& row : rows)
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], base::count_code_points(row[i]));
    std::string out;
    for (const Row& row : rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i)
            line += row[i] + std::string(widths[i] - base::count_code_points(row[i]) + 2, ' ');
        out += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
    }
    return out;
}

std::string to_tables(const std::vector<Measured>& formats, bool french) {
    std::string out;
    for (const Measured& measured : formats) {
        if (!out.empty()) out += "\n";
        if (!measured.format.empty()) out += measured.format + "\n";
        out += to_table(measured.all, french);
    }
    return out;
}

/// In each of its formats, or in that which the settings ask for.
std::vector<Measured> measure(engine::Workshop& workshop, const Request& request,
                              diagnostic::Diagnostics& diagnostics) {
    templates::Settings settings = settings_of(request);
    const auto layout_in = [&](const templates::Settings& in) {
        return workshop.layout(request.layout, in, diagnostics, files::disk());
    };
    const auto usual = layout_in(settings);
    if (!usual) return {};
    const bool chosen = settings.contains(templates::format_setting) || usual->formats.empty();
    engine::Workshop::Bench bench(workshop);
    auto& composer = bench.composer(diagnostics);
    if (chosen) {
        const auto format = settings.find(templates::format_setting);
        return {
            {format == settings.end() ? "" : format->second, engine::capacities(*usual, composer)}};
    }
    std::vector<Measured> out;
    for (const std::string& format : usual->formats) {
        settings[templates::format_setting] = format;
        if (const auto layout = layout_in(settings))
            out.push_back({format, engine::capacities(*layout, composer)});
    }
    return out;
}

}  // namespace

int tell_capacity(const Request& request, bool as_json, const diagnostic::RenderOptions& messages) {
    diagnostic::Diagnostics diagnostics;
    engine::Workshop workshop(furnishings(request, files::disk(), diagnostics));
    const auto formats = measure(workshop, request, diagnostics);
    const bool french = messages.language == diagnostic::Language::French;
    if (!diagnostics.has_errors())
        std::fputs((as_json ? to_json(formats) : to_tables(formats, french)).c_str(), stdout);
    return report(diagnostics, messages, true);
}

}  // namespace cicero::app
