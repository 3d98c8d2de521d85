#pragma once

#include <optional>
#include <string>

#include "bind/fields.hpp"
#include "dates/formats.hpp"

namespace cicero::bind {

/// Whether what a layout asks for with `when` is so.
class Conditions {
public:
    /// `language`: the content's, in which what is compared is written.
    Conditions(const Fields& fields, const std::string& language, dates::Formats& dates)
        : fields_(fields), language_(language), dates_(dates) {}

    /// True where there is no condition.
    [[nodiscard]] bool hold(const std::optional<templates::Condition>& condition,
                            const Scope& scope) const;

private:
    [[nodiscard]] bool holds(const templates::Condition& c, const Scope& scope) const;
    [[nodiscard]] bool is_present(const templates::FieldPath& path, const Scope& scope) const;
    [[nodiscard]] int compare(const templates::Condition& c, const Scope& scope) const;
    [[nodiscard]] std::string operand(const templates::Condition& c, const Scope& scope) const;

    const Fields& fields_;
    const std::string& language_;
    dates::Formats& dates_;
};

}  // namespace cicero::bind
