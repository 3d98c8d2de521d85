#pragma once

#include <string>
#include <vector>

#include "template/field_type.hpp"

namespace cicero::templates {

/// Where a layout's names lead, whatever the content: what `bind::Scope` is to values.
class FieldScope {
public:
    /// Whether a list has the fields of its items: "facts.source" is the source of each.
    enum class Lists : bool { AsWhole, ByItem };

    /// `roots`: of the contents that may come.
    explicit FieldScope(FieldTypes roots, Lists lists = Lists::AsWhole) : lists_(lists) {
        levels_.push_back({"", std::move(roots)});
    }
    /// Inside the repetition of a list, each of its items by that name.
    [[nodiscard]] FieldScope with(std::string name, FieldTypes item) const;

    /// Empty where no content can have the field.
    [[nodiscard]] FieldTypes find(const std::vector<std::string>& names) const;
    /// All names that could stand where the last of `names` does.
    [[nodiscard]] std::vector<std::string> known_beside(
        const std::vector<std::string>& names) const;

private:
    struct Level {
        std::string name;
        FieldTypes types;
    };
    [[nodiscard]] bool is_named(std::size_t level, const std::string& name) const;
    [[nodiscard]] bool has_fields(const FieldType& type) const;
    bool add_fields(FieldTypes& out, const FieldTypes& types, const std::string& name) const;
    void add_names(std::vector<std::string>& out, const FieldTypes& types) const;

    Lists lists_;
    std::vector<Level> levels_;  ///< the innermost last
};

}  // namespace cicero::templates
