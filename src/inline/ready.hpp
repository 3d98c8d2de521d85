#pragma once

#include "inline/drop_capital.hpp"
#include "inline/ink.hpp"
#include "inline/prepare.hpp"

namespace cicero::inlines {

/// A paragraph whose text is shaped and has the breaker's items: it can be set in any measure.
struct Ready {
    std::shared_ptr<const story::Paragraph> paragraph;  ///< the rest points into it
    Prepared prepared;  ///< of what stands beside and after a drop capital
    std::string text;   ///< all of it
    std::optional<DropCapital> drop;
    document::FragmentPtr marker;        ///< from the first line's origin; may be null
    Length cap_height, ascent, descent;  ///< of the style's face
    std::vector<Remark> remarks;         ///< on its fonts

    /// Those that a drop capital stands beside.
    [[nodiscard]] std::size_t drop_lines() const { return drop ? drop->indents.size() : 0; }
};

[[nodiscard]] Ready make_ready(std::shared_ptr<const story::Paragraph> paragraph, Toolbox& toolbox);

}  // namespace cicero::inlines
