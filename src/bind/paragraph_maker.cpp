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

style::CharacterStyle ParagraphMaker::with_language(style::CharacterStyle style) const {
    if (style.language.empty()) style.language = content_.language;
    style.typography = style.typography && content_.typography;
    return style;
}

style::ParagraphStyle ParagraphMaker::with_language(style::ParagraphStyle style) const {
    for (style::CharacterStyle* c :
         {&style.character, &style.emphasis, &style.strong, &style.strong_emphasis, &style.link,
          &style.code, &style.drop_capital.character})
        *c = with_language(*c);
    return style;
}

TagPtr ParagraphMaker::tag(Role role, const diagnostic::SourceSpan& span, std::string alternative) {
    auto tag = std::make_shared<const document::Tag>(
        document::Tag{role, content_.language, std::move(alternative), span, {}});
    return tags_.emplace_back(std::move(tag));
}

inlines::Paragraph ParagraphMaker::paragraph(std::vector<inlines::Span> spans,
                                             const style::ParagraphStyle& style, Role role,
                                             bool artifact) {
    inlines::Paragraph out;
    const diagnostic::SourceSpan span =
        spans.empty() ? diagnostic::SourceSpan{} : spans.front().text.span;
    out.spans = std::move(spans);
    out.style = with_language(style);
    out.style.keep_words.insert(out.style.keep_words.end(), content_.keep_words.begin(),
                                content_.keep_words.end());
    if (!artifact) out.tag = tag(role, span);
    out.index = next_paragraph_++;
    return out;
}

}  // namespace cicero::bind
