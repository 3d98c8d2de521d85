#include "bind/scope.hpp"

namespace cicero::bind {

Scope Scope::with(std::string name, content::ValuePtr value) const {
    Scope out = *this;
    out.levels_.push_back({std::move(name), std::move(value)});
    return out;
}

Scope::Found Scope::find(const templates::FieldPath& path) const {
    if (path.names.empty()) return {};
    const std::string& first = path.names.front();
    content::ValuePtr found;
    bool is_of_root = false;
    for (auto level = levels_.rbegin(); level != levels_.rend() && !found; ++level) {
        if ((!level->name.empty() && level->name == first) ||
            (first == "item" && level != levels_.rend() - 1))
            found = level->value;
        else found = content::find(*level->value, first);
        is_of_root = found && level == levels_.rend() - 1;
    }
    for (std::size_t i = 1; i < path.names.size() && found; ++i)
        found = content::find(*found, path.names[i]);
    if (found && content::is_empty(*found)) found = nullptr;
    return {std::move(found), is_of_root};
}

}  // namespace cicero::bind
