#pragma once

#include <optional>
#include <vector>

#include "content/markup.hpp"

/// Paragraphs whose lines mean something.
namespace cicero::content {

/// Where the file has the end of a line, until it is known what the paragraph is: no text has one.
inline constexpr char line_end = '\n';

/// Line ends become spaces.
void join_lines(std::vector<Inline>& inlines);

/// Whether each line begins with `|`, as Pandoc writes verse.
[[nodiscard]] bool is_verse(const std::vector<Inline>& inlines);

/// The stanzas of a paragraph of verse: an empty line ends one. `marked`: with `|` before each.
[[nodiscard]] std::vector<VerseBlock> verse_of(std::vector<Inline> inlines, bool marked);

/// A line that begins with `: ` among those of a paragraph.
[[nodiscard]] bool has_definition(const std::vector<Inline>& inlines);
/// Terms and definitions, as PHP Markdown Extra writes them: lines before one that begins with
/// `: ` are its terms. What comes before the first term is of a term that stands further up.
[[nodiscard]] DefinitionBlock definitions_of(std::vector<Inline> inlines);

}  // namespace cicero::content
