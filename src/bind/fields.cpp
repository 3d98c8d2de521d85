#include "bind/fields.hpp"

namespace cicero::bind {

using content::ValuePtr;

Fields::Fields(const templates::LayoutSpec& layout, Omissions& omissions) : omissions_(omissions) {
    for (const templates::Parameter& p : layout.parameters)
        parameters_["$" + p.name] = content::make_text(p.value);
}

bool Fields::is_parameter(const templates::FieldPath& path) {
    return !path.names.empty() && path.names.front().starts_with('$');
}

ValuePtr Fields::parameter(const templates::FieldPath& path) const {
    const auto found = parameters_.find(path.names.front());
    return found == parameters_.end() ? nullptr : found->second;
}

ValuePtr Fields::find(const templates::FieldPath& path, const Scope& scope) const {
    return is_parameter(path) ? parameter(path) : scope.find(path, &omissions_.taken());
}

ValuePtr Fields::look_up(const templates::FieldPath& path, const Scope& scope) const {
    return is_parameter(path) ? parameter(path) : scope.find(path, nullptr);
}

}  // namespace cicero::bind
