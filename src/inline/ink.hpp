#pragma once

#include "document/document.hpp"
#include "font/face.hpp"

namespace cicero::inlines {

/// The rectangle around a glyph's ink on a line; top and bottom are heights above its baseline.
struct InkBox {
    Length left, right, top, bottom;
};

/// Of a glyph of `run` where the pen stands at `pen`.
[[nodiscard]] inline InkBox ink_box(const document::GlyphRun& run,
                                    const document::PlacedGlyph& glyph, Length pen,
                                    const font::Face& face) {
    const auto scaled = [&](std::int64_t units) {
        return base::scale_font_units(units, run.size, face.units_per_em());
    };
    const font::Ink ink = face.ink(glyph.id);
    const Length left = pen + scaled(glyph.x_offset) * run.horizontal_scale;
    const Length rise = scaled(glyph.y_offset) - run.origin.y;
    return {left + scaled(ink.left) * run.horizontal_scale,
            left + scaled(glyph.advance - ink.right) * run.horizontal_scale, rise + scaled(ink.top),
            rise + scaled(ink.bottom)};
}

}  // namespace cicero::inlines
