#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "calendar/dates.hpp"
#include "diagnostic/diagnostic.hpp"

namespace cicero::exchange {

/// 2027-06-19, 06-19, 19/06/2027, 19.06.2027, 19/06: the day stands first but in ISO 8601.
[[nodiscard]] std::optional<calendar::Date> read_table_date(std::string_view text);

/// What is wrong with a text that it does not read.
[[nodiscard]] diagnostic::Diagnostic table_date_fault(const std::string& text,
                                                      const diagnostic::SourceSpan& span);
/// Of a birth, whose year of two figures lies in the past.
[[nodiscard]] diagnostic::Diagnostic birth_fault(const std::string& text,
                                                 const diagnostic::SourceSpan& span);

/// What 04/03/2027 is to those who write the month first; nothing where it is nothing else.
[[nodiscard]] std::optional<std::string> with_month_first(std::string_view text,
                                                          const calendar::Date& read);

}  // namespace cicero::exchange
