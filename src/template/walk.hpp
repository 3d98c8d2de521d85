#pragma once

#include "template/spec.hpp"

namespace cicero::templates {

/// Visits each block, in groups, cells and repetitions too.
template <class Visit>
void for_each_block(const Blocks& blocks, const Visit& visit) {
    for (const Block& block : blocks) {
        visit(block);
        if (const auto* row = std::get_if<RowBlock>(&block.what))
            for (const RowBlock::Cell& cell : row->cells) for_each_block(*cell.blocks, visit);
        if (const auto* each = std::get_if<EachBlock>(&block.what)) {
            for_each_block(*each->blocks, visit);
            for_each_block(*each->told, visit);
        }
        if (const auto* told = std::get_if<ToldBlock>(&block.what))
            for_each_block(*told->before, visit);
        if (const auto* list = std::get_if<ListBlock>(&block.what))
            for_each_block(*list->before, visit);
        if (const auto* group = std::get_if<GroupBlock>(&block.what))
            for_each_block(*group->blocks, visit);
    }
}

/// Visits each frame, in groups too.
template <class Visit>
void for_each_frame(const Frames& frames, const Visit& visit) {
    for (const Frame& frame : frames) {
        visit(frame);
        if (const auto* group = std::get_if<GroupContent>(&frame.content))
            for_each_frame(*group->frames, visit);
    }
}

/// Visits a page and those that stand for it in some places.
template <class Visit>
void for_each_variant(const PageSpec& page, const Visit& visit) {
    visit(page);
    const PageVariants& variants = page.variants;
    for (const auto* variant : {&variants.first, &variants.last, &variants.left, &variants.right})
        if (*variant) visit(**variant);
}

}  // namespace cicero::templates
