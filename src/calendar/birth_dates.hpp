#pragma once

#include <optional>
#include <string>

#include "diagnostic/diagnostic.hpp"

namespace cicero::calendar {

/// What to write for a birth whose year has two figures, 12/05/48: it lies in the past. Nothing for
/// a text of another form.
[[nodiscard]] std::optional<diagnostic::Diagnostic> short_birth_fault(
    const std::string& text, const diagnostic::SourceSpan& span);

}  // namespace cicero::calendar
