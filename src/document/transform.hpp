#pragma once

#include "document/document.hpp"

namespace cicero::document {

/// Everything `scale` times as large from the origin, then `by` further.
struct Similarity {
    double scale = 1;
    Point by;

    [[nodiscard]] Point apply(Point p) const { return {p.x * scale + by.x, p.y * scale + by.y}; }
    [[nodiscard]] Rect apply(const Rect& r) const { return {apply(r.origin), r.size * scale}; }
};

[[nodiscard]] GlyphRun transformed(GlyphRun run, const Similarity& to);
[[nodiscard]] Path transformed(Path path, const Similarity& to);
[[nodiscard]] Item transformed(Item item, const Similarity& to);

}  // namespace cicero::document
