#pragma once

#include "document/document.hpp"
#include "template/spec.hpp"

namespace cicero::layout {

/// The path of `drawing` in `area`, without paint.
[[nodiscard]] std::vector<document::PathStep> path_of(const templates::Drawing& drawing,
                                                      const Rect& area);

[[nodiscard]] document::Path rectangle(const Rect& area, const Color& fill);

}  // namespace cicero::layout
