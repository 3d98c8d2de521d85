#pragma once

#include <vector>

#include "layout/columns.hpp"

namespace cicero::layout {

/// How the columns of one frame may end.
struct Way {
    std::vector<std::size_t> ends;  ///< piece behind the last, of each column that is filled
    double cost = 0;                ///< `prices`
    bool closes = false;  ///< the story ends in it, or a break sends the rest to the next frame
    [[nodiscard]] std::size_t next() const { return ends.back(); }
};

/// Which ways are looked at.
struct WayLimits {
    /// Columns that end so many lines early, where a better end was found, are not.
    double most_short_lines = 12;
    std::size_t most_ways = 12;
    double free_short_lines = 1;  ///< by which a column may end early at no cost
    /// Of the frames that follow: a piece too tall for its column waits for one that takes it, and
    /// reaches beyond its column where none does. 0: there are none, it finds no place.
    Length tallest_to_come;
};

/// The cheapest way to each piece with which the next frame may go on; where the galley may close
/// in this one, that alone, in columns of about one height. Of a galley that has a piece `first`.
[[nodiscard]] std::vector<Way> ways_through(Galley& galley, std::size_t first,
                                            const std::vector<Column>& columns,
                                            const WayLimits& limits);

}  // namespace cicero::layout
