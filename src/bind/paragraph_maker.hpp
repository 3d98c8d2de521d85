#pragma once

#include <vector>

#include "content/content.hpp"
#include "inline/paragraph.hpp"

namespace cicero::bind {

[[nodiscard]] document::Role heading_role(int level);

/// Makes paragraphs of a content: each with its number, its tag, and what the whole file says of
/// language and typography.
class ParagraphMaker {
public:
    ParagraphMaker(const content::Content& content, std::vector<document::TagPtr>& tags)
        : content_(content), tags_(tags) {}

    [[nodiscard]] inlines::Paragraph paragraph(std::vector<inlines::Span> spans,
                                               const style::ParagraphStyle& style,
                                               document::Role role, bool artifact);
    [[nodiscard]] document::TagPtr tag(document::Role role, const diagnostic::SourceSpan& span,
                                       std::string alternative = {});
    [[nodiscard]] style::CharacterStyle with_language(style::CharacterStyle style) const;

private:
    [[nodiscard]] style::ParagraphStyle with_language(style::ParagraphStyle style) const;

    const content::Content& content_;
    std::vector<document::TagPtr>& tags_;
    std::uint32_t next_paragraph_ = 0;
};

}  // namespace cicero::bind
