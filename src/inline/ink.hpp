#pragma once

#include "document/fragment.hpp"
#include "font/face.hpp"
#include "inline/line.hpp"

namespace cicero::inlines {

/// A run on a line that is still being set.
struct SetRun {
    document::GlyphRun run;
    Point origin;  ///< of its first glyph, from the line's origin
    const font::Face* face = nullptr;
};

struct SetLink {
    document::Link link;
    Point at;
};

/// What is seen of a line that is still being set.
struct LineInk {
    std::vector<document::Path> rules;
    std::vector<SetRun> runs;  ///< in visual order
    std::vector<SetLink> links;
};

struct SetLine {
    Line line;  ///< its fragment is still to be made
    LineInk ink;
};

/// Nothing of it changes any more.
[[nodiscard]] document::FragmentPtr fragment_of(LineInk ink, const Rect& box);

/// The rectangle around a glyph's ink on a line; top and bottom are heights above its baseline.
struct InkBox {
    Length left, right, top, bottom;
};

/// Of a glyph of `set` where the pen stands at `pen`.
[[nodiscard]] InkBox ink_box(const SetRun& set, const document::PlacedGlyph& glyph, Length pen);

}  // namespace cicero::inlines
