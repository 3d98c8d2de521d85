#include "pdf/shadings.hpp"

#include <algorithm>

#include "pdf/number.hpp"

namespace cicero::pdf {

namespace {

using Components = std::vector<double>;

Components components(const Color& color) {
    struct Of {
        Components operator()(const Gray& c) const { return {c.level}; }
        Components operator()(const Rgb& c) const { return {c.r, c.g, c.b}; }
        Components operator()(const Cmyk& c) const { return {c.c, c.m, c.y, c.k}; }
        Components operator()(const base::Spot& c) const { return {c.tint}; }
    };
    return std::visit(Of{}, color);
}

std::string array(const Components& values) {
    std::string out = "[";
    for (const double value : values) {
        append_real(out, value);
        out += ' ';
    }
    if (out.back() == ' ') out.back() = ']';
    else out += ']';
    return out;
}

std::string between(const Components& from, const Components& to) {
    return "<</FunctionType 2 /Domain [0 1] /C0 " + array(from) + " /C1 " + array(to) + " /N 1>>";
}

// Pieces from one stop to the next, sewn together.
template <class Value>
std::string sewn(const std::vector<GradientStop>& stops, const Value& value) {
    if (stops.size() == 2 && stops.front().at == 0 && stops.back().at == 1)
        return between(value(stops[0]), value(stops[1]));
    std::string functions, encode;
    Components bounds;
    const auto add = [&](const GradientStop& from, const GradientStop& to) {
        functions += between(value(from), value(to)) + " ";
        encode += "0 1 ";
        if (to.at < 1) bounds.push_back(to.at);
    };
    if (stops.front().at > 0) add(stops.front(), stops.front());
    for (std::size_t i = 0; i + 1 < stops.size(); ++i) add(stops[i], stops[i + 1]);
    if (stops.back().at < 1) {
        GradientStop last = stops.back();
        last.at = 1;
        add(stops.back(), last);
    }
    return "<</FunctionType 3 /Domain [0 1] /Functions [" + functions + "] /Bounds " +
           array(bounds) + " /Encode [" + encode + "]>>";
}

}  // namespace

std::string color_function(const std::vector<GradientStop>& stops) {
    return sewn(stops, [](const GradientStop& stop) { return components(stop.color); });
}

std::string opacity_function(const std::vector<GradientStop>& stops) {
    return sewn(stops, [](const GradientStop& stop) { return Components{stop.opacity}; });
}

std::string shading(const ShadingPlace& place, const std::string& space,
                    const std::string& function) {
    return std::string("<</ShadingType ") + (place.size() == 4 ? "2" : "3") + " /ColorSpace " +
           space + " /Coords " + array(place) + " /Function " + function + " /Extend [true true]>>";
}

}  // namespace cicero::pdf
