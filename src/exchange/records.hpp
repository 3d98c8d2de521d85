#pragma once

#include <string>

#include "calendar/resolve.hpp"

/// Occurrences as records for programs: one an occurrence, by day.
namespace cicero::exchange {

/// A JSON array, one record a line: id, start, end (both included), kind, type (of a holiday),
/// names and short by language, zone, rule, source, confidence, since, url, note.
[[nodiscard]] std::string to_json(const std::vector<calendar::Occurrence>& occurrences);

/// RFC 4180 with a header; lists inside a field are parted by spaces.
[[nodiscard]] std::string to_csv(const std::vector<calendar::Occurrence>& occurrences);

}  // namespace cicero::exchange
