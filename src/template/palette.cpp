#include "base/units.hpp"
#include "template/reader.hpp"

namespace cicero::templates {

namespace {

std::vector<double> numbers(const yaml::Node& node, const Scalars& scalars) {
    std::vector<double> out;
    if (node.kind() != yaml::Kind::Sequence) return out;
    for (const yaml::Node& item : node.items()) out.push_back(scalars.number(item));
    return out;
}

bool all_within(const std::vector<double>& values, double most) {
    for (const double v : values)
        if (v < 0 || v > most) return false;
    return true;
}

std::optional<Rgb> parse_hex(const std::string& text) {
    if (text.size() != 7 || text[0] != '#') return std::nullopt;
    const auto value = base::parse_hexadecimal(std::string_view(text).substr(1));
    if (!value) return std::nullopt;
    const auto channel = [&](int shift) { return (*value >> shift & 0xFF) / 255.0; };
    return Rgb{channel(16), channel(8), channel(0)};
}

std::optional<Cmyk> cmyk(const yaml::Node& node, const Scalars& scalars) {
    const auto v = numbers(node, scalars);
    if (v.size() != 4 || !all_within(v, 100)) {
        scalars.bad_value(node, "[C, M, Y, K] 0–100");
        return std::nullopt;
    }
    return Cmyk{v[0] / 100, v[1] / 100, v[2] / 100, v[3] / 100};
}

}  // namespace

std::optional<Color> Palette::written_out(const yaml::Node& node) const {
    if (node.kind() == yaml::Kind::Scalar) {
        const auto rgb = parse_hex(scalars_.word(node));
        return rgb ? std::optional<Color>(*rgb) : std::nullopt;
    }
    if (const auto spot = node.find("spot")) {
        const auto ink = node.find("cmyk");
        const auto alternate = ink ? cmyk(*ink, scalars_) : std::nullopt;
        if (!ink) scalars_.bad_value(node, "{spot: nom, cmyk: [C, M, Y, K]}");
        return Color{Spot{scalars_.word(*spot), alternate.value_or(Cmyk{}), 1}};
    }
    if (const auto value = node.find("cmyk")) return Color{cmyk(*value, scalars_).value_or(Cmyk{})};
    if (const auto value = node.find("gray"))
        return Color{Gray{1 - scalars_.number(*value, 0, 100) / 100}};
    if (const auto value = node.find("rgb")) {
        if (value->kind() == yaml::Kind::Scalar) return written_out(*value);
        const auto v = numbers(*value, scalars_);
        if (v.size() == 3 && all_within(v, 255))
            return Color{Rgb{v[0] / 255, v[1] / 255, v[2] / 255}};
        scalars_.bad_value(*value, "[R, G, B] 0–255, \"#1a2b3c\"");
        return Color{Rgb{}};
    }
    return tint(node);
}

std::optional<Color> Palette::tint(const yaml::Node& node) const {
    const auto of = node.find("tint");
    const auto share = node.find("percent");
    if (!of || !share) return std::nullopt;
    return base::tinted(color(*of), scalars_.number(*share, 0, 100) / 100);
}

void Palette::read(const yaml::Node& map) {
    if (map.kind() != yaml::Kind::Map) return;
    for (const auto& [key, value] : map.entries()) colors_.insert_or_assign(key.name, color(value));
}

namespace {

std::string listed(std::vector<std::string> names) {
    constexpr std::size_t most = 20;
    std::ranges::sort(names);
    std::string out;
    for (std::size_t i = 0; i < std::min(names.size(), most); ++i)
        out += (i > 0 ? ", " : "") + names[i];
    return out + (names.size() > most ? "…" : "");
}

}  // namespace

Color Palette::color(const yaml::Node& node) const {
    if (node.kind() == yaml::Kind::Scalar) {
        const auto found = colors_.find(scalars_.word(node));
        if (found != colors_.end()) return found->second;
    }
    if (const auto written = written_out(node)) return *written;
    const auto names = [&] {
        std::vector<std::string> out;
        for (const auto& [name, value] : colors_) out.push_back(name);
        return out;
    };
    const std::string name = scalars_.word(node);
    diagnostic::Diagnostics& said = scalars_.diagnostics();
    scalars_.fault(node, diagnostic::Code::unknown_color,
                   {name, diagnostic::guess(name, names, said), listed(names())}, "\"#1a2b3c\"");
    return base::black;
}

}  // namespace cicero::templates
