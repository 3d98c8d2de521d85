#pragma once

#include "layout/table_cells.hpp"

namespace cicero::layout {

/// Of a line that is a number, set from the left edge; a dash that stands for one ends where
/// decimals would begin. Nothing of any other text.
[[nodiscard]] std::optional<DecimalParts> decimal_parts(const inlines::Line& line,
                                                        const style::CharacterStyle& style);

}  // namespace cicero::layout
