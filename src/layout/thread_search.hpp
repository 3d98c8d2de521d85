#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "layout/frame_ways.hpp"
#include "story/bound_document.hpp"

namespace cicero::layout {

/// One of the frames that a thread runs through.
struct ThreadFrame {
    const story::BoundFrame* frame = nullptr;
    const style::PageGeometry* page = nullptr;
    double grid = 1;            ///< share of the page's grid
    bool stood_in_for = false;  ///< something else stands there where no text does
    int columns = 0;            ///< 0: as many as the frame says
    double width = 1;           ///< share of theirs
};
/// Those of a thread, in the order in which they are met; nothing where there are no more.
using ThreadFrames = std::function<std::optional<ThreadFrame>(std::size_t)>;

/// Its columns, on the page's grid where there is one.
[[nodiscard]] std::vector<Column> columns_in(const ThreadFrame& place);

using GalleyPtr = std::shared_ptr<Galley>;

/// How a story runs through frames.
struct ThreadWay {
    /// What stands in one of them.
    struct Stop {
        std::size_t frame = 0;
        GalleyPtr galley;
        ColumnEnd from;
        Way way;
        std::optional<std::size_t> column;  ///< of the frame's, alone; none: all of them
    };
    /// Of a stop.
    [[nodiscard]] static std::vector<Column> columns_of(const Stop& stop, const ThreadFrame& place);

    std::vector<Stop> stops;
    bool is_whole = false;  ///< the frames take all
    double cost = 0;        ///< `prices`
    // What is left, where they do not.
    GalleyPtr galley;
    ColumnEnd end;
};

/// Of all ways through the frames the cheapest, as far as `limits` let it see (Plass 1981 looks for
/// pages so). Where the measure changes, and where a word would be divided over two frames, the
/// paragraph between them is set anew, which changes lines of the galleys.
[[nodiscard]] ThreadWay cheapest_way(GalleyPtr galley, const ThreadFrames& frames,
                                     const WayLimits& limits);

}  // namespace cicero::layout
