#pragma once

#include <vector>

#include "template/spec.hpp"
#include "yaml/schema.hpp"

namespace cicero::templates {

/// What a field may hold, by the schema of its content.
struct FieldType {
    yaml::Type type = yaml::Type::Any;
    const yaml::Schema* schema = nullptr;  ///< of a record, of each item of a list
    yaml::Type item = yaml::Type::Text;    ///< of a list without a schema
    bool numeral = false;                  ///< of a text: its example is a number, an hour, a price

    [[nodiscard]] FieldType of_items() const;  ///< of a list
    friend bool operator==(const FieldType&, const FieldType&) = default;
};

/// It holds one of them: contents of several kinds have the field, or an inner record may lack it
/// and an outer one has it.
using FieldTypes = std::vector<FieldType>;

/// Can it hold that? What may be anything can.
[[nodiscard]] bool is_a(yaml::Type wanted, const FieldType& type);
/// As text in a line; a list of such as its items, with commas.
[[nodiscard]] bool is_printable(const FieldType& type);
[[nodiscard]] bool applies(const Filter& filter, const FieldType& type);

/// What a filter applies to, in French and in English.
struct Domain {
    yaml::Type type;
    const char *fr, *en;
};
[[nodiscard]] Domain domain_of(Filter::Op op);

}  // namespace cicero::templates
