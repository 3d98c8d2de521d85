#include "engine/known_condition.hpp"

#include <algorithm>

#include "base/units.hpp"

namespace cicero::engine {

namespace {

using templates::Condition;
using Parameters = std::vector<templates::Parameter>;
using Op = Condition::Op;

std::optional<std::string> text_of(const Condition& c, const Parameters& parameters) {
    if (c.op == Op::Literal) return c.literal;
    if (c.op != Op::Present || c.path.names.empty()) return std::nullopt;
    const std::string& name = c.path.names.front();
    const auto found = std::ranges::find_if(
        parameters, [&](const templates::Parameter& p) { return name == "$" + p.name; });
    return found == parameters.end() ? std::nullopt : std::optional(found->value);
}

// As numbers where both are.
std::optional<int> compared(const Condition& c, const Parameters& parameters) {
    const auto a = text_of(c.operands[0], parameters), b = text_of(c.operands[1], parameters);
    if (!a || !b) return std::nullopt;
    const auto number = base::parse_number(*a), other = base::parse_number(*b);
    if (number && other) return (*number > *other) - (*number < *other);
    return a->compare(*b);
}

/// Known as soon as one operand is `decisive`, or all are known.
std::optional<bool> joined(const Condition& c, const Parameters& parameters, bool decisive) {
    bool all_known = true;
    for (const Condition& operand : c.operands) {
        const auto value = known(operand, parameters);
        if (value == decisive) return decisive;
        all_known = all_known && value;
    }
    return all_known ? std::optional(!decisive) : std::nullopt;
}

std::optional<bool> is_present(const Condition& c, const Parameters& parameters) {
    const auto text = text_of(c, parameters);
    if (!text) return std::nullopt;
    return !text->empty() && (c.op == Op::Literal || (*text != "false" && *text != "0"));
}

}  // namespace

std::optional<bool> known(const Condition& c, const Parameters& parameters) {
    const auto compares = [&](const auto& holds) -> std::optional<bool> {
        const auto order = compared(c, parameters);
        return order ? std::optional<bool>(holds(*order)) : std::nullopt;
    };
    switch (c.op) {
        case Op::Present:
        case Op::Literal: return is_present(c, parameters);
        case Op::Not: {
            const auto value = known(c.operands[0], parameters);
            return value ? std::optional(!*value) : std::nullopt;
        }
        case Op::And: return joined(c, parameters, false);
        case Op::Or: return joined(c, parameters, true);
        case Op::Equal: return compares([](int order) { return order == 0; });
        case Op::NotEqual: return compares([](int order) { return order != 0; });
        case Op::Less: return compares([](int order) { return order < 0; });
        case Op::Greater: return compares([](int order) { return order > 0; });
    }
    return std::nullopt;
}

}  // namespace cicero::engine
