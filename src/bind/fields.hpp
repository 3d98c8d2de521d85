#pragma once

#include <map>
#include <string>

#include "bind/omissions.hpp"
#include "bind/scope.hpp"

namespace cicero::bind {

/// What the names of a layout mean: fields of a content, and its own parameters, which are fields
/// too ({$columns}, when: $columns == 2).
class Fields {
public:
    Fields(const templates::LayoutSpec& layout, Omissions& omissions);

    /// To be printed: it counts as taken from now on, and what of it is printed is for the caller
    /// to tell `Omissions`. Null where there is none.
    [[nodiscard]] content::ValuePtr take(const templates::FieldPath& path, const Scope& scope);
    /// To be asked about: a field that only conditions name is not printed.
    [[nodiscard]] content::ValuePtr peek(const templates::FieldPath& path,
                                         const Scope& scope) const;

    [[nodiscard]] static bool is_parameter(const templates::FieldPath& path);

private:
    [[nodiscard]] content::ValuePtr parameter(const templates::FieldPath& path) const;

    Omissions& omissions_;
    std::map<std::string, content::ValuePtr> parameters_;
};

}  // namespace cicero::bind
