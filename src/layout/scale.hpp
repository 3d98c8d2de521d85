#pragma once

#include "story/paragraph.hpp"

namespace cicero::layout {

/// The same paragraph with every size, leading, indent and space times `factor`.
[[nodiscard]] story::Paragraph scaled(const story::Paragraph& paragraph, double factor);

}  // namespace cicero::layout
