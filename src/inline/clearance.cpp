#include "inline/clearance.hpp"

#include <algorithm>

#include "inline/ink.hpp"

namespace cicero::inlines {

namespace {

std::vector<InkBox> boxes_of(const Line& line, const FontTable& fonts) {
    std::vector<InkBox> out;
    for (const document::GlyphRun& run : line.runs) {
        const font::Face& face = fonts.face(run.font);
        Length pen = run.origin.x;
        for (const document::PlacedGlyph& glyph : run.glyphs) {
            const InkBox box = ink_box(run, glyph, pen, face);
            if (box.top != box.bottom) out.push_back(box);
            pen += base::scale_font_units(glyph.advance, run.size, face.units_per_em()) *
                       run.horizontal_scale +
                   glyph.adjust;
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
