#pragma once

#include "engine/job.hpp"

namespace cicero::engine {

/// A content that was poured into a layout.
struct Poured {
    const content::Content& written;   ///< as its file has it
    const content::Content& resolved;  ///< a calendar as its tree of days
    const templates::LayoutSpec& layout;
    const diagnostic::Diagnostics& said;  ///< as it was bound
};

/// One warning of all words of a content that a layout which ships leaves out, at the first of
/// them, with those that print them; nothing where only credits, sources and headings are left out.
void tell_losses(Workshop& workshop, const Job& job, const Poured& poured,
                 diagnostic::Diagnostics& diagnostics);

}  // namespace cicero::engine
