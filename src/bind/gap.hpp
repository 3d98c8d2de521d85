#pragma once

#include "content/markup.hpp"
#include "style/style.hpp"

namespace cicero::bind {

/// Words that a reader writes: a line as long as a hand needs for them, of which nothing can be
/// read; or the words, so that they are seen to be the answer.
void set_gap(content::Gap gap, style::CharacterStyle& style, diagnostic::SourcedText& text);

}  // namespace cicero::bind
