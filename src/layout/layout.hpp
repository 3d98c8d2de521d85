#pragma once

#include "bind/story.hpp"
#include "diagnostic/diagnostic.hpp"
#include "document/document.hpp"
#include "font/library.hpp"

namespace cicero::layout {

/// Compose and place all that was bound. What does not fit, and what is missing, is in
/// `diagnostics`; the document holds what could be placed.
[[nodiscard]] document::Document lay_out(const bind::BoundDocument& bound, font::Library& library,
                                         diagnostic::Diagnostics& diagnostics);

}  // namespace cicero::layout
