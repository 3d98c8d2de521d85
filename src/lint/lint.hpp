#pragma once

#include "lint/project.hpp"
#include "lint/reading.hpp"
#include "lint/spelling.hpp"

namespace cicero::lint {

struct Options {
    bool explain = false;  ///< also what the ortho-typography sets otherwise than it is typed
    bool spelling = true;
    std::vector<diagnostic::Code> off;
    Project project;
};

/// Everything that a proofreader would circle in a content file, in the file's order. What is wrong
/// with the linter's own settings goes to `diagnostics`.
[[nodiscard]] Findings lint(const content::Content& content, const Options& options,
                            diagnostic::Diagnostics& diagnostics);

/// The rules alone, over passages.
[[nodiscard]] Findings read_through(const std::vector<Passage>& passages, const Options& options);

}  // namespace cicero::lint
