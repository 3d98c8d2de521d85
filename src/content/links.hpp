#pragma once

#include "content/value.hpp"
#include "diagnostic/diagnostic.hpp"

namespace cicero::content {

/// The content `root`, in which each link to a heading, figure or table leads to one:
/// `[](#objectifs)` has the text of the heading, `[](#carte)` says « figure 2 », and what leads
/// nowhere is an error; or, without `diagnostics`, text like others. Figures and tables that have
/// names are numbered.
[[nodiscard]] ValuePtr with_links(const ValuePtr& root, const std::string& language,
                                  diagnostic::Diagnostics* diagnostics);

}  // namespace cicero::content
