#pragma once

#include "calendar/entry.hpp"
#include "diagnostic/diagnostic.hpp"

namespace cicero::exchange {

/// What a table is said to hold, to tell which columns it should have.
enum class Columns : std::uint8_t { OfEvents, OfNames };

/// Dates of a table (RFC 4180; parted by ; , or tabs, as its first line is), as entries. The first
/// line names the columns, in French or English: date, until, title, short, yearly, time,
/// until_time, place, all day; of persons birth, first name and title; Outlook's and Google's names
/// too. Dates are 2027-06-19 or 19/06/2027; without a year, or where `yearly` says so, they come
/// every year. What lasts all day has no hours, and ends before its last midnight.
[[nodiscard]] std::vector<calendar::Entry> read_csv(const diagnostic::SourceFilePtr& file,
                                                    diagnostic::Diagnostics& diagnostics,
                                                    Columns columns = Columns::OfEvents);

}  // namespace cicero::exchange
