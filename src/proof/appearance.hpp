#pragma once

#include "base/color.hpp"

/// What a colour looks like on paper, near enough to judge whether a text can be read.
namespace cicero::proof {

/// CIE XYZ as shares of the paper's own: unprinted paper is {1, 1, 1}.
struct Seen {
    double x = 1, y = 1, z = 1;
};

/// Of coated paper printed by offset (FOGRA39, ISO 12647-2): within 2.4 ΔE on average, 6.2 at most,
/// of what was measured. RGB by sRGB (IEC 61966-2-1), a spot colour by its alternate.
[[nodiscard]] Seen seen(const Color& color);

/// `top` over `under`, at an opacity of 0 to 1.
[[nodiscard]] Seen mixed(const Seen& top, const Seen& under, double opacity);

/// 1 to 21 (Web Content Accessibility Guidelines 2.2, "contrast ratio").
[[nodiscard]] double contrast(const Seen& a, const Seen& b);

/// ΔE*ab (CIE 1976): 1 is just seen side by side.
[[nodiscard]] double difference(const Seen& a, const Seen& b);

}  // namespace cicero::proof
