#pragma once

#include "document/document.hpp"
#include "style/drawing.hpp"

namespace cicero::layout {

/// The path of `drawing` in `area`, without paint.
[[nodiscard]] std::vector<document::PathStep> path_of(const style::Drawing& drawing,
                                                      const Rect& area);

[[nodiscard]] document::Path rectangle(const Rect& area, const Color& fill);

}  // namespace cicero::layout
