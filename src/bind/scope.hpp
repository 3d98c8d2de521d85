#pragma once

#include <set>
#include <string>
#include <vector>

#include "content/value.hpp"
#include "template/spec.hpp"

namespace cicero::bind {

/// Where names are looked up: records, the innermost last, some with a name of their own.
class Scope {
public:
    explicit Scope(content::ValuePtr root) { levels_.push_back({"", std::move(root)}); }
    [[nodiscard]] Scope with(std::string name, content::ValuePtr value) const;

    /// Null where there is no such field. Fields of the root that are asked for are remembered in
    /// `taken`, if that is wanted.
    [[nodiscard]] content::ValuePtr find(const templates::FieldPath& path,
                                         std::set<std::string>* taken) const;

private:
    struct Level {
        std::string name;
        content::ValuePtr value;
    };
    std::vector<Level> levels_;
};

}  // namespace cicero::bind
