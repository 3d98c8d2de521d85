#pragma once

#include <cstddef>
#include <vector>

#include "paragraph/item.hpp"
#include "paragraph/levers.hpp"

namespace cicero::paragraph {

/// Sums over items: a line is the difference of two.
struct Sums {
    Width width = 0;
    Width fill = 0;
    Capacity stretch, shrink;

    friend Sums operator-(const Sums& a, const Sums& b) {
        return {a.width - b.width, a.fill - b.fill, minus(a.stretch, b.stretch),
                minus(a.shrink, b.shrink)};
    }

private:
    static Capacity minus(const Capacity& a, const Capacity& b) {
        return {a.space - b.space, a.tracking - b.tracking, a.expansion - b.expansion};
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
