#pragma once

#include <vector>

#include "base/geometry.hpp"

namespace cicero::story {

/// Round which text flows, with the white about it.
struct CutOut {
    Rect area;  ///< on the page
    bool ellipse = false;
    bool operator==(const CutOut&) const = default;
};

/// Where the text of a frame may stand in the frame.
struct Region {
    bool ellipse = false;  ///< in the ellipse that the frame holds, not all of it
    Rect frame;            ///< on the page
    std::vector<CutOut> cut_outs;

    [[nodiscard]] bool is_rectangle() const { return !ellipse && cut_outs.empty(); }
    bool operator==(const Region&) const = default;
};

}  // namespace cicero::story
