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

std::string to_json(const std::vector<Capacity>& all) {
    Json out = Json::array();
    for (const Capacity& one : all) {
        Json json{{"page", one.page},
                  {"frame", one.frame},
                  {"field", one.field},
                  {"preferred", json_of(one.preferred)}};
        if (one.least) json["least"] = json_of(*one.least);
        if (one.repeats) json["repeats"] = true;
        out.push_back(std::move(json));
    }
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

}  // namespace

int tell_capacity(const Request& request, bool as_json, const diagnostic::RenderOptions& messages) {
    diagnostic::Diagnostics diagnostics;
    engine::Workshop workshop(furnishings(request, files::disk(), diagnostics));
    const auto layout =
        workshop.layout(request.layout, settings_of(request), diagnostics, files::disk());
    if (layout && !diagnostics.has_errors()) {
        engine::Workshop::Bench bench(workshop);
        const auto all = engine::capacities(*layout, bench.composer(diagnostics));
        const bool french = messages.language == diagnostic::Language::French;
        std::fputs((as_json ? to_json(all) : to_table(all, french)).c_str(), stdout);
    }
    return report(diagnostics, messages, true);
}

}  // namespace cicero::app
