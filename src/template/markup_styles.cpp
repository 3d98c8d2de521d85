#include "template/spec.hpp"

namespace cicero::templates {

namespace {

using style::ParagraphStyle;

/// Of a caption, beside the text that it stands in.
constexpr double caption_size = 0.85;
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

void make_smaller(ParagraphStyle& style) {
    for (style::CharacterStyle* c : {&style.character, &style.emphasis, &style.strong,
                                     &style.strong_emphasis, &style.link, &style.code})
        c->size = c->size * caption_size;
    style.leading = style.leading * caption_size;
}

void make_caption(ParagraphStyle& style) {
    set_flush_left(style);
    make_smaller(style);
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

MarkupStyles completed(MarkupStyles styles) {
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
    fill(styles.caption, styles.paragraph, make_caption);
    fill(styles.pause, styles.paragraph, make_pause);
    return styles;
}

}  // namespace cicero::templates
