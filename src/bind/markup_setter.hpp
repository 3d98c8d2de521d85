#pragma once

#include "bind/paragraph_maker.hpp"
#include "bind/story.hpp"

namespace cicero::bind {

/// Turns the blocks of a marked-up text into those of a story.
class MarkupSetter {
public:
    struct Makers {
        ParagraphMaker& paragraphs;
        Structure& structure;
    };
    /// `span`: the layout's block that asks for the text, for what has no place of its own.
    MarkupSetter(const templates::MarkupStyles& styles, const diagnostic::SourceSpan& span,
                 const image::Pictures& pictures, Makers makers, Story& out)
        : styles_(styles),
          span_(span),
          pictures_(pictures),
          maker_(makers.paragraphs),
          structure_(makers.structure),
          out_(out) {}

    /// `paragraph_style`: of a paragraph that is neither heading, item nor quotation.
    void set(const content::Block& block, const templates::StylePtr& paragraph_style,
             int depth = 0);

private:
    void add(const content::ParagraphBlock& paragraph, const content::Block& block,
             const style::ParagraphStyle& style);
    void add(const content::HeadingBlock& heading, const content::Block& block);
    void add(const content::ListBlock& list, const content::Block& block, int depth);
    void add(const content::QuoteBlock& quote, const content::Block& block, int depth);
    void add(const content::FigureBlock& figure, const content::Block& block);
    void add(const content::CodeBlock& code, const content::Block& block);
    void push(std::vector<inlines::Span> spans, const style::ParagraphStyle& style, int level,
              const diagnostic::SourceSpan& span);
    [[nodiscard]] std::vector<inlines::Span> spans(const std::vector<content::Inline>& inlines,
                                                   const style::ParagraphStyle& style) const;

    const templates::MarkupStyles& styles_;
    const diagnostic::SourceSpan& span_;
    const image::Pictures& pictures_;
    ParagraphMaker& maker_;
    Structure& structure_;
    Story& out_;
};

}  // namespace cicero::bind
