#pragma once

#include "story/bound_document.hpp"

namespace cicero::story {

/// Calls `visit(paragraph)` for each of a story, wherever it stands: in rows, tables, wordings,
/// what may be told elsewhere, beside or away from its place, and notes. Notes of a story that may
/// be changed are its own afterwards.
template <class AnyStory, class Visit>
void for_each_paragraph(AnyStory& story, const Visit& visit);

namespace detail {

template <class Visit>
void visit_notes(const Paragraph& paragraph, const Visit& visit) {
    for (const Span& span : paragraph.spans)
        if (span.note) for_each_paragraph(span.note->story, visit);
}

template <class Visit>
void visit_notes(Paragraph& paragraph, const Visit& visit) {
    for (Span& span : paragraph.spans) {
        if (!span.note) continue;
        auto own = std::make_shared<Note>(*span.note);
        for_each_paragraph(own->story, visit);
        span.note = std::move(own);
    }
}

template <class AnyParagraph, class Visit>
void visit_one(AnyParagraph& paragraph, const Visit& visit) {
    visit(paragraph);
    visit_notes(paragraph, visit);
}

}  // namespace detail

template <class AnyStory, class Visit>
void for_each_paragraph(AnyStory& story, const Visit& visit) {
    for (auto& block : story) {
        if (auto* item = std::get_if<ParagraphItem>(&block.what))
            for (auto& wording : item->wordings) detail::visit_one(wording, visit);
        if (auto* table = std::get_if<TableItem>(&block.what))
            for (auto& cell : table->cells) detail::visit_one(cell.paragraph, visit);
        if (auto* group = std::get_if<GroupItem>(&block.what))
            for_each_paragraph(group->story, visit);
        if (auto* spill = std::get_if<SpillItem>(&block.what)) {
            for_each_paragraph(spill->story, visit);
            for_each_paragraph(spill->told, visit);
        }
        if (auto* told = std::get_if<ToldItem>(&block.what))
            for_each_paragraph(told->before, visit);
        if (auto* beside = std::get_if<BesideItem>(&block.what))
            for_each_paragraph(beside->story, visit);
        if (auto* away = std::get_if<FloatItem>(&block.what))
            for_each_paragraph(away->story, visit);
        if (auto* row = std::get_if<RowItem>(&block.what))
            for (auto& cell : row->cells) for_each_paragraph(cell.story, visit);
    }
}

template <class AnyFrames, class Visit>
void for_each_paragraph_in(AnyFrames& frames, const Visit& visit) {
    for (auto& frame : frames) {
        if (auto* text = std::get_if<BoundText>(&frame.content))
            for_each_paragraph(text->story, visit);
        for_each_paragraph_in(frame.children, visit);
    }
}

}  // namespace cicero::story
