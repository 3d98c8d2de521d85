#pragma once

#include <string>

#include "calendar/resolve.hpp"
#include "sky/clock.hpp"

namespace cicero::exchange {

/// The occurrences as an ICS file (RFC 5545): one event each, of whole days or with its hours,
/// which are of `clock` and written in UTC; with a UID that stays the same from export to export,
/// its name in `language`, its names in the other languages as comments, what it is as categories,
/// its official page. The same input gives the same bytes.
[[nodiscard]] std::string write_ics(const std::vector<calendar::Occurrence>& occurrences,
                                    const std::string& language, const sky::Clock& clock);

}  // namespace cicero::exchange
