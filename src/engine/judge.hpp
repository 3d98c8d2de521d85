#pragma once

#include "content/content.hpp"
#include "engine/workshop.hpp"
#include "layout/layout.hpp"

namespace cicero::engine {

/// How the finished pages are judged.
struct Judging {
    bool wanted = true;
    bool draft = false;                 ///< what is wrong with them stops nothing
    std::vector<diagnostic::Code> off;  ///< what is not to be told
};

/// What the proof says of a content's pages, but for what comments in the content and the layout,
/// the project's file and `judging` are silent about.
void judge(Workshop& workshop, Workshop::Bench& bench, const content::Content& content,
           const layout::Composition& composition, const Judging& judging,
           diagnostic::Diagnostics& diagnostics);

}  // namespace cicero::engine
