#pragma once

#include <string>
#include <vector>

#include "diagnostic/render.hpp"
#include "layout/fit.hpp"

namespace cicero::app {

/// What --explain prints of each fit: what it used and what that cost, lever by lever, and what
/// else it might have used, cheapest first.
[[nodiscard]] std::string explained(const std::vector<layout::FitReport>& fits,
                                    diagnostic::Language language);

}  // namespace cicero::app
