#pragma once

#include <string>
#include <vector>

#include "diagnostic/render.hpp"
#include "lint/reading.hpp"

/// How diagnostics leave the program.
namespace cicero::app {

/// Errors and warnings to standard error, notes where they are asked for; gives the exit status.
int report(const diagnostic::Diagnostics& diagnostics, const diagnostic::RenderOptions& messages,
           bool notes);
/// 0 where it is no error; else 1 content, 2 usage, 3 system.
[[nodiscard]] int status_of(const diagnostic::Diagnostic& diagnostic);

/// One JSON document: an array of objects.
[[nodiscard]] std::string to_json(const lint::Findings& findings, diagnostic::Language language);
/// SARIF 2.1.0 (OASIS, 2020): one run, with rules, places and corrections.
[[nodiscard]] std::string to_sarif(const lint::Findings& findings, diagnostic::Language language);

}  // namespace cicero::app
