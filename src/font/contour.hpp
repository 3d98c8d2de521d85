#pragma once

#include <cstdint>
#include <vector>

#include "document/fragment.hpp"
#include "font/face.hpp"

namespace cicero::font {

/// A step of a glyph's contours; font units, y up. CFF may have fractions of a unit.
struct ContourStep {
    enum class Kind : std::uint8_t { Move, Line, Curve, Close };
    struct At {
        double x = 0, y = 0;
    };
    Kind kind = Kind::Move;
    At c1, c2;  ///< of a curve (cubic; the quadratic ones of TrueType are raised)
    At to;      ///< not of a Close
};

/// Closed contours, to be filled by the nonzero rule; none for a space or a glyph that is not
/// there.
[[nodiscard]] std::vector<ContourStep> contours(const Face& face, std::uint32_t glyph);

/// The same on a page: at `size`, from `origin` on the baseline.
[[nodiscard]] std::vector<document::PathStep> contours_at(const Face& face, std::uint32_t glyph,
                                                          Length size, Point origin);

}  // namespace cicero::font
