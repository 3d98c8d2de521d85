#pragma once

#include <vector>

#include "api/cicero.hpp"
#include "diagnostic/render.hpp"

namespace cicero::api {

/// A diagnostic as values that hold nothing of the engine's.
[[nodiscard]] Remark remark_of(const diagnostic::Diagnostic& diagnostic,
                               diagnostic::Language language);
void add_remarks(const diagnostic::Diagnostics& diagnostics, diagnostic::Language language,
                 std::vector<Remark>& out);

}  // namespace cicero::api
