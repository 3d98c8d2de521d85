#pragma once

#include "style/style.hpp"

namespace cicero::bind {

/// Of a note's number in a text of this style: raised, and left as it is written.
[[nodiscard]] style::CharacterStyle note_mark_style_of(const style::CharacterStyle& text);

}  // namespace cicero::bind
