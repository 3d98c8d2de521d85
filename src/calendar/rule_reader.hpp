#pragma once

#include "calendar/rule.hpp"
#include "yaml/node.hpp"

namespace cicero::calendar {

/// The rule under `date:`; nothing after an error, each error at its place: a day that no month
/// has, an nth that can never be, keys that do not go together, a rule that does not decide.
[[nodiscard]] std::optional<Rule> read_rule(const yaml::Node& date,
                                            diagnostic::Diagnostics& diagnostics);

/// {month, day}, in `year`; 2000 stands for years that may be leap.
[[nodiscard]] std::optional<month_day> read_month_day(const yaml::Node& node,
                                                      diagnostic::Diagnostics& diagnostics,
                                                      int year = 2000);

/// A whole number from `low` to `high`. A list, or "2 ou 3", is undecidable.
[[nodiscard]] std::optional<int> read_integer(const yaml::Node& node, const char* name, int low,
                                              int high, diagnostic::Diagnostics& diagnostics);

}  // namespace cicero::calendar
