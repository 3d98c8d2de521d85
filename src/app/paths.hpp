#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "files/ledger.hpp"

namespace cicero::app {

/// Where layouts, the catalogue and content are: $CICERO_DATA, else beside the executable.
[[nodiscard]] std::filesystem::path data_folder();
/// Where observances, holidays and zones are.
[[nodiscard]] std::filesystem::path calendar_folder();
/// What the build made of them, for speed.
[[nodiscard]] std::filesystem::path calendar_cache();
[[nodiscard]] std::filesystem::path catalogue_file();
[[nodiscard]] std::filesystem::path catalogue_cache();
/// All that the data of the calendar are read from.
void add_calendar(files::Ledger& ledger);
/// A layout by the name of one that ships, or a file.
[[nodiscard]] std::optional<std::filesystem::path> layout_file(const std::string& name_or_file);

}  // namespace cicero::app
