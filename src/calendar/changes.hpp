#pragma once

#include "calendar/resolve.hpp"

namespace cicero::calendar {

/// What another year does otherwise.
struct Change {
    enum class What : std::uint8_t { Moved, Renamed, Began, Ended };
    What what{};
    std::vector<Occurrence> before, after;  ///< of one entry, in the one year and the other
};

/// From `query.first` to `to`, by the day in the later year, else in the earlier. A day moves where
/// its month and day are others; years and decades begin and end.
[[nodiscard]] std::vector<Change> changes(const Data& data, Query query, int to,
                                          diagnostic::Diagnostics& diagnostics);

}  // namespace cicero::calendar
