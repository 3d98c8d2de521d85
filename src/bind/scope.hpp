#pragma once

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

    struct Found {
        content::ValuePtr value;  ///< null where there is no such field, or it is empty
        bool is_of_root = false;  ///< the path begins at a field of the root
    };
    [[nodiscard]] Found find(const templates::FieldPath& path) const;

private:
    struct Level {
        std::string name;
        content::ValuePtr value;
    };
    std::vector<Level> levels_;
};

}  // namespace cicero::bind
