#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace cicero::text {

/// Where in a text that is a number its decimals begin: the byte of its decimal sign, or the end of
/// its figures where it has none. French and English forms (1 234,5 and 1,234.5), with a sign, a
/// currency or a unit; `language` decides on a single sign before three figures. Nothing where the
/// text is no number, or more than one: an hour, a date, a telephone number.
[[nodiscard]] std::optional<std::size_t> decimal_place(std::string_view text,
                                                       std::string_view language);

/// Whether it stands for a number that is not there: nothing, a dash, "n. d.".
[[nodiscard]] bool stands_for_number(std::string_view text);

}  // namespace cicero::text
