#pragma once

#include "template/spec.hpp"

namespace cicero::bind {

/// The styles of a table: those that a layout gives, or those that follow from the paragraphs'.
/// Cells have no indents or spaces of their own, and are too narrow for justified lines.
struct TableStyles {
    style::ParagraphStyle cell, head, caption;
    Length before, after;  ///< around the table with its caption
};
[[nodiscard]] TableStyles table_styles(const templates::MarkupStyles& styles);

/// What a style of text keeps where it stands in a cell.
void be_cell(style::ParagraphStyle& style);

/// With figures that are all as wide as each other, so that they stand under each other.
[[nodiscard]] style::ParagraphStyle with_tabular_figures(style::ParagraphStyle style);

}  // namespace cicero::bind
