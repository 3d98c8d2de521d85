#pragma once

#include <vector>

#include "content/content.hpp"
#include "diagnostic/diagnostic.hpp"

/// Markup that lacks a sign or has one too many, and so is printed as it is typed.
namespace cicero::content {

/// Inside a paragraph: ** bold **, _italic _, ==marked==, [words] (address), (words)[address].
void find_printed_marks(const std::vector<Inline>& inlines, diagnostic::Diagnostics& diagnostics);

/// At the beginning of lines: ##Heading, -item under -item, 1)item above 2)item, [ ]box.
void find_printed_starts(const diagnostic::SourcedText& text, diagnostic::Diagnostics& diagnostics);

}  // namespace cicero::content
