#include "bind/scope.hpp"

namespace cicero::bind {

Scope Scope::with(std::string name, content::ValuePtr value) const {
    Scope out = *this;
    out.levels_.push_back({std::move(name), std::move(value)});
    return out;
}

content::ValuePtr Scope::find(const templates::FieldPath& path,
                              std::set<std::string>* taken) const {
    if (path.names.empty()) return nullptr;
    const std::string& first = path.names.front();
    content::ValuePtr found;
    for (auto level = levels_.rbegin(); level != levels_.rend() && !found; ++level) {
        if ((!level->name.empty() && level->name == first) ||
            (first == "item" && level != levels_.rend() - 1))
            found = level->value;
        else found = content::find(*level->value, first);
        if (found && taken && level == levels_.rend() - 1) taken->insert(first);
    }
    for (std::size_t i = 1; i < path.names.size() && found; ++i)
        found = content::find(*found, path.names[i]);
    return found && !content::is_empty(*found) ? found : nullptr;
}

}  // namespace cicero::bind
