#pragma once

#include "style/style.hpp"

namespace cicero::bind {

/// Of notes where the layout names no style for them: that of the text they belong to, smaller.
[[nodiscard]] style::ParagraphStyle note_style_of(const style::ParagraphStyle& text);

/// Of a note's number in a text of this style: raised, and left as it is written.
[[nodiscard]] style::CharacterStyle note_mark_style_of(const style::CharacterStyle& text);

}  // namespace cicero::bind
