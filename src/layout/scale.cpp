#include "layout/scale.hpp"

namespace cicero::layout {

namespace {

void scale(style::CharacterStyle& c, double factor) {
    c.size = c.size * factor;
    c.baseline_shift = c.baseline_shift * factor;
}

void scale(style::ParagraphStyle& p, double factor) {
    for (style::CharacterStyle* c :
         {&p.character, &p.emphasis, &p.strong, &p.strong_emphasis, &p.link, &p.code})
        scale(*c, factor);
    for (Length* l : {&p.leading, &p.first_indent, &p.left_indent, &p.right_indent, &p.space_before,
                      &p.space_after, &p.marker_width, &p.rule_gap})
        *l = *l * factor;
    if (p.drop_capital.gap) *p.drop_capital.gap = *p.drop_capital.gap * factor;
}

void scale(std::vector<story::Span>& spans, double factor) {
    for (story::Span& span : spans) {
        if (!span.style) continue;
        auto style = std::make_shared<style::CharacterStyle>(*span.style);
        scale(*style, factor);
        span.style = std::move(style);
    }
}

void tighten(style::CharacterStyle& c, const Closeness& closeness) {
    c.tracking.value += closeness.tracking / 1000.0;
}

void tighten(std::vector<story::Span>& spans, const Closeness& closeness) {
    for (story::Span& span : spans) {
        if (!span.style) continue;
        auto style = std::make_shared<style::CharacterStyle>(*span.style);
        tighten(*style, closeness);
        span.style = std::move(style);
    }
}

}  // namespace

void tighten(story::Paragraph& paragraph, const Closeness& closeness) {
    if (closeness == Closeness{}) return;
    style::ParagraphStyle& style = paragraph.style;
    style.leading = style.leading * closeness.leading;
    if (closeness.tracking == 0) return;
    for (style::CharacterStyle* c : {&style.character, &style.emphasis, &style.strong,
                                     &style.strong_emphasis, &style.link, &style.code})
        tighten(*c, closeness);
    tighten(paragraph.spans, closeness);
    tighten(paragraph.marker, closeness);
}

story::Paragraph scaled(const story::Paragraph& paragraph, double factor) {
    story::Paragraph out = paragraph;
    if (factor == 1) return out;
    scale(out.style, factor);
    scale(out.spans, factor);
    scale(out.marker, factor);
    return out;
}

}  // namespace cicero::layout
