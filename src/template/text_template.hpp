#pragma once

#include "diagnostic/diagnostic.hpp"
#include "template/spec.hpp"

namespace cicero::templates {

/// "Le {date | d MMMM}[ à {place.name}]"; `{{`, `}}`, `[[` and `]]` stand for themselves. Errors
/// are diagnostics at the brace; what could be read is returned.
[[nodiscard]] TextTemplate parse_template(const SourcedText& text,
                                          diagnostic::Diagnostics& diagnostics);

/// "image and not ($columns == 2)".
[[nodiscard]] std::optional<Condition> parse_condition(const SourcedText& text,
                                                       diagnostic::Diagnostics& diagnostics);

/// "month.name"; a name is of letters, digits, `_`, `-` and a leading `$`.
[[nodiscard]] std::optional<FieldPath> parse_path_name(const SourcedText& text,
                                                       diagnostic::Diagnostics& diagnostics);

}  // namespace cicero::templates
