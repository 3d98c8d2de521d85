#pragma once

#include <map>
#include <vector>

#include "bind/references.hpp"
#include "bind/structure.hpp"
#include "content/content.hpp"
#include "story/story.hpp"

namespace cicero::bind {

[[nodiscard]] document::Role heading_role(int level);

/// Makes paragraphs of a content: each with its number, its tags, and what the whole file says of
/// language and typography.
class ParagraphMaker {
public:
    ParagraphMaker(const content::Content& content, Structure& structure, References& references)
        : content_(content), structure_(structure), references_(references) {}

    /// The wordings of one paragraph, each of some spans. One tag for all is added to the tag that
    /// is open, with one for each link. `id`: what links of the document name it by.
    [[nodiscard]] std::vector<story::Paragraph> add_paragraph(
        std::vector<std::vector<story::Span>> texts, const style::ParagraphStyle& style,
        document::Role role, std::string id = {});

    /// The wordings of a heading, which lists may name.
    [[nodiscard]] story::ParagraphItem add_heading(std::vector<std::vector<story::Span>> texts,
                                                   const style::ParagraphStyle& style, int level,
                                                   std::string id = {});

    /// One of the lines of a paragraph that is tagged already, set as a paragraph of its own.
    [[nodiscard]] story::Paragraph add_line(std::vector<story::Span> spans,
                                            const style::ParagraphStyle& style,
                                            const Structure::Open& tag);

    /// Of a note that is not known yet the next one, from 1.
    [[nodiscard]] std::uint32_t number_of(const content::Note& note) {
        return note_numbers_.try_emplace(&note, std::uint32_t(note_numbers_.size() + 1))
            .first->second;
    }
    [[nodiscard]] bool knows(const content::Note& note) const {
        return note_numbers_.contains(&note);
    }

    /// In the content's language where the style names none, and as typed where the content is.
    [[nodiscard]] style::CharacterStyle as_content_says(style::CharacterStyle style) const;

    /// What the place of an index term is called.
    [[nodiscard]] std::string add_term(diagnostic::SourcedText term) {
        return references_.add(std::move(term));
    }

    [[nodiscard]] const std::string& language() const { return content_.language; }

private:
    [[nodiscard]] story::Paragraph paragraph(std::vector<story::Span> spans,
                                             const style::ParagraphStyle& style);
    void tag(story::Paragraph& paragraph, const Structure::Open& open);
    void tag_parts(story::Paragraph& paragraph);
    [[nodiscard]] style::ParagraphStyle as_content_says(style::ParagraphStyle style) const;

    const content::Content& content_;
    Structure& structure_;
    References& references_;
    std::uint32_t next_number_ = 0;
    std::map<const content::Note*, std::uint32_t> note_numbers_;
};

}  // namespace cicero::bind
