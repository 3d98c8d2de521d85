#pragma once

#include <string>
#include <variant>

namespace cicero::base {

/// Components are 0–1 (YAML writes percent for CMYK, 0–255 or #rrggbb for RGB).
struct Cmyk {
    double c = 0, m = 0, y = 0, k = 0;
    bool operator==(const Cmyk&) const = default;
};
struct Rgb {
    double r = 0, g = 0, b = 0;
    bool operator==(const Rgb&) const = default;
};
/// 0 is black, 1 is paper (DeviceGray).
struct Gray {
    double level = 0;
    bool operator==(const Gray&) const = default;
};
/// A named ink; `alternate` is how it is shown where the ink is not there.
struct Spot {
    std::string name;
    Cmyk alternate;
    double tint = 1;
    bool operator==(const Spot&) const = default;
};

using Color = std::variant<Gray, Rgb, Cmyk, Spot>;

/// The ink that text has when nothing is said: K only (press.md of printers: black text is one
/// plate).
inline const Color black = Cmyk{0, 0, 0, 1};

/// The same colour at `tint` (0–1) of its strength over paper.
[[nodiscard]] Color tinted(const Color& color, double tint);

}  // namespace cicero::base

namespace cicero {
using base::Cmyk;
using base::Color;
using base::Gray;
using base::Rgb;
using base::Spot;
}  // namespace cicero
