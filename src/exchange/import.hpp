#pragma once

#include <filesystem>

#include "calendar/imported.hpp"
#include "calendar/settings.hpp"
#include "exchange/ics.hpp"
#include "files/file_system.hpp"

namespace cicero::exchange {

/// The days of a file of one's own: YAML as the shipped data, ICS, or CSV, by its ending.
[[nodiscard]] std::vector<calendar::Entry> import_file(
    const std::filesystem::path& path, const calendar::Zones& zones, const IcsRange& range,
    diagnostic::Diagnostics& diagnostics, const files::FileSystem& files = files::disk());

/// Of a file of an agenda all days, of this age or another, where those asked for have none;
/// nothing of other files, which are read whole. Errors are those of `import_file`, and not told
/// again.
[[nodiscard]] std::vector<calendar::Entry> days_of_any_year(
    const std::filesystem::path& path, const calendar::Zones& zones, const sky::Clock& clock,
    const files::FileSystem& files = files::disk());

/// What the files hold that a calendar's content names. Errors of a file are told in it, and at its
/// name in the content.
[[nodiscard]] calendar::Imported import_files(const calendar::Settings& settings,
                                              const calendar::Zones& zones,
                                              diagnostic::Diagnostics& diagnostics,
                                              const files::FileSystem& files = files::disk());

/// A file whose name's ending says that it is none of those that are read: an office document, or
/// whatever else.
void refuse_ending(const std::filesystem::path& path, diagnostic::Diagnostics& diagnostics,
                   const files::FileSystem& files);

/// A table's file; one that is not UTF-8 is read as Windows-1252, which is a note.
[[nodiscard]] diagnostic::SourceFilePtr load_table(const std::filesystem::path& path,
                                                   diagnostic::Diagnostics& diagnostics,
                                                   const files::FileSystem& files = files::disk());

}  // namespace cicero::exchange
