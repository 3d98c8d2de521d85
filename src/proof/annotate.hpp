#pragma once

#include <span>

#include "diagnostic/render.hpp"
#include "document/document.hpp"
#include "inline/composer.hpp"

namespace cicero::proof {

/// The document's pages with what was remarked on drawn over them, numbered, and pages behind them
/// that say what each number means: for a person to look at, not for print.
[[nodiscard]] document::Document annotated(const document::Document& document,
                                           std::span<const diagnostic::Diagnostic> remarks,
                                           diagnostic::Language language,
                                           inlines::Composer& composer);

}  // namespace cicero::proof
