#pragma once

#include "calendar/data.hpp"

namespace cicero::calendar {

/// What an editor of the data should look at, though each rule is right: sources that are missing,
/// days to be confirmed, the same day twice, names too long for a small cell.
void review(const Data& data, diagnostic::Diagnostics& diagnostics);

}  // namespace cicero::calendar
