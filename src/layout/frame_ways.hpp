#pragma once

#include <vector>

#include "layout/columns.hpp"

namespace cicero::layout {

/// How the columns of one frame may end.
struct Way {
    std::vector<ColumnEnd> ends;  ///< of each column that is filled
    double cost = 0;              ///< `prices`
    Floats wide;                  ///< that stand over or under all columns
    Length height{};              ///< of the columns, where they end at one height; 0: the frame\'s
    bool closes = false;  ///< the story ends in it, or a break sends the rest to the next frame
    [[nodiscard]] const ColumnEnd& end() const { return ends.back(); }
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
/// in this one, that alone, in columns of about one height. `from`: there is something left.
[[nodiscard]] std::vector<Way> ways_through(Galley& galley, const ColumnEnd& from,
                                            const std::vector<Column>& columns,
                                            const WayLimits& limits);

/// What stands where in such a frame.
[[nodiscard]] FrameFill fill_by(Galley& galley, const ColumnEnd& from, const Way& way,
                                const std::vector<Column>& columns);

}  // namespace cicero::layout
