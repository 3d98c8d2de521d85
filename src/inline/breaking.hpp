#pragma once

#include <functional>

#include "paragraph/breaker.hpp"
#include "style/style.hpp"

namespace cicero::inlines {

/// Breaks a paragraph's items as its style asks: justified, ragged or balanced. `width(n)`: what
/// line n may fill; from line `uniform_from` on all are the same.
[[nodiscard]] paragraph::Breaks find_breaks(
    const std::vector<paragraph::Item>& items, const style::ParagraphStyle& style,
    const std::function<paragraph::Width(std::size_t)>& width, std::size_t uniform_from);

}  // namespace cicero::inlines
