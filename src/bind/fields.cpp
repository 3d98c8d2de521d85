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

ValuePtr Fields::take(const templates::FieldPath& path, const Scope& scope) {
    if (is_parameter(path)) return parameter(path);
    const Scope::Found found = scope.find(path);
    if (found.is_of_root) omissions_.take(path.names.front());
    return found.value;
}

ValuePtr Fields::peek(const templates::FieldPath& path, const Scope& scope) const {
    return is_parameter(path) ? parameter(path) : scope.find(path).value;
}

}  // namespace cicero::bind
