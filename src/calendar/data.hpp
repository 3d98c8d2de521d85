#pragma once

#include <filesystem>

#include "calendar/entry.hpp"
#include "calendar/zones.hpp"

namespace cicero::calendar {

/// All that the shipped files know.
struct Data {
    Zones zones;
    std::vector<Entry> entries;  ///< holidays first
};

/// The files of a data folder: zones, holidays, observances. `cache`: a file of what make_cache
/// gave; where it is not of these very files they are read instead, which takes three times as
/// long.
[[nodiscard]] Data load_data(const std::filesystem::path& folder,
                             diagnostic::Diagnostics& diagnostics,
                             const std::filesystem::path& cache = {});

/// The bytes of that file; nothing where the data are wrong.
[[nodiscard]] std::optional<std::string> make_cache(const std::filesystem::path& folder,
                                                    diagnostic::Diagnostics& diagnostics);

}  // namespace cicero::calendar
