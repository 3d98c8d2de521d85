#pragma once

#include <optional>
#include <string>
#include <vector>

#include "calendar/asked_days.hpp"
#include "calendar/entry.hpp"
#include "diagnostic/diagnostic.hpp"

namespace cicero::calendar {

/// How many of these dates fall on none of the days that are asked for.
[[nodiscard]] std::size_t count_outside(const std::vector<Entry>& entries,
                                        const DaysAskedFor& asked);

/// How many months would hold those that fall outside too, at most twelve; nothing where twelve do
/// not.
[[nodiscard]] std::optional<int> months_for_all(const std::vector<Entry>& entries,
                                                const DaysAskedFor& asked);

/// That few of a file's dates, or none, fall on the days that are asked for: it is most likely that
/// of another year. Nothing where enough of them do, or where no year is theirs.
[[nodiscard]] std::optional<diagnostic::Diagnostic> of_other_years(
    const std::string& file, const diagnostic::SourceSpan& span, const std::vector<Entry>& entries,
    const DaysAskedFor& asked);

}  // namespace cicero::calendar
