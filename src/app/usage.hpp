#pragma once

#include <vector>

#include <CLI/CLI.hpp>

#include "diagnostic/diagnostic.hpp"

namespace cicero::app {

/// What is wrong with a command line that CLI11 refused. Its own messages are English: only what
/// kind of error it was is taken from it, the rest is seen in what it has read.
[[nodiscard]] std::vector<diagnostic::Diagnostic> usage_errors(const CLI::App& cli,
                                                               const CLI::ParseError& error);

}  // namespace cicero::app
