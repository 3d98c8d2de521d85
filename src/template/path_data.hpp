#pragma once

#include "diagnostic/diagnostic.hpp"
#include "template/spec.hpp"

namespace cicero::templates {

/// SVG path data: M L H V C S Q T Z and their relative forms (SVG 1.1, 8.3). Nothing, after a
/// diagnostic at what cannot be read, where the data is not of that form.
[[nodiscard]] std::vector<PathStep> parse_path_data(const SourcedText& data,
                                                    diagnostic::Diagnostics& diagnostics);

}  // namespace cicero::templates
