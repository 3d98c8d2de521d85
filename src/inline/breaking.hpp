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

/// Breaks into as many lines as text of this length would fill, balanced; each may be wider than
/// `measure`, as it will be set in a size of its own.
[[nodiscard]] paragraph::Breaks find_fitted_breaks(const std::vector<paragraph::Item>& items,
                                                   const style::ParagraphStyle& style,
                                                   paragraph::Width measure);

}  // namespace cicero::inlines
