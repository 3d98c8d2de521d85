#include "inline/margins.hpp"

#include <algorithm>

#include "font/profile.hpp"

namespace cicero::inlines {

namespace {

/// White at a glyph's side beyond this much of the em belongs to it (a figure one in a tabular
/// font, a swash): only so much is taken back.
constexpr double most_bearing = 0.12;
/// White beside a letter's ink, up to where its outermost ink stands: what a serif leaves beside
/// its stem is none, and far from it white is white. Of its mean over the letter's heights so much
/// hangs that A, T, V and W go out by about a twentieth of their width. In ems.
constexpr double serif = 0.1, most_white = 0.13;
constexpr double white_that_hangs = 0.3;

/// What a letter's side leaves white, in ems.
struct White {
    double left = 0, right = 0;
};

double counted(double white) { return std::clamp(white - serif, 0.0, most_white); }

White white_of(const font::Face& face, std::uint32_t glyph) {
    const font::Profile profile(face, glyph);
    const double em = face.units_per_em();
    const font::Ink ink = face.ink(glyph);
    const double left = ink.left / em;
    double right = left;
    int from = font::Profile::count, to = 0;
    for (int i = 0; i < font::Profile::count; ++i) {
        const font::Profile::Band& band = profile.bands()[std::size_t(i)];
        if (!band.has_ink) continue;
        from = std::min(from, i);
        to = i + 1;
        right = std::max(right, band.right);
    }
    White white;
    for (int i = from; i < to; ++i) {
        const font::Profile::Band& band = profile.bands()[std::size_t(i)];
        white.left += band.has_ink ? counted(band.left - left) : most_white;
        white.right += band.has_ink ? counted(right - band.right) : most_white;
    }
    const double heights = std::max(1, to - from);
    return {white.left / heights, white.right / heights};
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

const Margins::Sides& Margins::sides(const font::Face& face, std::uint32_t glyph) {
    if (last_ != &face) {
        last_ = &face;
        last_sides_ = &faces_[&face];
    }
    if (last_sides_->size() <= glyph) last_sides_->resize(glyph + 1);
    Sides& sides = (*last_sides_)[glyph];
    if (sides.measured) return sides;
    const font::Ink ink = face.ink(glyph);
    const White white = white_of(face, glyph);
    const double em = face.units_per_em();
    sides.left =
        float(std::clamp(ink.left / em, 0.0, most_bearing) + white.left * white_that_hangs);
    sides.right =
        float(std::clamp(ink.right / em, 0.0, most_bearing) + white.right * white_that_hangs);
    sides.measured = true;
    return sides;
}

Length Margins::left(char32_t c, const text::ShapedGlyph& glyph, const font::Face& face,
                     Length size) {
    if (const double share = hang_left(c); share != 0)
        return base::scale_font_units(glyph.advance, size, face.units_per_em()) * share;
    return size * double(sides(face, glyph.id).left);
}

Length Margins::right(char32_t c, const text::ShapedGlyph& glyph, const font::Face& face,
                      Length size) {
    if (const double share = hang_right(c); share != 0)
        return base::scale_font_units(glyph.advance, size, face.units_per_em()) * share;
    return size * double(sides(face, glyph.id).right);
}

}  // namespace cicero::inlines
