#pragma once

#include "calendar/imported.hpp"
#include "calendar/settings.hpp"

namespace cicero::calendar {

/// A calendar's content with its months as a tree for layouts; null after an error.
///
///     months: number, name, year, first_day, spans_heading, more_heading, names (of weekdays:
///     name, weekend)
///       weeks: number (of the ISO 8601 week that most of its days are of)
///         days: day, date, weekday, week, in_month, weekend, sunday, day_of_year, days_left; where
///         there is one: holiday, saint, and what sky_tree.hpp adds
///           entries: name, short, kind, own, date, day; where it has one: time, until_time, place,
///           age
///       days: the same records, without those of other months
///       spans: what lasts several days and touches the month: as entries, with first, last, label
///
/// Printed: holidays of type public in the calendar's zones, observances of a confidence above low
/// (or any, where `unconfirmed` says so), both of the wanted `kinds`; the calendar's own events and
/// its files', whatever `kinds` says.
[[nodiscard]] content::ValuePtr make_year(const content::Content& calendar,
                                          const Settings& settings, const Data& data,
                                          const Imported& imported,
                                          diagnostic::Diagnostics& diagnostics);

}  // namespace cicero::calendar
