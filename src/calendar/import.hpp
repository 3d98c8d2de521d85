#pragma once

#include <filesystem>

#include "calendar/ics.hpp"
#include "calendar/zones.hpp"

namespace cicero::calendar {

/// The days of a file of one's own: YAML as the shipped data, ICS, or CSV, by its ending.
[[nodiscard]] std::vector<Entry> import_file(const std::filesystem::path& path, const Zones& zones,
                                             const IcsRange& range,
                                             diagnostic::Diagnostics& diagnostics);

/// A table's file; one that is not UTF-8 is read as Windows-1252, which is a note.
[[nodiscard]] diagnostic::SourceFilePtr load_table(const std::filesystem::path& path,
                                                   diagnostic::Diagnostics& diagnostics);

}  // namespace cicero::calendar
