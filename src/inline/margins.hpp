#pragma once

#include <unordered_map>
#include <vector>

#include "base/length.hpp"
#include "font/face.hpp"
#include "text/shape.hpp"

namespace cicero::inlines {

/// How much of a character hangs in the margin, as a share of its width, at the left and right:
/// signs, whose ink is lighter than that of letters.
[[nodiscard]] double hang_left(char32_t c);
[[nodiscard]] double hang_right(char32_t c);

/// What stands in the margin of a line's first and last glyph: signs by the table above, letters by
/// their ink, so that the eye sees one edge: a stem stands on it, a slanted or round letter goes
/// beyond it by a part of the white that it leaves there. Keeps what it measured.
class Margins {
public:
    [[nodiscard]] Length left(char32_t c, const text::ShapedGlyph& glyph, const font::Face& face,
                              Length size);
    [[nodiscard]] Length right(char32_t c, const text::ShapedGlyph& glyph, const font::Face& face,
                               Length size);

private:
    struct Sides {
        float left = 0, right = 0;  ///< in ems
        bool measured = false;
    };
    const Sides& sides(const font::Face& face, std::uint32_t glyph);

    std::unordered_map<const font::Face*, std::vector<Sides>> faces_;
    const font::Face* last_ = nullptr;
    std::vector<Sides>* last_sides_ = nullptr;
};

}  // namespace cicero::inlines
