#pragma once

#include "calendar/entry.hpp"
#include "diagnostic/diagnostic.hpp"
#include "sky/clock.hpp"

namespace cicero::exchange {

/// Which part of a file of events is wanted: the events of these years, by this clock.
struct IcsRange {
    int first = 0, last = 0;
    sky::Clock clock;
};

/// The events of an ICS file (RFC 5545) as entries, their days told year by year. Every value is
/// checked; an event that is wrong is left out with a diagnostic at its place, and the others
/// stand.
[[nodiscard]] std::vector<calendar::Entry> read_ics(const diagnostic::SourceFilePtr& file,
                                                    const IcsRange& range,
                                                    diagnostic::Diagnostics& diagnostics);

}  // namespace cicero::exchange
