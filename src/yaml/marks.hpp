#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace cicero::yaml {

/// Marks on one letter: more than any orthography has, and what Unicode calls safe to read in a
/// stream (UAX 15, 13.1). Normalising and shaping take the square of their number.
constexpr std::size_t most_marks = 30;

/// The first mark beyond that many in a row, by its byte.
[[nodiscard]] std::optional<std::size_t> find_crowding_mark(std::string_view text);

}  // namespace cicero::yaml
