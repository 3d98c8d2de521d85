#pragma once

#include <optional>
#include <vector>

#include "template/spec.hpp"

namespace cicero::engine {

/// Whether a condition holds by the layout's parameters alone; nothing where the content decides.
[[nodiscard]] std::optional<bool> known(const templates::Condition& condition,
                                        const std::vector<templates::Parameter>& parameters);

}  // namespace cicero::engine
