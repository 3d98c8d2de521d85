#include "bind/table_styles.hpp"

#include <algorithm>

namespace cicero::bind {

namespace {

using style::ParagraphStyle;

/// Tables are looked things up in, not read: a little smaller, and no looser than that asks for.
constexpr double size_share = 0.92, most_leading = 1.25;
/// Cells are narrow: a line more is seen more than one that ends against the sense.
constexpr int line_penalty = 100;
/// White around a table, and between its caption and its first rule, in leadings.
constexpr double white_around = 0.8, white_under_caption = 0.3;

template <class Change>
void change_all(ParagraphStyle& style, const Change& change) {
    for (style::CharacterStyle* c : {&style.character, &style.emphasis, &style.strong,
                                     &style.strong_emphasis, &style.link, &style.code})
        change(*c);
}

void make_smaller(ParagraphStyle& style) {
    change_all(style, [](style::CharacterStyle& c) {
        c.size = c.size * size_share;
        c.baseline_shift = c.baseline_shift * size_share;
    });
    style.leading = std::min(style.leading * size_share, style.character.size * most_leading);
}

// Emphasis inside it is what tells it from the rest.
ParagraphStyle in(const style::CharacterStyle& character, ParagraphStyle style) {
    style.character = character;
    return style;
}

ParagraphStyle usual_cell(const ParagraphStyle& paragraph) {
    ParagraphStyle out = paragraph;
    make_smaller(out);
    out.align = style::Align::Left;
    out.hyphenate = false;
    return out;
}

ParagraphStyle usual_caption(const ParagraphStyle& cell) {
    ParagraphStyle out = in(cell.emphasis, cell);
    out.emphasis = cell.character;
    out.strong = cell.strong_emphasis;
    out.balance = true;
    out.space_after = cell.leading * white_under_caption;
    return out;
}

ParagraphStyle usual_head(const ParagraphStyle& cell) {
    ParagraphStyle out = in(cell.strong, cell);
    out.emphasis = cell.strong_emphasis;
    return out;
}

}  // namespace

void be_cell(ParagraphStyle& style) {
    style.first_indent = style.left_indent = style.right_indent = {};
    style.space_before = style.space_after = style.rule_above = style.rule_below = {};
    style.drop_capital = {};
    style.table = {};
    style.optical_margins = false;  // columns have edges, as numbers have
    style.balance = style.keep_with_next = style.keep_together = false;
    style.breaking.looseness = 0;
    style.breaking.line_penalty = std::max(style.breaking.line_penalty, line_penalty);
    if (style.align == style::Align::Justify) style.align = style::Align::Left;
}

TableStyles table_styles(const templates::MarkupStyles& styles) {
    TableStyles out;
    out.cell = styles.table ? *styles.table : usual_cell(*styles.paragraph);
    const Length around = out.cell.leading * white_around;
    out.before = styles.table && out.cell.space_before > Length{} ? out.cell.space_before : around;
    out.after = styles.table && out.cell.space_after > Length{} ? out.cell.space_after : around;
    be_cell(out.cell);
    out.head = styles.table_head ? *styles.table_head : usual_head(out.cell);
    be_cell(out.head);
    out.caption = styles.caption ? *styles.caption : usual_caption(out.cell);
    out.caption.space_before = std::max(out.caption.space_before, out.before);
    out.caption.keep_with_next = true;
    return out;
}

ParagraphStyle with_tabular_figures(ParagraphStyle style) {
    change_all(style, [](style::CharacterStyle& c) { c.features.push_back({"tnum", 1}); });
    return style;
}

}  // namespace cicero::bind
