#include "template/field_type.hpp"

namespace cicero::templates {

using yaml::Type;

namespace {

bool is_line(Type type) {
    return type != Type::Record && type != Type::Image && type != Type::Markup &&
           type != Type::List && type != Type::MapOf;
}

}  // namespace

FieldType FieldType::of_items() const {
    if (!schema) return FieldType{item};
    return {item == Type::Image ? Type::Image : Type::Record, schema};
}

bool is_a(Type wanted, const FieldType& type) {
    return type.type == wanted || type.type == Type::Any;
}

bool is_printable(const FieldType& type) {
    return is_line(type.type) || (type.type == Type::List && !type.schema && is_line(type.item));
}

Domain domain_of(Filter::Op op) {
    switch (op) {
        case Filter::Op::Count: return {Type::List, "une liste", "a list"};
        case Filter::Op::Roman:
        case Filter::Op::TwoDigits: return {Type::Integer, "un nombre entier", "a whole number"};
        case Filter::Op::Until:
        case Filter::Op::Date: return {Type::Date, "une date", "a date"};
        case Filter::Op::Upper:
        case Filter::Op::Lower:
        case Filter::Op::Capital: break;
    }
    return {Type::Text, "un texte", "a text"};
}

bool applies(const Filter& filter, const FieldType& type) {
    const Domain domain = domain_of(filter.op);
    return domain.type == Type::Text ? is_printable(type) : is_a(domain.type, type);
}

}  // namespace cicero::templates
