#include "bind/conditions.hpp"

#include <algorithm>

#include "base/units.hpp"
#include "bind/format.hpp"

namespace cicero::bind {

using content::ValuePtr;
using templates::Condition;

bool Conditions::hold(const std::optional<Condition>& condition, const Scope& scope) const {
    return !condition || holds(*condition, scope);
}

bool Conditions::holds(const Condition& c, const Scope& scope) const {
    using Op = Condition::Op;
    const auto here = [&](const Condition& operand) { return holds(operand, scope); };
    switch (c.op) {
        case Op::Present: return is_present(c.path, scope);
        case Op::Literal: return !c.literal.empty();
        case Op::Not: return !holds(c.operands[0], scope);
        case Op::And: return std::ranges::all_of(c.operands, here);
        case Op::Or: return std::ranges::any_of(c.operands, here);
        case Op::Equal: return compare(c, scope) == 0;
        case Op::NotEqual: return compare(c, scope) != 0;
        case Op::Less: return compare(c, scope) < 0;
        case Op::Greater: return compare(c, scope) > 0;
    }
    return false;
}

// A parameter is a text: "false" and "0" switch it off. In a content they are what it says.
bool Conditions::is_present(const templates::FieldPath& path, const Scope& scope) const {
    const ValuePtr value = fields_.peek(path, scope);
    if (!value || !Fields::is_parameter(path)) return value != nullptr;
    const std::string& text = std::get<diagnostic::SourcedText>(value->data).text;
    return !text.empty() && text != "false" && text != "0";
}

// As numbers where both are; a list counts its items.
int Conditions::compare(const Condition& c, const Scope& scope) const {
    const std::string a = operand(c.operands[0], scope), b = operand(c.operands[1], scope);
    const auto number = base::parse_number(a), other = base::parse_number(b);
    if (number && other) return (*number > *other) - (*number < *other);
    return a.compare(b);
}

std::string Conditions::operand(const Condition& c, const Scope& scope) const {
    if (c.op == Condition::Op::Literal) return c.literal;
    if (c.op != Condition::Op::Present) return holds(c, scope) ? "true" : "false";
    const ValuePtr value = fields_.peek(c.path, scope);
    if (!value) return {};
    if (const auto* list = std::get_if<content::List>(&value->data))
        return std::to_string(list->size());
    return formatted(*value, {}, language_, dates_).text;
}

}  // namespace cicero::bind
