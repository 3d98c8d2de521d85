#pragma once

#include "calendar/data.hpp"

namespace cicero::calendar {

/// What an editor of the data should look at, though each rule is right: sources or first years
/// that are missing, days to be confirmed, the same day twice, names that say the same, names too
/// long for a small cell.
void review(const Data& data, diagnostic::Diagnostics& diagnostics);

}  // namespace cicero::calendar
