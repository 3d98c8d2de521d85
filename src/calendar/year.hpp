#pragma once

#include "calendar/data.hpp"
#include "content/content.hpp"

namespace cicero::calendar {

/// A calendar's content with its months as a tree for layouts; null after an error.
///
///     months: number, name, year, first_day, names (of weekdays: name, weekend)
///       weeks: number (ISO 8601)
///         days: day, date, weekday, week, in_month, weekend, sunday, holiday (where there is one)
///           entries: name, short, kind, own, date, day
///       days: the same records, without those of other months
///       spans: what lasts several days and touches the month: name, short, kind, first, last,
///       label
///
/// Printed: holidays of type public in the calendar's zones, observances of a confidence above low,
/// both of the wanted `kinds`; the calendar's own events, whatever `kinds` says.
[[nodiscard]] content::ValuePtr make_year(const content::Content& calendar, const Data& data,
                                          diagnostic::Diagnostics& diagnostics);

}  // namespace cicero::calendar
