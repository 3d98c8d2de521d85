#include "inline/ink.hpp"

#include <utility>

namespace cicero::inlines {

document::FragmentPtr fragment_of(LineInk ink, const Rect& box) {
    auto out = std::make_shared<document::Fragment>();
    out->box = box;
    out->children.reserve(ink.rules.size() + ink.runs.size() + ink.links.size());
    for (document::Path& rule : ink.rules) out->children.push_back({{}, std::move(rule), nullptr});
    for (SetRun& set : ink.runs) out->children.push_back({set.origin, std::move(set.run), nullptr});
    for (SetLink& set : ink.links) out->children.push_back({set.at, std::move(set.link), nullptr});
    return out;
}

InkBox ink_box(const SetRun& set, const document::PlacedGlyph& glyph, Length pen) {
    const font::Face& face = *set.face;
    const document::GlyphRun& run = set.run;
    const auto scaled = [&](std::int64_t units) {
        return base::scale_font_units(units, run.size, face.units_per_em());
    };
    const font::Ink ink = face.ink(glyph.id);
    const Length left = pen + scaled(glyph.x_offset) * run.horizontal_scale;
    const Length rise = scaled(glyph.y_offset) - set.origin.y;
    return {left + scaled(ink.left) * run.horizontal_scale,
            left + scaled(glyph.advance - ink.right) * run.horizontal_scale, rise + scaled(ink.top),
            rise + scaled(ink.bottom)};
}

}  // namespace cicero::inlines
