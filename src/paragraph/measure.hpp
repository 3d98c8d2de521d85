#pragma once

#include <cstdint>

#include "paragraph/badness.hpp"
#include "paragraph/breakpoints.hpp"
#include "paragraph/parameters.hpp"

// Inline: this is the innermost part of the search.
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

inline std::int64_t badness_in(Width missing, const Capacity& capacity, const Parameters& p) {
    return p.as_tex ? tex_badness(missing, capacity.space) : line_badness(missing, capacity);
}

inline void measure_shrunk(Measured& line, const Parameters& p) {
    if (p.is_ragged() && p.overrun > 0) {
        line.overfull = -line.missing > line.capacity.total() + p.overrun;
        const Width excess = std::max<Width>(-line.missing - line.capacity.total(), 0);
        line.badness = line.overfull ? worst_badness : badness(excess, p.line_end_stretch);
        return;
    }
    line.overfull = -line.missing > line.capacity.total();
    line.badness = line.overfull ? worst_badness : badness_in(-line.missing, line.capacity, p);
}

inline void measure_stretched(Measured& line, Width emergency, const Parameters& p) {
    if (p.is_ragged()) {
        const Width blank = line.missing > p.ragged_zone ? line.missing - p.ragged_zone : 0;
        line.capacity = {};
        line.badness = badness(blank, p.line_end_stretch + emergency);
        return;
    }
    line.beyond_limits = line.missing > line.capacity.total();
    Capacity helped = line.capacity;
    helped.space += emergency;
    line.badness = badness_in(line.missing, helped, p);
}

/// The line from `begin` to `end` in `width`; `emergency` is counted as stretch.
[[nodiscard, gnu::always_inline]] inline Measured measure(const Breakpoint& begin,
                                                          const Breakpoint& end, Width width,
                                                          Width emergency, const Parameters& p) {
    Measured line;
    line.natural = end.before_end.width - begin.before_start.width + end.edge;
    line.missing = width - line.natural;
    if (end.item == begin.start) line.filled = true;
    if (line.missing == 0 || line.filled) return line;
    if (line.missing < 0) {
        line.capacity = end.before_end.shrink - begin.before_start.shrink;
        measure_shrunk(line, p);
    } else if (end.before_end.fill > begin.before_start.fill) {
        line.filled = true;
    } else {
        line.capacity = end.before_end.stretch - begin.before_start.stretch;
        measure_stretched(line, emergency, p);
    }
    return line;
}

}  // namespace cicero::paragraph
