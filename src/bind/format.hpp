#pragma once

#include "content/value.hpp"
#include "template/spec.hpp"

namespace cicero::bind {

/// A value as a line of text, through those of a template's filters that its type takes, in
/// `language`.
[[nodiscard]] diagnostic::SourcedText formatted(const content::Value& value,
                                                const std::vector<templates::Filter>& filters,
                                                const std::string& language);

/// A date by a pattern of Unicode TR 35 ("EEEE d MMMM"), in `language`.
[[nodiscard]] std::string format_date(const content::Date& date, const std::string& pattern,
                                      const std::string& language);

}  // namespace cicero::bind
