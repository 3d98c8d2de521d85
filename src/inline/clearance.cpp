#include "inline/clearance.hpp"

#include <algorithm>

namespace cicero::inlines {

namespace {

/// The rectangle around a glyph's ink, from the line's baseline.
struct InkBox {
    Length left, right, top, bottom;  ///< top and bottom: above the baseline
};

std::vector<InkBox> boxes_of(const Line& line, const FontTable& fonts) {
    std::vector<InkBox> out;
    for (const document::GlyphRun& run : line.runs) {
        const font::Face& face = fonts.face(run.font);
        const auto scaled = [&](std::int64_t units) {
            return base::scale_font_units(units, run.size, face.units_per_em());
        };
        Length x = run.origin.x;
        for (const document::PlacedGlyph& glyph : run.glyphs) {
            const font::Ink ink = face.ink(glyph.id);
            const Length left = x + scaled(glyph.x_offset) * run.horizontal_scale;
            const Length rise = scaled(glyph.y_offset) - run.origin.y;
            if (ink.top != ink.bottom)
                out.push_back({left + scaled(ink.left) * run.horizontal_scale,
                               left + scaled(glyph.advance - ink.right) * run.horizontal_scale,
                               rise + scaled(ink.top), rise + scaled(ink.bottom)});
            x += scaled(glyph.advance) * run.horizontal_scale + glyph.adjust;
        }
    }
    return out;
}

}  // namespace

Length clearance(const Line& above, const Line& below, const FontTable& fonts) {
    const std::vector<InkBox> upper = boxes_of(above, fonts), lower = boxes_of(below, fonts);
    Length least;
    for (const InkBox& u : upper)
        for (const InkBox& l : lower)
            if (l.left < u.right && u.left < l.right) least = std::max(least, l.top - u.bottom);
    return least;
}

}  // namespace cicero::inlines
