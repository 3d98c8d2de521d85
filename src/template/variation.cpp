#include "template/variation.hpp"

namespace cicero::templates {

namespace {

std::optional<yaml::Node> map_at(const yaml::Node& node, const char* key) {
    auto found = node.find(key);
    return found && found->kind() == yaml::Kind::Map ? found : std::nullopt;
}

std::vector<std::string> keys_of(const std::optional<yaml::Node>& map) {
    std::vector<std::string> out;
    if (map && map->kind() == yaml::Kind::Map)
        for (const auto& entry : map->entries()) out.push_back(entry.first.name);
    return out;
}

}  // namespace

Variation::Variation(const yaml::Node& node, bool is_asked)
    : is_asked_(is_asked), page_(map_at(node, "page")), styles_(map_at(node, "styles")) {
    if (const auto set = map_at(node, "set"))
        for (const auto& [key, value] : set->entries())
            values_.insert_or_assign(key.name, Setting{key.span, value});
}

const yaml::Node* Variation::value(const std::string& parameter) const {
    const auto found = values_.find(parameter);
    return is_asked_ && found != values_.end() ? &found->second.value : nullptr;
}

std::optional<yaml::Node> Variation::page() const { return is_asked_ ? page_ : std::nullopt; }

void Variation::check_styles(const std::optional<yaml::Node>& named,
                             diagnostic::Diagnostics& diagnostics) const {
    if (!styles_) return;
    for (const auto& [key, value] : styles_->entries()) {
        if (named && named->find(key.name)) continue;
        diagnostics.add(diagnostic::Code::unknown_style, key.span,
                        {key.name, diagnostic::nearest(key.name, keys_of(named)).value_or("")});
    }
}

Parameter made_parameter(const char* name, const char* type, std::string value, const char* about) {
    Parameter out;
    out.name = name;
    out.type = type;
    out.value = out.default_value = std::move(value);
    out.about = about;
    return out;
}

}  // namespace cicero::templates
