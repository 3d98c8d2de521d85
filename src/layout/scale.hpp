#pragma once

#include "inline/paragraph.hpp"

namespace cicero::layout {

/// The same paragraph with every size, leading, indent and space times `factor`.
[[nodiscard]] inlines::Paragraph scaled(const inlines::Paragraph& paragraph, double factor);

}  // namespace cicero::layout
