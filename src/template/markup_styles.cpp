#include <algorithm>

#include "template/spec.hpp"

namespace cicero::templates {

namespace {

using style::ParagraphStyle;

/// Of a caption, beside the text that it stands in.
constexpr double caption_size = 0.85;
/// Of a note, and what it does not go below.
constexpr double note_size = 0.82;
constexpr Length least_note_size = Length::from_units(Length::units_per_point * 15 / 2);
/// For the marks of a list whose style says nothing of them: a dash, a number of two digits.
constexpr double marker_room = 1.4;
/// How far a definition stands in, where a list has no room for its marks.
constexpr double definition_indent = 1.5;

template <class Change>
StylePtr changed(const StylePtr& from, const Change& change) {
    auto out = std::make_shared<ParagraphStyle>(*from);
    change(*out);
    return out;
}

// Lines that end where they end.
void set_flush_left(ParagraphStyle& style) {
    style.align = style::Align::Left;
    style.first_indent = {};
    style.hyphenate = false;
    style.drop_capital = {};
}

void make_smaller(ParagraphStyle& style, double factor) {
    for (style::CharacterStyle* c : {&style.character, &style.emphasis, &style.strong,
                                     &style.strong_emphasis, &style.link, &style.code})
        c->size = c->size * factor;
    style.leading = style.leading * factor;
}

// No size that is tiring to read where the text has a larger one.
void make_as_small_as_notes(ParagraphStyle& style) {
    const Length size = style.character.size;
    make_smaller(style, std::max(size * note_size, std::min(size, least_note_size)) / size);
}

// As wide as the text.
void make_note(ParagraphStyle& style) {
    style.first_indent = style.left_indent = style.right_indent = {};
    style.space_before = style.space_after = style.rule_above = style.rule_below = {};
    style.drop_capital = {};
    style.keep_with_next = style.keep_together = style.balance = false;
}

void make_caption(ParagraphStyle& style) {
    set_flush_left(style);
    style.space_before = style.leading / 3;
    style.keep_together = true;
}

void make_term(ParagraphStyle& style) {
    set_flush_left(style);
    style.character = style.strong;
    style.emphasis = style.strong_emphasis;
    style.space_after = {};
    style.keep_with_next = true;
}

// Or the marks of a list would stand on its letters.
void make_room_for_marker(ParagraphStyle& style) {
    style.marker_width = style.character.size * marker_room;
    style.first_indent = {};
}

void make_definition(ParagraphStyle& style) {
    style.left_indent += style.marker_width > Length{} ? style.marker_width
                                                       : style.character.size * definition_indent;
    style.first_indent = {};
    style.space_before = {};
}

void make_pause(ParagraphStyle& style) {
    set_flush_left(style);
    style.align = style::Align::Center;
    style.space_before = style.space_after = style.leading / 2;
}

}  // namespace

MarkupStyles completed(MarkupStyles styles, Print print) {
    const auto fill = [](StylePtr& style, const StylePtr& from, const auto& change) {
        if (!style) style = changed(from, change);
    };
    fill(styles.code, styles.paragraph, set_flush_left);
    fill(styles.verse, styles.paragraph, [](ParagraphStyle& style) {
        set_flush_left(style);
        style.space_before = style.space_after = style.leading / 2;
    });
    fill(styles.term, styles.item, make_term);
    fill(styles.definition, styles.item, make_definition);
    fill(styles.caption, styles.paragraph, [&](ParagraphStyle& style) {
        if (print == Print::Usual) make_smaller(style, caption_size);
        make_caption(style);
    });
    fill(styles.pause, styles.paragraph, make_pause);
    if (print == Print::Large) fill(styles.table, styles.paragraph, set_flush_left);
    fill(styles.note, styles.paragraph, [&](ParagraphStyle& style) {
        if (print == Print::Usual) make_as_small_as_notes(style);
        make_note(style);
    });
    if (styles.item->marker_width == Length{})
        styles.item = changed(styles.item, make_room_for_marker);
    return styles;
}

}  // namespace cicero::templates
