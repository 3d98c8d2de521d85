#include "bind/note_style.hpp"

#include <algorithm>

namespace cicero::bind {

namespace {

/// Of the text's size; but of no size that is tiring to read, where the text has a larger one.
constexpr double share = 0.82;
constexpr Length least_size = Length::from_units(Length::units_per_point * 15 / 2);

}  // namespace

style::ParagraphStyle note_style_of(const style::ParagraphStyle& text) {
    style::ParagraphStyle out = text;
    const Length size = text.character.size;
    const double factor = std::max(size * share, std::min(size, least_size)) / size;
    for (style::CharacterStyle* c :
         {&out.character, &out.emphasis, &out.strong, &out.strong_emphasis, &out.link, &out.code})
        c->size = c->size * factor;
    out.leading = text.leading * factor;
    out.first_indent = out.left_indent = out.right_indent = {};
    out.space_before = out.space_after = {};
    out.rule_above = out.rule_below = {};
    out.drop_capital = {};
    out.keep_with_next = out.keep_together = out.balance = false;
    return out;
}

style::CharacterStyle note_mark_style_of(const style::CharacterStyle& text) {
    style::CharacterStyle out = text;
    out.raise = style::Raise::Superior;
    out.italic = false;
    out.typography = false;
    return out;
}

}  // namespace cicero::bind
