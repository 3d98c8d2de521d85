#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "paragraph/item.hpp"
#include "paragraph/justification.hpp"

namespace cicero::paragraph {

/// Sums over items: a line is the difference of two.
struct Sums {
    Width width = 0;
    Width fill = 0;
    Capacity stretch, shrink;
};

/// A place where a line may end, with all that the lines on either side need to know of it.
struct Breakpoint {
    Sums before_end;    ///< of what stands before it
    Sums before_start;  ///< of what stands before the line that begins here; hangs are left out
    Width edge = 0;     ///< what the line that ends here adds: its hyphen, less what hangs
    std::uint32_t item = 0;
    std::uint32_t start = 0;       ///< first item of the line that begins here
    std::uint32_t last_word = 0;   ///< of the line that ends here
    std::uint32_t first_word = 0;  ///< of the line that begins here
    std::uint32_t gaps = 0;        ///< between words, before the line that begins here, or the end
    int cost = 0;
    bool flagged = false;
    bool divides = false;  ///< it is a discretionary
    bool is_forced = false;
    bool is_end = false;  ///< of the paragraph
};

/// The paragraph's beginning (as the break before it) and every legal break, in order; the last
/// is the end.
[[nodiscard]] std::vector<Breakpoint> find_breakpoints(const std::vector<Item>& items);

}  // namespace cicero::paragraph
