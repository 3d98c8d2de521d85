#pragma once

#include "content/value.hpp"
#include "dates/formats.hpp"
#include "template/spec.hpp"

namespace cicero::bind {

/// A value as a line of text, through those of a template's filters that its type takes, in
/// `language`. `until`: the last day, where it is told with a date.
[[nodiscard]] diagnostic::SourcedText formatted(const content::Value& value,
                                                const std::vector<templates::Filter>& filters,
                                                const std::string& language, dates::Formats& dates,
                                                const content::Value* until = nullptr);

}  // namespace cicero::bind
