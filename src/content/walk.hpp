#pragma once

#include "content/markup.hpp"

namespace cicero::content {

/// Visits the lists of blocks that stand in a block.
template <class AnyBlock, class Visit>
void for_each_inside(AnyBlock& block, const Visit& visit) {
    if (auto* quote = std::get_if<QuoteBlock>(&block.what)) visit(quote->blocks);
    if (auto* list = std::get_if<ListBlock>(&block.what))
        for (auto& item : list->items) visit(item);
    if (auto* list = std::get_if<DefinitionBlock>(&block.what))
        for (auto& item : list->items)
            for (auto& definition : item.definitions) visit(definition);
}

/// Visits the texts of a block, those of blocks inside it too.
template <class AnyBlock, class Visit>
void for_each_text(AnyBlock& block, const Visit& visit) {
    if (auto* paragraph = std::get_if<ParagraphBlock>(&block.what)) visit(paragraph->inlines);
    if (auto* heading = std::get_if<HeadingBlock>(&block.what)) visit(heading->inlines);
    if (auto* figure = std::get_if<FigureBlock>(&block.what)) visit(figure->caption);
    if (auto* verse = std::get_if<VerseBlock>(&block.what))
        for (auto& line : verse->lines) visit(line.inlines);
    if (auto* list = std::get_if<DefinitionBlock>(&block.what))
        for (auto& item : list->items)
            for (auto& term : item.terms) visit(term);
    if (auto* table = std::get_if<TableBlock>(&block.what)) {
        visit(table->caption);
        for (auto& row : table->rows)
            for (auto& cell : row) visit(cell.inlines);
    }
    for_each_inside(block, [&](auto& blocks) {
        for (auto& inside : blocks) for_each_text(inside, visit);
    });
}

}  // namespace cicero::content
