#pragma once

#include "content/value.hpp"
#include "diagnostic/diagnostic.hpp"

namespace cicero::content {

/// The content `root`, in which each link to a heading leads to one: `[](#objectifs)` has the text
/// of the heading, and what leads nowhere is an error; or, without `diagnostics`, text like others.
[[nodiscard]] ValuePtr with_links(const ValuePtr& root, diagnostic::Diagnostics* diagnostics);

}  // namespace cicero::content
