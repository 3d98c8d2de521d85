#pragma once

#include "inline/breakable_text.hpp"
#include "inline/drop_capital.hpp"
#include "inline/ink.hpp"

namespace cicero::inlines {

/// A paragraph whose text is shaped and has the breaker's items: it can be set in any measure.
struct ReadyParagraph {
    std::shared_ptr<const story::Paragraph> paragraph;  ///< the rest points into it
    BreakableText breakable;  ///< of what stands beside and after a drop capital
    std::string text;         ///< all of it
    std::optional<DropCapital> drop;
    document::FragmentPtr marker;        ///< from the first line's origin; may be null
    Length cap_height, ascent, descent;  ///< of the style's face
    std::vector<Remark> remarks;         ///< on its fonts

    /// Those that a drop capital stands beside.
    [[nodiscard]] std::size_t drop_lines() const { return drop ? drop->indents.size() : 0; }
};

[[nodiscard]] ReadyParagraph make_ready(std::shared_ptr<const story::Paragraph> paragraph,
                                        Toolbox& toolbox);

}  // namespace cicero::inlines
