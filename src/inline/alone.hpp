#pragma once

#include "inline/collect.hpp"
#include "inline/ink.hpp"
#include "inline/toolbox.hpp"

/// Texts that stand by themselves beside a paragraph's lines.
namespace cicero::inlines {

/// A text on a line of its own from `x`, nothing stretched and nothing hanging; `spans` are those
/// that its runs belong to. What there is to say of its fonts is added to `remarks`.
[[nodiscard]] SetLine set_alone(const Collected& collected, const std::vector<story::Span>& spans,
                                Length x, Toolbox& toolbox, std::vector<Remark>& remarks);

/// A bullet or number whose left edge is at `x`.
[[nodiscard]] document::FragmentPtr set_marker(const std::vector<story::Span>& marker,
                                               const style::CharacterStyle& style, Length x,
                                               Toolbox& toolbox, std::vector<Remark>& remarks);

}  // namespace cicero::inlines
