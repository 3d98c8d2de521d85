#pragma once

#include "document/document.hpp"
#include "style/drawing.hpp"

namespace cicero::layout {

/// The path of `drawing` in `area`, without paint.
[[nodiscard]] std::vector<document::PathStep> path_of(const style::Drawing& drawing,
                                                      const Rect& area);

[[nodiscard]] document::Path rectangle(const Rect& area, const style::Fill& fill);

/// A colour, or a gradient over `box`.
[[nodiscard]] document::Paint paint_of(const style::Fill& fill, const Rect& box);

}  // namespace cicero::layout
