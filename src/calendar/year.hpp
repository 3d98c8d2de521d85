#pragma once

#include <filesystem>

#include "content/content.hpp"

namespace cicero::calendar {

/// A calendar's content with its months as a tree for layouts: `months` → `weeks` → `days` →
/// `entries`. Printed: holidays of type public in the calendar's zones, observances of a confidence
/// above low, the calendar's own events.
[[nodiscard]] content::ValuePtr make_year(const content::Content& calendar,
                                          const std::filesystem::path& data,
                                          diagnostic::Diagnostics& diagnostics);

}  // namespace cicero::calendar
