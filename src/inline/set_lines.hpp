#pragma once

#include "inline/measures.hpp"
#include "inline/ready.hpp"

namespace cicero::inlines {

/// The lines of a paragraph in such measures, from where it goes on. A paragraph whose lines are
/// balanced or fitted is set from its beginning only.
[[nodiscard]] ComposedParagraph set_lines(const ReadyParagraph& ready, const Measures& measures,
                                          const Resumption& from, Toolbox& toolbox);

}  // namespace cicero::inlines
