#pragma once

#include <functional>
#include <optional>

#include "paragraph/breaker.hpp"
#include "style/style.hpp"

namespace cicero::inlines {

/// Lines of about the same length, or each of its own size, are for titles: a text of more is
/// broken as other ragged text is, at a cost that does not grow with the square.
constexpr std::size_t most_balanced_lines = 100;

/// No stretch between forced breaks had more.
[[nodiscard]] bool are_balanced(const paragraph::Breaks& breaks);

/// What the lines of a paragraph have to fill.
struct LinesToFill {
    std::function<paragraph::Width(std::size_t)> width;  ///< of line n
    std::size_t uniform_from = 0;                        ///< from it on all are the same
    std::size_t undivided = 0;  ///< lines: the last of so many should not end in a hyphen
};

/// Breaks a paragraph's items as its style asks: justified, ragged or balanced. `before`: where the
/// lines before ended, if this is the rest of a paragraph; a balanced one has none.
[[nodiscard]] paragraph::Breaks find_breaks(
    const std::vector<paragraph::Item>& items, const style::ParagraphStyle& style,
    const LinesToFill& lines, const std::optional<paragraph::Parameters::Before>& before);

/// Breaks into as many lines as text of this length would fill, balanced; each may be wider than
/// `measure`, as it will be set in a size of its own.
[[nodiscard]] paragraph::Breaks find_fitted_breaks(const std::vector<paragraph::Item>& items,
                                                   const style::ParagraphStyle& style,
                                                   paragraph::Width measure);

}  // namespace cicero::inlines
