#include <algorithm>

#include "base/units.hpp"
#include "template/reader.hpp"

namespace cicero::templates {

using diagnostic::Code;

SourcedText Scalars::text(const yaml::Node& node) const {
    if (node.kind() != yaml::Kind::Scalar) return {};
    SourcedText text = node.text();
    if (text.text.size() < 2 || text.text[0] != '$') return text;
    const std::string name = text.text.substr(1);
    const auto found = std::find_if(parameters_.begin(), parameters_.end(),
                                    [&](const Parameter& p) { return p.name == name; });
    if (found == parameters_.end()) {
        const auto names = [&] {
            std::vector<std::string> out;
            for (const Parameter& p : parameters_) out.push_back(p.name);
            return out;
        };
        diagnostics_.add(Code::unknown_parameter, node.span(),
                         {name, diagnostic::guess(name, names, diagnostics_)});
        return text;
    }
    SourcedText out = text;
    out.text = found->value;
    out.map = {};
    const auto source = text.map.source_range(0, text.text.size());
    out.map.append_replaced(out.text.size(), source.begin, source.end - source.begin);
    return out;
}

void Scalars::bad_value(const yaml::Node& node, const std::string& expected) const {
    if (diagnostics_.has_error_at(node.span())) return;  // its type was told of
    diagnostics_.add(Code::bad_layout_value, node.span(),
                     {node.kind() == yaml::Kind::Scalar ? word(node) : std::string("…"), expected});
}

Length Scalars::length(const yaml::Node& node) const {
    if (const auto value = base::parse_length(word(node))) return *value;
    bad_value(node, "12mm, 9pt, 1.5cm");
    return {};
}

Length Scalars::type_size(const yaml::Node& node) const {
    const Length least = Length::points(0.1);
    const Length value = length(node);
    if (value >= least) return value;
    if (base::parse_length(word(node))) bad_value(node, "0.1pt, 9pt, 4mm");
    return least;
}

Distance Scalars::distance(const yaml::Node& node) const {
    const std::string text = word(node);
    if (text.empty() || text.back() != '%') return {length(node), 0};
    const auto value = base::parse_number(std::string_view(text).substr(0, text.size() - 1));
    if (!value) bad_value(node, "40%, 12mm");
    return {{}, value.value_or(0) / 100};
}

double Scalars::number(const yaml::Node& node) const {
    if (const auto value = base::parse_number(word(node))) return *value;
    bad_value(node, "1.2");
    return 0;
}

double Scalars::number(const yaml::Node& node, int least, int most) const {
    const auto value = base::parse_number(word(node));
    if (value && *value >= least && *value <= most) return *value;
    bad_value(node, std::to_string(least) + "–" + std::to_string(most));
    return least;
}

double Scalars::percent(const yaml::Node& node) const { return percent(node, 1000, "80%, 133%"); }

double Scalars::percent(const yaml::Node& node, double most, const std::string& expected) const {
    const std::string text = word(node);
    if (text.ends_with('%')) {
        const auto value = base::parse_number(std::string_view(text).substr(0, text.size() - 1));
        if (value && *value >= 0 && *value <= most) return *value / 100;
    }
    bad_value(node, expected);
    return 1;
}

int Scalars::integer(const yaml::Node& node, int least, int most) const {
    const auto value = base::parse_integer(word(node));
    if (value && *value >= least && *value <= most) return *value;
    bad_value(node, std::to_string(least) + "–" + std::to_string(most));
    return least;
}

bool Scalars::boolean(const yaml::Node& node) const {
    const std::string text = word(node);
    if (text != "true" && text != "false") bad_value(node, "true, false");
    return text == "true";
}

std::size_t Scalars::choice(const yaml::Node& node, const std::vector<std::string>& choices) const {
    const auto found = std::find(choices.begin(), choices.end(), word(node));
    if (found != choices.end()) return std::size_t(found - choices.begin());
    std::string list;
    for (const std::string& c : choices) list += (list.empty() ? "" : ", ") + c;
    bad_value(node, list);
    return 0;
}

Insets Scalars::insets(const yaml::Node& node) const {
    if (node.kind() == yaml::Kind::Scalar) {
        const Length all = length(node);
        return {all, all, all, all};
    }
    if (node.kind() == yaml::Kind::Sequence) {
        const auto& items = node.items();
        if (items.size() == 2) {
            const Length v = length(items[0]), h = length(items[1]);
            return {v, h, v, h};
        }
        if (items.size() == 4)
            return {length(items[0]), length(items[1]), length(items[2]), length(items[3])};
        bad_value(node, "[top, right, bottom, left]");
        return {};
    }
    Insets out;
    with(node, "top", [&](const yaml::Node& n) { out.top = length(n); });
    with(node, "right", [&](const yaml::Node& n) { out.right = length(n); });
    with(node, "bottom", [&](const yaml::Node& n) { out.bottom = length(n); });
    with(node, "left", [&](const yaml::Node& n) { out.left = length(n); });
    return out;
}

}  // namespace cicero::templates
