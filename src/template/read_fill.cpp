#include <algorithm>
#include <array>
#include <optional>

#include "template/reader.hpp"

namespace cicero::templates {

namespace {

constexpr std::array<std::string_view, 5> keys{"linear", "radial", "angle", "center", "radius"};
constexpr std::array<std::string_view, 3> stop_keys{"color", "at", "opacity"};
constexpr const char* example = "{linear: [\"#1a2b3c\", \"#ffffff\"], angle: 90}";

template <class Keys>
std::string in_a_row(const Keys& known) {
    std::string out;
    for (const std::string_view key : known) out += (out.empty() ? "" : ", ") + std::string(key);
    return out;
}

template <class Keys>
void tell_of_others(const yaml::Node& map, const Keys& known, const Context& context) {
    for (const auto& [key, value] : map.entries()) {
        if (std::ranges::find(known, key.name) != known.end()) continue;
        const auto names = [&] { return std::vector<std::string>(known.begin(), known.end()); };
        context.diagnostics.add(
            diagnostic::Code::unknown_key, key.span,
            {key.name, diagnostic::guess(key.name, names, context.diagnostics), in_a_row(known)});
    }
}

/// A stop whose place may still be said by those beside it.
struct Stop {
    GradientStop stop;
    std::optional<double> at;
};

Stop read_stop(const yaml::Node& node, const Context& context) {
    Stop out;
    const auto color = node.kind() == yaml::Kind::Map ? node.find("color") : std::nullopt;
    out.stop.color = context.palette.color(color ? *color : node);
    if (!color) return out;
    tell_of_others(node, stop_keys, context);
    with(node, "at",
         [&](const yaml::Node& n) { out.at = context.scalars.percent(n, 100, "0% … 100%"); });
    with(node, "opacity", [&](const yaml::Node& n) {
        out.stop.opacity = context.scalars.percent(n, 100, "0% … 100%");
    });
    return out;
}

// As CSS places them: the ends at 0 and 1, none before another, the others evenly between.
std::vector<GradientStop> placed(std::vector<Stop> stops) {
    if (!stops.front().at) stops.front().at = 0;
    if (!stops.back().at) stops.back().at = 1;
    double last = 0;
    for (Stop& stop : stops)
        if (stop.at) last = *(stop.at = std::max(*stop.at, last));
    for (std::size_t i = 1; i < stops.size(); ++i) {
        if (stops[i].at) continue;
        std::size_t next = i;
        while (!stops[next].at) ++next;
        const double from = *stops[i - 1].at,
                     step = (*stops[next].at - from) / double(next - i + 1);
        for (std::size_t j = i; j < next; ++j) stops[j].at = from + step * double(j - i + 1);
    }
    std::vector<GradientStop> out;
    for (Stop& stop : stops) {
        stop.stop.at = *stop.at;
        out.push_back(std::move(stop.stop));
    }
    return out;
}

void read_stops(const yaml::Node& node, Gradient& out, const Context& context) {
    constexpr std::size_t most = 64;
    std::vector<Stop> stops;
    for (const yaml::Node& item : node.items()) stops.push_back(read_stop(item, context));
    if (stops.size() < 2 || stops.size() > most) return context.scalars.bad_value(node, example);
    out.stops = placed(std::move(stops));
}

void read_center(const yaml::Node& node, Gradient& out, const Context& context) {
    if (node.items().size() != 2) return context.scalars.bad_value(node, "[0.5, 0.5]");
    out.center_x = context.scalars.number(node.items()[0]);
    out.center_y = context.scalars.number(node.items()[1]);
}

}  // namespace

style::Fill read_fill(const yaml::Node& node, const Context& context) {
    const bool is_map = node.kind() == yaml::Kind::Map;
    const auto linear = is_map ? node.find("linear") : std::nullopt,
               radial = is_map ? node.find("radial") : std::nullopt;
    if (!linear && !radial) return context.palette.color(node);
    tell_of_others(node, keys, context);
    if (linear && radial) context.scalars.bad_value(*radial, example);
    Gradient out;
    out.kind = linear ? Gradient::Kind::Linear : Gradient::Kind::Radial;
    read_stops(linear ? *linear : *radial, out, context);
    with(node, "angle",
         [&](const yaml::Node& n) { out.angle = context.scalars.number(n, limits::angle); });
    with(node, "center", [&](const yaml::Node& n) { read_center(n, out, context); });
    with(node, "radius", [&](const yaml::Node& n) {
        out.radius = context.scalars.percent(n, limits::largest_radius, "100%");
    });
    if (out.stops.empty()) return base::black;
    return out;
}

}  // namespace cicero::templates
