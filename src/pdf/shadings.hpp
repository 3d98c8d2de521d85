#pragma once

#include <string>
#include <vector>

#include "base/gradient.hpp"

namespace cicero::pdf {

/// A gradient's colours along 0 to 1, as a function of PDF (ISO 32000-1, 7.10): the entries of its
/// dictionary. `stops` are of one space.
[[nodiscard]] std::string color_function(const std::vector<GradientStop>& stops);
/// The same of their opacities, as levels of grey.
[[nodiscard]] std::string opacity_function(const std::vector<GradientStop>& stops);

/// Where a shading stands, in points, y up: of an axial one x0 y0 x1 y1, of a radial one x0 y0 r0
/// x1 y1 r1.
using ShadingPlace = std::vector<double>;

/// The shading's dictionary (8.7.4.5): type 2 or 3 by the length of `place`.
[[nodiscard]] std::string shading(const ShadingPlace& place, const std::string& space,
                                  const std::string& function);

}  // namespace cicero::pdf
