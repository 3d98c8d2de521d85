#pragma once

#include <string>

#include "diagnostic/diagnostic.hpp"

namespace cicero::calendar {

/// What `kinds` of a calendar's content may hold: holiday, day, week, event, and the types of
/// holidays.
[[nodiscard]] bool is_kind_to_print(const std::string& word);

/// What was meant by a word that is none: one that is misspelt, a French one, school holidays.
[[nodiscard]] diagnostic::Diagnostic kind_fault(const std::string& word,
                                                const diagnostic::SourceSpan& span);

}  // namespace cicero::calendar
