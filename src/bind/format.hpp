#pragma once

#include "content/value.hpp"
#include "dates/formats.hpp"
#include "template/spec.hpp"

namespace cicero::bind {

/// A value as a line of text, through those of a template's filters that its type takes, in
/// `language`.
[[nodiscard]] diagnostic::SourcedText formatted(const content::Value& value,
                                                const std::vector<templates::Filter>& filters,
                                                const std::string& language, dates::Formats& dates);

}  // namespace cicero::bind
