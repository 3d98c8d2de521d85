#pragma once

#include "font/library.hpp"
#include "style/style.hpp"

namespace cicero::inlines {

/// What `style` asks of a family.
[[nodiscard]] font::Wanted wanted(const style::CharacterStyle& style);

}  // namespace cicero::inlines
