#pragma once

#include "diagnostic/diagnostic.hpp"
#include "template/spec.hpp"

namespace cicero::templates {

/// "upper", or a date's pattern; nothing, after a diagnostic, where it is neither.
[[nodiscard]] std::optional<Filter> read_filter(const SourcedText& text,
                                                diagnostic::Diagnostics& diagnostics);

}  // namespace cicero::templates
