#pragma once

#include "diagnostic/diagnostic.hpp"
#include "diagnostic/sourced_text.hpp"

namespace cicero::content {

/// Marks of CommonMark in a text that takes none, which would be printed: **bold**, *italics*,
/// [words](address). The first is told.
void find_plain_marks(const diagnostic::SourcedText& text, diagnostic::Diagnostics& diagnostics);

}  // namespace cicero::content
