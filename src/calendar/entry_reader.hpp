#pragma once

#include "calendar/entry.hpp"
#include "calendar/zones.hpp"
#include "yaml/schema.hpp"

namespace cicero::calendar {

/// The entries of a data file that are right; every error of the others is a diagnostic.
[[nodiscard]] std::vector<Entry> read_entries(const yaml::Node& root, const Zones& zones,
                                              diagnostic::Diagnostics& diagnostics);

/// The keys of an entry.
[[nodiscard]] const yaml::Schema& entry_schema();

}  // namespace cicero::calendar
