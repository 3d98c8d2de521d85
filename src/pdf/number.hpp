#pragma once

#include <cstdint>
#include <string>

#include "base/length.hpp"

namespace cicero::pdf {

/// Points with up to four decimals, the same in every locale.
void append_points(std::string& out, Length length);
/// A real with up to `decimals` decimals (at most 6), trailing zeros dropped.
void append_real(std::string& out, double value, int decimals = 4);

}  // namespace cicero::pdf
