#include "inline/clearance.hpp"

#include <algorithm>

namespace cicero::inlines {

namespace {

std::vector<InkBox> boxes_of(const LineInk& line) {
    std::vector<InkBox> out;
    for (const SetRun& set : line.runs) {
        const document::GlyphRun& run = set.run;
        Length pen = set.origin.x;
        for (const document::PlacedGlyph& glyph : run.glyphs) {
            const InkBox box = ink_box(set, glyph, pen);
            if (box.top != box.bottom) out.push_back(box);
            pen += base::scale_font_units(glyph.advance, run.size, set.face->units_per_em()) *
                       run.horizontal_scale +
                   glyph.adjust;
        }
    }
    return out;
}

}  // namespace

Length clearance(const LineInk& above, const LineInk& below) {
    const std::vector<InkBox> upper = boxes_of(above), lower = boxes_of(below);
    Length least;
    for (const InkBox& u : upper)
        for (const InkBox& l : lower)
            if (l.left < u.right && u.left < l.right) least = std::max(least, l.top - u.bottom);
    return least;
}

}  // namespace cicero::inlines
