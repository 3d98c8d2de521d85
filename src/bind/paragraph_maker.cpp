#include "bind/paragraph_maker.hpp"

#include <algorithm>

namespace cicero::bind {

using document::Role;
using document::TagPtr;

Role heading_role(int level) {
    static constexpr Role roles[] = {Role::Heading1, Role::Heading2, Role::Heading3,
                                     Role::Heading4};
    return level == 0 ? Role::Paragraph : roles[std::min(level, 4) - 1];
}

style::CharacterStyle ParagraphMaker::as_content_says(style::CharacterStyle style) const {
    if (style.language.empty()) style.language = content_.language;
    style.typography = style.typography && content_.typography;
    return style;
}

style::ParagraphStyle ParagraphMaker::as_content_says(style::ParagraphStyle style) const {
    for (style::CharacterStyle* c :
         {&style.character, &style.emphasis, &style.strong, &style.strong_emphasis, &style.link,
          &style.code, &style.drop_capital.character})
        *c = as_content_says(*c);
    return style;
}

std::vector<story::Paragraph> ParagraphMaker::add_paragraph(
    std::vector<std::vector<story::Span>> texts, const style::ParagraphStyle& style, Role role,
    std::string id) {
    std::vector<story::Paragraph> out;
    if (texts.empty()) return out;
    const Structure::Open tag = structure_.open(role, texts.front().front().text.span);
    tag.tag()->id = std::move(id);
    const std::uint32_t number = next_number_++;
    for (std::vector<story::Span>& spans : texts) {
        out.push_back(paragraph(std::move(spans), style));
        out.back().number = number;
        this->tag(out.back(), tag);
    }
    return out;
}

story::Paragraph ParagraphMaker::add_line(std::vector<story::Span> spans,
                                          const style::ParagraphStyle& style,
                                          const Structure::Open& tag) {
    story::Paragraph out = paragraph(std::move(spans), style);
    out.number = next_number_++;
    this->tag(out, tag);
    return out;
}

void ParagraphMaker::tag(story::Paragraph& paragraph, const Structure::Open& open) {
    if (structure_.is_artifact()) return;
    paragraph.tag = open.tag();
    tag_parts(paragraph);
}

// Spans side by side that lead to the same place are one link. What is a place itself has a tag
// too.
void ParagraphMaker::tag_parts(story::Paragraph& paragraph) {
    for (std::size_t i = 0; i < paragraph.spans.size(); ++i) {
        const story::Span& span = paragraph.spans[i];
        if (span.link.empty() && span.place.empty()) continue;
        const bool goes_on = i > 0 && paragraph.spans[i - 1].link == span.link &&
                             paragraph.spans[i - 1].place == span.place;
        TagPtr tag = goes_on ? paragraph.parts.back().second
                             : structure_.add(span.link.empty() ? Role::Span : Role::Link,
                                              span.text.span, {}, span.place);
        paragraph.parts.emplace_back(std::uint32_t(i), std::move(tag));
    }
}

story::ParagraphItem ParagraphMaker::add_heading(std::vector<std::vector<story::Span>> texts,
                                                 const style::ParagraphStyle& style, int level,
                                                 std::string id) {
    story::ParagraphItem out;
    out.heading_level = level;
    if (texts.empty()) return out;
    if (!structure_.is_artifact())
        id = references_.add(References::Heading{level, texts.front(), style, std::move(id),
                                                 texts.front().front().text.span});
    out.wordings = add_paragraph(std::move(texts), style, heading_role(level), std::move(id));
    return out;
}

story::Paragraph ParagraphMaker::paragraph(std::vector<story::Span> spans,
                                           const style::ParagraphStyle& style) {
    story::Paragraph out;
    out.spans = std::move(spans);
    out.style = as_content_says(style);
    out.style.keep_words.insert(out.style.keep_words.end(), content_.keep_words.begin(),
                                content_.keep_words.end());
    return out;
}

}  // namespace cicero::bind
