#pragma once

#include <optional>

#include "inline/collect.hpp"
#include "inline/ink.hpp"
#include "inline/toolbox.hpp"

namespace cicero::inlines {

/// A paragraph's first letter, as tall as several lines.
struct DropCapital {
    std::size_t end = 0;          ///< bytes of the text that it takes
    std::vector<SetRun> runs;     ///< in reading order, from the first line's indent and baseline
    std::vector<Length> indents;  ///< of the lines beside it
    Length above;                 ///< ink that rises over the first line’s capitals: accents
};

/// Whether the style has a drop capital for lines that begin at the left.
[[nodiscard]] bool has_drop_capital(const style::ParagraphStyle& style);

/// The words after the drop capital that its style wants in small capitals become FirstWords. Where
/// their face has none, that is added to `remarks`.
void mark_first_words(Collected& collected, const style::ParagraphStyle& style, Toolbox& toolbox,
                      std::vector<Remark>& remarks);

/// What a paragraph’s text and its style’s drop capital make; none where the text begins with no
/// letter or figure, or runs from right to left. The capital is as tall as from the top of the
/// first line’s capitals (`cap_height`) to the last line’s baseline, and its ink stands on the
/// margin. An opening quotation mark hangs before it in the size of the text; an apostrophe stands
/// over its foot; the first line comes as near as the letter’s shape lets it (A, L). What there is
/// to say of its fonts is added to `remarks`.
[[nodiscard]] std::optional<DropCapital> drop_capital(const Collected& collected,
                                                      const story::Paragraph& paragraph,
                                                      Length cap_height, Toolbox& toolbox,
                                                      std::vector<Remark>& remarks);

}  // namespace cicero::inlines
