#include "bind/reference_lists.hpp"

#include <algorithm>

#include "bind/index_entries.hpp"
#include "bind/table_styles.hpp"
#include "text/collation.hpp"

namespace cicero::bind {

namespace {

using diagnostic::SourcedText;
using diagnostic::SourceSpan;
using document::Role;
using Of = templates::ListBlock::Of;
using CharacterPtr = std::shared_ptr<const style::CharacterStyle>;

/// Between a heading and its page, at least: the gap of a table's columns is wider (em).
constexpr double gap_to_page = 1;

story::Span made(std::string text, const SourceSpan& span, CharacterPtr style = nullptr) {
    story::Span out;
    out.text = std::get<SourcedText>(content::make_text(std::move(text), span)->data);
    out.style = std::move(style);
    return out;
}

// Numbers and what stands between them: no sign of theirs is one of a sentence.
CharacterPtr as_written(style::CharacterStyle style) {
    style.typography = false;
    return std::make_shared<const style::CharacterStyle>(std::move(style));
}

// What stands out in a heading stands out where it is listed.
CharacterPtr like(const style::CharacterStyle& part, const style::CharacterStyle& around,
                  const style::ParagraphStyle& entry) {
    const bool is_plain = part.italic == around.italic && part.raise == around.raise &&
                          part.language == around.language && part.typography == around.typography;
    if (is_plain) return nullptr;
    auto out = std::make_shared<style::CharacterStyle>(
        part.italic == around.italic ? entry.character : entry.emphasis);
    out->raise = part.raise;
    out->language = part.language;
    out->typography = part.typography;
    return out;
}

// Without the marks of its notes, and on one line where that may be.
std::vector<story::Span> words_of(const References::Heading& heading,
                                  const style::ParagraphStyle& entry) {
    std::vector<story::Span> out;
    for (const story::Span& part : heading.spans) {
        if (part.note || part.link.starts_with("#note ")) continue;
        story::Span span = made({}, part.text.span);
        span.text = part.text;
        span.link = "#" + heading.place;
        if (part.style) span.style = like(*part.style, heading.style.character, entry);
        const bool breaks = part.hard_break_after;
        out.push_back(std::move(span));
        if (!breaks) continue;
        out.push_back(made(" ", part.text.span));
        out.back().link = "#" + heading.place;
    }
    return out;
}

story::StoryBlock kept_together(story::Story story) {
    const SourceSpan span = story.front().span;
    return {story::GroupItem{std::move(story), true}, span};
}

// No page begins or ends with one entry of a list.
story::Story with_kept_ends(story::Story entries) {
    if (entries.size() < 2) return entries;
    if (entries.size() < 4) return {kept_together(std::move(entries))};
    story::Story out{kept_together({entries[0], entries[1]})};
    out.insert(out.end(), entries.begin() + 2, entries.end() - 2);
    out.push_back(kept_together({entries.end() - 2, entries.end()}));
    return out;
}

}  // namespace

ReferenceList::ReferenceList(const templates::ListBlock& list, const SourceSpan& span,
                             Context& context)
    : list_(list), span_(span), context_(context) {
    if (list.of == Of::Contents) {
        context.references.ask_for_headings();
        const templates::FieldPath field{{"contents"}, span};
        const auto asked = context.fields.take(field, Scope(context.content.root));
        if (asked) context.omissions.consume(*asked);
    } else if (list.of == Of::Index) {
        context.references.ask_for_terms();
    }
}

std::vector<const References::Heading*> ReferenceList::headings() const {
    std::vector<const References::Heading*> out;
    for (const References::Heading& heading : context_.references.headings())
        if (heading.level >= list_.lowest && heading.level <= list_.highest)
            out.push_back(&heading);
    return out;
}

bool ReferenceList::is_empty() const {
    switch (list_.of) {
        case Of::Contents: return headings().empty();
        case Of::Index: return context_.references.terms().empty();
        default: return context_.end_notes.story.empty();
    }
}

story::Story ReferenceList::bind() {
    switch (list_.of) {
        case Of::Contents: return contents();
        case Of::Index: return index();
        default: return context_.end_notes.take(context_.structure);
    }
}

story::Story ReferenceList::contents() {
    story::Story out;
    context_.references.list_headings();
    const Structure::Open tag = context_.structure.open(Role::Contents, span_);
    for (const References::Heading* heading : headings())
        out.push_back({entry(*heading), heading->span});
    return with_kept_ends(std::move(out));
}

// A row of a table with leaders: the heading, and the page at the right edge.
story::TableItem ReferenceList::entry(const References::Heading& heading) {
    const std::size_t level = std::size_t(heading.level - list_.lowest);
    const style::ParagraphStyle& said = *list_.styles[std::min(level, list_.styles.size() - 1)];
    style::ParagraphStyle style = said;
    be_cell(style);
    style.align = style::Align::Left;
    style.hyphenate = false;
    const Structure::Open tag = context_.structure.open(Role::ContentsItem, heading.span);
    story::TableItem out;
    out.columns = {{style::CellAlign::Left, std::nullopt}, {style::CellAlign::Right, std::nullopt}};
    out.rows = 1;
    out.character = context_.maker.as_content_says(said.character);
    out.look.rule = out.look.padding = Length{};
    out.look.gap = said.character.size * gap_to_page;
    out.look.full = true;
    out.look.leader = list_.leader;
    out.before = said.space_before;
    out.after = said.space_after;
    out.indent = said.left_indent;
    out.cells.push_back(
        {0, 0, 1, 1, context_.maker.add_line(words_of(heading, style), style, tag)});
    style.align = style::Align::Right;
    story::Span page = made("0", heading.span, as_written(out.character));
    page.link = "#" + heading.place;
    page.field = story::Field::PageOf;
    out.cells.push_back(
        {0, 1, 1, 1, context_.maker.add_line({page}, with_tabular_figures(style), tag)});
    return out;
}

void ReferenceList::add_letter(const std::string& letter, const SourceSpan& span,
                               story::Story& out) {
    if (!list_.letters || letter.empty()) return;
    story::ParagraphItem head;
    head.wordings =
        context_.maker.add_paragraph({{made(letter, span)}}, *list_.letters, Role::Paragraph);
    for (story::Paragraph& wording : head.wordings) wording.style.keep_with_next = true;
    out.push_back({std::move(head), span});
}

story::Story ReferenceList::index() {
    story::Story out;
    const Structure::Open tag = context_.structure.open(Role::Index, span_);
    const style::ParagraphStyle& style = *list_.styles.front();
    const CharacterPtr figures = as_written(context_.maker.as_content_says(style.character));
    std::string last;
    for (const IndexEntry& entry :
         index_entries(context_.references.terms(), context_.content.language)) {
        const SourceSpan& span = entry.word.span;
        const std::string letter = text::Collation::letter_of(entry.word.text);
        if (letter != last) add_letter(letter, span, out);
        last = letter;
        std::vector<story::Span> spans{made(entry.word.text, span)};
        for (const std::string& place : entry.places) {
            spans.push_back(made(", ", span, figures));
            spans.back().field = story::Field::LocatorSeparator;
            spans.push_back(made("0", span, figures));
            spans.back().field = story::Field::Locator;
            spans.back().link = "#" + place;
        }
        story::ParagraphItem item;
        item.wordings = context_.maker.add_paragraph({std::move(spans)}, style, Role::Paragraph);
        out.push_back({std::move(item), span});
    }
    return out;
}

}  // namespace cicero::bind
