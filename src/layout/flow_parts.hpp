#pragma once

#include <memory>
#include <vector>

#include "story/bound_document.hpp"

namespace cicero::layout {

/// A story up to where a new page is asked for: it runs through its frames by itself.
struct FlowPart {
    std::shared_ptr<const story::Story> story;
    story::BreakItem::Page begins = story::BreakItem::Page::None;  ///< on which page
};

/// At least one. What is kept together is not parted. `flow` must outlive them.
[[nodiscard]] std::vector<FlowPart> parts_of(const story::BoundFlow& flow);

}  // namespace cicero::layout
