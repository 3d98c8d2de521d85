#pragma once

#include <string_view>
#include <vector>

#include "content/markup.hpp"

namespace cicero::content {

/// Before the name of a heading, whose page is printed.
inline constexpr std::string_view page_reference = "{page=";

/// Whether it has the form of a language tag (BCP 47): the language, then what narrows it.
[[nodiscard]] bool is_language(std::string_view tag);

/// Attributes of a paragraph, as Djot writes them, on a line before its text: `{looseness=-1
/// hyphens=off}`. They leave the text. A key or value that we do not know is an error.
[[nodiscard]] ParagraphSetting take_setting(std::vector<Inline>& inlines,
                                            diagnostic::Diagnostics& diagnostics);

/// Bracketed spans, as Pandoc and Djot write them: `[Speak *now*]{lang=en}` and
/// `[a ? b]{typography=off}`. The brackets and braces leave the text; what stands between them
/// takes the language, or is left as it was typed; `[réponse]{blank}` is a gap to fill in. `H~2~O`
/// and `m^2^`, as Pandoc writes them, are raised. A key or value that we do not know is an error.
void resolve_spans(std::vector<Inline>& inlines, diagnostic::Diagnostics& diagnostics);

/// Bytes [begin, end) of a text, which look as all of it; no line ends after them by force.
[[nodiscard]] Inline part_of(const Inline& whole, std::size_t begin, std::size_t end);

}  // namespace cicero::content
