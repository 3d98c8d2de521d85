#pragma once

#include <cstddef>
#include <vector>

#include "paragraph/breaker.hpp"

namespace cicero::paragraph {

/// Sums over items: a line is the difference of two.
struct Sums {
    Width width = 0, stretch = 0, shrink = 0;
    Width fill = 0;
    Width box_stretch = 0;

    friend Sums operator-(const Sums& a, const Sums& b) {
        return {a.width - b.width, a.stretch - b.stretch, a.shrink - b.shrink, a.fill - b.fill,
                a.box_stretch - b.box_stretch};
    }
};

/// A place where a line may end, with all that the lines on either side need to know of it.
struct Breakpoint {
    std::size_t item = 0;
    int cost = 0;
    bool flagged = false;
    bool is_forced = false;
    bool is_end = false;    ///< of the paragraph
    Sums sums;              ///< of what stands before it
    Width edge = 0;         ///< what the line that ends here adds: its hyphen, less what hangs
    std::size_t start = 0;  ///< first item of the line that begins here
    Sums before_start;      ///< to be taken from the sums of that line's end
};

/// The paragraph's beginning (as the break before it) and every legal break, in order; the last
/// is the end.
[[nodiscard]] std::vector<Breakpoint> find_breakpoints(const std::vector<Item>& items);

}  // namespace cicero::paragraph
