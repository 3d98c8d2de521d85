#pragma once

#include "engine/job.hpp"

namespace cicero::engine {

/// One warning of all words of a content that a layout which ships leaves out, at the first of
/// them, with those that print them; nothing where only credits, sources and headings are left out.
/// `bound`: what binding them said.
void tell_losses(Workshop& workshop, const Job& job, const content::Content& content,
                 const templates::LayoutSpec& layout, const diagnostic::Diagnostics& bound,
                 diagnostic::Diagnostics& diagnostics);

}  // namespace cicero::engine
