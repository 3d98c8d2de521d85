#include "template/field_scope.hpp"

#include <algorithm>

namespace cicero::templates {

namespace {

using yaml::Type;

bool is_numeral(std::string_view example) {
    if (example.starts_with('"')) example.remove_prefix(1);
    return !example.empty() && example[0] >= '0' && example[0] <= '9';
}

void add(FieldTypes& out, const FieldType& type) {
    if (std::ranges::find(out, type) == out.end()) out.push_back(type);
}

}  // namespace

FieldScope FieldScope::with(std::string name, FieldTypes item) const {
    FieldScope out = *this;
    out.levels_.push_back({std::move(name), std::move(item)});
    return out;
}

bool FieldScope::is_named(std::size_t level, const std::string& name) const {
    return level > 0 && (name == "item" || (!name.empty() && name == levels_[level].name));
}

bool FieldScope::has_fields(const FieldType& type) const {
    return type.schema && (type.type == Type::Record || type.type == Type::Image ||
                           (type.type == Type::List && lists_ == Lists::ByItem));
}

/// The fields of that name; true where no content of these types is without one.
bool FieldScope::add_fields(FieldTypes& out, const FieldTypes& types,
                            const std::string& name) const {
    bool always = !types.empty();
    for (const FieldType& type : types) {
        if (type.type == Type::Any) {
            add(out, type);
            continue;
        }
        const yaml::Field* found = nullptr;
        if (has_fields(type))
            for (const yaml::Field& field : type.schema->fields)
                if (name == field.name) found = &field;
        if (found) add(out, {found->type, found->schema, found->item, is_numeral(found->example)});
        always = always && found && found->required;
    }
    return always;
}

void FieldScope::add_names(std::vector<std::string>& out, const FieldTypes& types) const {
    for (const FieldType& type : types)
        if (has_fields(type))
            for (const yaml::Field& field : type.schema->fields) out.emplace_back(field.name);
}

FieldTypes FieldScope::find(const std::vector<std::string>& names) const {
    FieldTypes out;
    for (std::size_t level = levels_.size(); level-- > 0;) {
        const FieldTypes& here = levels_[level].types;
        if (is_named(level, names.front())) {
            for (const FieldType& type : here) add(out, type);
            break;
        }
        if (add_fields(out, here, names.front())) break;
    }
    for (std::size_t i = 1; i < names.size(); ++i) {
        FieldTypes inner;
        (void)add_fields(inner, out, names[i]);
        out = std::move(inner);
    }
    return out;
}

std::vector<std::string> FieldScope::known_beside(const std::vector<std::string>& names) const {
    std::vector<std::string> out;
    if (names.size() > 1) {
        add_names(out, find({names.begin(), names.end() - 1}));
        return out;
    }
    for (const Level& level : levels_) {
        if (!level.name.empty()) out.push_back(level.name);
        add_names(out, level.types);
    }
    return out;
}

}  // namespace cicero::templates
