#pragma once

#include "text/shape.hpp"

namespace cicero::text {

/// A cluster at the edge of a run.
struct Edge {
    std::string_view text;
    const ShapeKey* key = nullptr;
    GlyphView glyphs;  ///< as the run has them
};

/// What the font's kerning adds between two runs of one face, script, language and direction from
/// left to right, whatever the features of each: font units. 0 where their glyphs are others when
/// they stand together, as those of a ligature would be.
[[nodiscard]] int kern_across(const Edge& before, const Edge& after);

}  // namespace cicero::text
