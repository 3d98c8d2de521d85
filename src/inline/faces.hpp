#pragma once

#include "font/library.hpp"
#include "style/style.hpp"

namespace cicero::inlines {

/// What `style` asks of a family.
[[nodiscard]] font::Wanted wanted(const style::CharacterStyle& style);

/// Axes that `face` lacks, or whose range ends before what `style` asks for: warnings at the place
/// where the style asks for it.
void report_axes(const style::CharacterStyle& style, const font::Face& face,
                 diagnostic::Diagnostics& diagnostics);

}  // namespace cicero::inlines
