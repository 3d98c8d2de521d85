#include <algorithm>

#include "base/units.hpp"
#include "template/reader.hpp"

namespace cicero::templates {

using diagnostic::Code;

namespace {

Length of(const char* limit) { return *base::parse_length(limit); }

std::string said(const limits::Limit& limit) {
    return std::string(limit.least) + " … " + limit.most;
}

bool is_percentage(const std::string& text) {
    return text.ends_with('%') &&
           base::parse_number(std::string_view(text).substr(0, text.size() - 1));
}

}  // namespace

const Parameter* Scalars::parameter(const yaml::Node& node) const {
    const std::string& text = node.text().text;
    if (node.kind() != yaml::Kind::Scalar || text.size() < 2 || text[0] != '$') return nullptr;
    const auto found = std::ranges::find(parameters_, text.substr(1), &Parameter::name);
    return found == parameters_.end() ? nullptr : &*found;
}

SourcedText Scalars::text(const yaml::Node& node) const {
    if (node.kind() != yaml::Kind::Scalar) return {};
    SourcedText text = node.text();
    if (text.text.size() < 2 || text.text[0] != '$') return text;
    const std::string name = text.text.substr(1);
    const Parameter* found = parameter(node);
    if (!found) {
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
    fault(node, Code::bad_layout_value,
          {node.kind() == yaml::Kind::Scalar ? word(node) : std::string("…"), expected}, expected);
}

void Scalars::fault(const yaml::Node& node, Code code, std::vector<std::string> params,
                    const std::string& expected) const {
    if (diagnostics_.has_error_at(node.span())) return;  // its type was told of
    const Parameter* given = parameter(node);
    if (given && given->is_unfit) return;
    // What the layout lets one choose, it must be able to use.
    const bool is_layouts = !given || !given->is_set || !given->choices.empty();
    if (is_layouts) return diagnostics_.add(code, node.span(), std::move(params));
    const bool told = std::ranges::any_of(diagnostics_.all(), [&](const auto& d) {
        return d.code == Code::setting_unfit && d.params.front() == given->name;
    });
    if (!told) diagnostics_.add(Code::setting_unfit, {}, {given->name, given->value, expected});
}

Length Scalars::length(const yaml::Node& node, const limits::Limit& limit) const {
    const std::string text = word(node);
    const auto value = base::parse_length(text);
    if (!value && is_percentage(text)) {
        fault(node, Code::percent_not_length, {text, "12mm, 9pt"}, "12mm, 9pt");
    } else if (!value) {
        bad_value(node, "12mm, 9pt, 1.5cm");
    } else {
        const Length inside = std::clamp(*value, of(limit.least), of(limit.most));
        if (inside != *value) bad_value(node, said(limit));
        return inside;
    }
    return std::max(Length{}, of(limit.least));
}

Distance Scalars::distance(const yaml::Node& node, const limits::Limit& limit) const {
    constexpr double most = 1000;
    const std::string text = word(node);
    if (text.empty() || text.back() != '%') return {length(node, limit), 0};
    const auto value = base::parse_number(std::string_view(text).substr(0, text.size() - 1));
    const double least = of(limit.least) < Length{} ? -most : 0;
    if (value && *value >= least && *value <= most) return {{}, *value / 100};
    bad_value(node, "40%, 12mm");
    return {};
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

double Scalars::number(const yaml::Node& node, const limits::Limit& limit) const {
    const auto value = base::parse_number(word(node));
    const double least = *base::parse_number(limit.least), most = *base::parse_number(limit.most);
    if (value && *value >= least && *value <= most) return *value;
    bad_value(node, said(limit));
    return std::max(0.0, least);
}

int Scalars::integer(const yaml::Node& node, const limits::Limit& limit) const {
    return integer(node, *base::parse_integer(limit.least), *base::parse_integer(limit.most));
}

double Scalars::percent(const yaml::Node& node) const { return percent(node, 1000, "80%, 133%"); }

double Scalars::percent(const yaml::Node& node, double most, const std::string& expected) const {
    const std::string text = word(node);
    if (text.ends_with('%')) {
        const auto value = base::parse_number(std::string_view(text).substr(0, text.size() - 1));
        if (value && *value >= 0 && *value <= most) return *value / 100;
    }
    if (base::parse_length(text)) fault(node, Code::length_not_percent, {text, expected}, expected);
    else bad_value(node, expected);
    return 1;
}

int Scalars::integer(const yaml::Node& node, int least, int most) const {
    const auto value = base::parse_integer(word(node));
    if (value && *value >= least && *value <= most) return *value;
    bad_value(node, std::to_string(least) + "–" + std::to_string(most));
    return least;
}

std::array<int, 2> Scalars::range(const yaml::Node& node, const limits::Limit& limit) const {
    const std::string text = word(node);
    const std::size_t dash = text.find('-');
    const auto first = base::parse_integer(std::string_view(text).substr(0, dash));
    const auto last = dash == std::string::npos
                          ? first
                          : base::parse_integer(std::string_view(text).substr(dash + 1));
    const int least = *base::parse_integer(limit.least), most = *base::parse_integer(limit.most);
    if (first && last && *first >= least && *last >= *first && *last <= most)
        return {*first, *last};
    bad_value(node, "3, 1-6");
    return {least, least};
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
        const Length all = length(node, limits::white);
        return {all, all, all, all};
    }
    if (node.kind() == yaml::Kind::Sequence) {
        const auto& items = node.items();
        if (items.size() == 2) {
            const Length v = length(items[0], limits::white), h = length(items[1], limits::white);
            return {v, h, v, h};
        }
        if (items.size() == 4)
            return {length(items[0], limits::white), length(items[1], limits::white),
                    length(items[2], limits::white), length(items[3], limits::white)};
        bad_value(node, "[top, right, bottom, left]");
        return {};
    }
    Insets out;
    with(node, "top", [&](const yaml::Node& n) { out.top = length(n, limits::white); });
    with(node, "right", [&](const yaml::Node& n) { out.right = length(n, limits::white); });
    with(node, "bottom", [&](const yaml::Node& n) { out.bottom = length(n, limits::white); });
    with(node, "left", [&](const yaml::Node& n) { out.left = length(n, limits::white); });
    return out;
}

}  // namespace cicero::templates
