#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/markup.hpp"

namespace cicero::content {

/// The end of the `[^label]` that begins at `at`; 0 where none does.
[[nodiscard]] std::size_t note_mark_end(std::string_view text, std::size_t at);

/// What a text defines as its notes, in its order.
struct NoteDefinition {
    std::string label;
    diagnostic::SourcedText text;
    diagnostic::SourceSpan mark;  ///< `[^1]:`
};

struct TextAndNotes {
    diagnostic::SourcedText text;  ///< blank where the definitions stood, of the same length
    std::vector<NoteDefinition> definitions;
};

/// Takes the definitions of notes out of a text, as Pandoc writes them: a line that begins with
/// `[^1]: `, and those that follow up to an empty one; after that too what is indented.
[[nodiscard]] TextAndNotes take_notes(const diagnostic::SourcedText& text);

/// Parts the marks `[^1]` from the text around them: each then has its note. A mark without a note,
/// a note without a mark or with one that stands in another note is told.
void resolve_notes(Blocks& blocks, const std::vector<NoteDefinition>& definitions,
                   diagnostic::Diagnostics& diagnostics);

}  // namespace cicero::content
