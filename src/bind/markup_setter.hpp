#pragma once

#include "bind/end_notes.hpp"
#include "bind/omissions.hpp"
#include "bind/paragraph_maker.hpp"
#include "image/store.hpp"
#include "story/story.hpp"
#include "template/spec.hpp"

namespace cicero::bind {

/// Turns the blocks of a marked-up text into those of a story.
class MarkupSetter {
public:
    struct Makers {
        ParagraphMaker& paragraphs;
        Structure& structure;
        Omissions& omissions;
        EndNotes* end_notes = nullptr;  ///< null: notes stand at the foot of their columns
        bool notes_by_page = false;     ///< their numbers begin anew there
    };
    MarkupSetter(const templates::MarkupStyles& styles, const image::Pictures& pictures,
                 Makers makers, story::Story& out)
        : styles_(styles),
          pictures_(pictures),
          maker_(makers.paragraphs),
          structure_(makers.structure),
          omissions_(makers.omissions),
          end_notes_(makers.end_notes),
          notes_by_page_(makers.notes_by_page),
          out_(out) {}

    /// `paragraph_style`: of a paragraph that is neither heading, item nor quotation.
    void set(const content::Block& block, const templates::StylePtr& paragraph_style,
             int depth = 0);

private:
    struct Place {
        const diagnostic::SourceSpan& span;
        const templates::StylePtr& style;  ///< of a plain paragraph here
        int depth;                         ///< of lists
    };
    // One for each kind of block: `set` needs them all.
    void add(const content::ParagraphBlock& paragraph, const Place& place);
    void add(const content::HeadingBlock& heading, const Place& place);
    void add(const content::ListBlock& list, const Place& place);
    void add(const content::QuoteBlock& quote, const Place& place);
    void add(const content::FigureBlock& figure, const Place& place);
    void add(const content::RuleBlock& rule, const Place& place);
    void add(const content::CodeBlock& code, const Place& place);
    void add(const content::TableBlock& table, const Place& place);
    void add(const content::DefinitionBlock& list, const Place& place);
    void add(const content::VerseBlock& stanza, const Place& place);
    void add(const content::WritingBlock& writing, const Place& place);
    void add(const content::PageBreakBlock&, const Place& place) {
        out_.push_back({story::BreakItem{true, story::BreakItem::Page::Next}, place.span});
    }
    [[nodiscard]] static story::StoryBlock in_row(const content::FigureBlock& figure,
                                                  story::Story inside, const Place& place);
    void set_beside(const content::FigureBlock& figure, story::Story inside, const Place& place);
    [[nodiscard]] story::Story figure_story(const content::FigureBlock& figure,
                                            document::ImagePtr picture, const Place& place);
    void push(std::vector<story::Span> spans, const style::ParagraphStyle& style,
              const diagnostic::SourceSpan& span);
    [[nodiscard]] std::vector<story::Span> spans(const std::vector<content::Inline>& inlines,
                                                 const style::ParagraphStyle& style);
    [[nodiscard]] story::Span note_mark(const content::Inline& mark,
                                        const style::ParagraphStyle& style);
    void set_notes();
    void set_note(const content::Note& note, story::Story& out);
    [[nodiscard]] std::string place_of_term(const std::vector<content::Inline>& inlines,
                                            const content::Inline& part,
                                            const std::vector<story::Span>& out);
    void look_for_idle(const content::Inline& part, const style::CharacterStyle& variant,
                       const style::ParagraphStyle& style) const;

    const templates::MarkupStyles& styles_;
    const image::Pictures& pictures_;
    ParagraphMaker& maker_;
    Structure& structure_;
    Omissions& omissions_;
    EndNotes* end_notes_;
    bool notes_by_page_;
    story::Story& out_;
    std::optional<story::Span> lead_;  ///< before the first paragraph
    /// Of the paragraph in hand; what they say is set behind it.
    std::vector<std::pair<const content::Note*, std::shared_ptr<story::Note>>> notes_;
};

}  // namespace cicero::bind
