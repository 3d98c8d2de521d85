#pragma once

#include "story/paragraph.hpp"

namespace cicero::layout {

/// The same paragraph with every size, leading, indent and space times `factor`.
[[nodiscard]] story::Paragraph scaled(const story::Paragraph& paragraph, double factor);

/// How much closer a text is set than its styles say.
struct Closeness {
    double leading = 1;  ///< share of it
    int tracking = 0;    ///< added, in thousandths of the size
    bool operator==(const Closeness&) const = default;
};
void tighten(story::Paragraph& paragraph, const Closeness& closeness);

}  // namespace cicero::layout
