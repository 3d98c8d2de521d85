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

/// The files of a data folder: zones, holidays, observances.
[[nodiscard]] Data load_data(const std::filesystem::path& folder,
                             diagnostic::Diagnostics& diagnostics);

}  // namespace cicero::calendar
