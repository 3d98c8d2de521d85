#pragma once

#include <cstdint>
#include <string>

namespace cicero::base {

/// 12 is "XII"; what the Romans could not write is in Arabic figures.
[[nodiscard]] std::string roman(std::int64_t number);

}  // namespace cicero::base
