#pragma once

#include <cstdint>

#include "paragraph/breakpoints.hpp"
#include "paragraph/parameters.hpp"

namespace cicero::paragraph {

/// A line that has been measured.
struct Measured {
    Width natural = 0;
    Width missing = 0;    ///< < 0: what it must shrink by
    Capacity capacity;    ///< in that direction, without emergency stretch
    bool filled = false;  ///< by infinite glue, or because it is empty
    bool overfull = false;
    bool beyond_limits = false;  ///< spaces stretch more than they should
    std::int64_t badness = 0;
};

/// The line from `begin` to `end` in `width`; `emergency` is counted as stretch.
[[nodiscard]] Measured measure(const Breakpoint& begin, const Breakpoint& end, Width width,
                               Width emergency, const Parameters& parameters);

}  // namespace cicero::paragraph
