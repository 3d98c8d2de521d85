#pragma once

#include "bind/context.hpp"

namespace cicero::bind {

/// Blocks of a layout with the content's text in them; what conditions forbid is left out. What is
/// read of them is added to the tag that is open in `context.structure`.
[[nodiscard]] story::Story bind_blocks(const templates::Blocks& blocks, const Scope& scope,
                                       Context& context);

/// The same, of a whole story: the notes of its end that no list has taken stand behind it.
[[nodiscard]] story::Story bind_story(const templates::Blocks& blocks, const Scope& scope,
                                      Context& context);

/// A line of text with the content's fields in it.
[[nodiscard]] diagnostic::SourcedText words_of(const templates::TextTemplate& text,
                                               const Scope& scope, Context& context);

}  // namespace cicero::bind
