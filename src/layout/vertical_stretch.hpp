#pragma once

#include <array>
#include <vector>

#include "layout/galley.hpp"
#include "style/fit.hpp"

/// Vertical justification: a column that ends above its foot is stretched down to it.
namespace cicero::layout {

/// The white over a piece that may grow.
struct StretchGap {
    enum class Over : std::uint8_t { Heading, Paragraph, Line } over = Over::Line;
    Length most;  ///< that may be added; 0: nothing
};

/// Between a piece and the one before it, which stand in one column; whole steps of its grid where
/// there is one.
[[nodiscard]] StretchGap gap_over(const Galley& galley, std::size_t piece,
                                  const style::VerticalStretch& limits, Length grid_step);

/// How far down each piece goes, the first of which stays, so that the last one goes down by
/// `spare`, as near to it as the grid lets it; nothing where the gaps do not give so much.
/// `gaps`: over the second piece, the third and so on.
[[nodiscard]] std::vector<Length> stretched(const std::vector<StretchGap>& gaps, Length spare,
                                            Length grid_step);

}  // namespace cicero::layout
