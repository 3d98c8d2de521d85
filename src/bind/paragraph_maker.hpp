#pragma once

#include <vector>

#include "bind/structure.hpp"
#include "content/content.hpp"
#include "story/paragraph.hpp"

namespace cicero::bind {

[[nodiscard]] document::Role heading_role(int level);

/// Makes paragraphs of a content: each with its number, its tags, and what the whole file says of
/// language and typography.
class ParagraphMaker {
public:
    ParagraphMaker(const content::Content& content, Structure& structure)
        : content_(content), structure_(structure) {}

    /// The wordings of one paragraph, each of some spans. One tag for all is added to the tag that
    /// is open, with one for each link.
    [[nodiscard]] std::vector<story::Paragraph> add_paragraph(
        std::vector<std::vector<story::Span>> texts, const style::ParagraphStyle& style,
        document::Role role);

    /// In the content's language where the style names none, and as typed where the content is.
    [[nodiscard]] style::CharacterStyle as_content_says(style::CharacterStyle style) const;

    [[nodiscard]] const std::string& language() const { return content_.language; }

private:
    [[nodiscard]] story::Paragraph paragraph(std::vector<story::Span> spans,
                                             const style::ParagraphStyle& style);
    void tag_links(story::Paragraph& paragraph);
    [[nodiscard]] style::ParagraphStyle as_content_says(style::ParagraphStyle style) const;

    const content::Content& content_;
    Structure& structure_;
    std::uint32_t next_number_ = 0;
};

}  // namespace cicero::bind
