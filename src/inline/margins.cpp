#include "inline/margins.hpp"

#include <algorithm>

namespace cicero::inlines {

namespace {

/// Slanted and open letters leave white beside them beyond their ink: of their width.
constexpr double slanted = 0.05;
/// White at a glyph's side beyond this much of the em belongs to it (a figure one in a tabular
/// font, a swash): only so much is taken back.
constexpr double most_bearing = 0.12;

bool is_open_left(char32_t c) {
    switch (c) {
        case 'A':
        case 'T':
        case 'V':
        case 'W':
        case 'X':
        case 'Y':
        case 'v':
        case 'w':
        case 'x':
        case 'y': return true;
        default: return false;
    }
}

bool is_open_right(char32_t c) {
    switch (c) {
        case 'F':
        case 'K':
        case 'L':
        case 'k':
        case 'r': return true;
        default: return is_open_left(c);
    }
}

Length margin(double share, bool open, int bearing, const text::ShapedGlyph& glyph,
              const font::Face& face, Length size) {
    const int upem = face.units_per_em();
    const Length advance = base::scale_font_units(glyph.advance, size, upem);
    if (share != 0) return advance * share;
    const int most = int(most_bearing * upem);
    const Length ink = base::scale_font_units(std::clamp(bearing, 0, most), size, upem);
    return ink + (open ? advance * slanted : Length{});
}

}  // namespace

double hang_right(char32_t c) {
    switch (c) {
        case '.':
        case ',': return 0.8;
        case '-':
        case 0x2010:
        case 0xAD: return 0.55;
        case U'’':
        case U'”': return 0.5;
        case U'»': return 0.4;
        case ':':
        case ';': return 0.3;
        case U'…':
        case U'–':
        case U'—': return 0.2;
        default: return 0;
    }
}

double hang_left(char32_t c) {
    switch (c) {
        case U'“':
        case U'‘':
        case U'’': return 0.5;
        case U'«': return 0.4;
        case U'–':
        case U'—': return 0.2;
        default: return 0;
    }
}

Length left_margin(char32_t c, const text::ShapedGlyph& glyph, const font::Face& face,
                   Length size) {
    return margin(hang_left(c), is_open_left(c), face.ink(glyph.id).left, glyph, face, size);
}

Length right_margin(char32_t c, const text::ShapedGlyph& glyph, const font::Face& face,
                    Length size) {
    return margin(hang_right(c), is_open_right(c), face.ink(glyph.id).right, glyph, face, size);
}

}  // namespace cicero::inlines
