#pragma once

#include "inline/collect.hpp"
#include "inline/line.hpp"
#include "inline/toolbox.hpp"

namespace cicero::inlines {

/// Where a run goes on in a style that shapes its letters no other way: another colour, a link.
struct Paint {
    std::size_t begin = 0;
    const style::CharacterStyle* style = nullptr;
    std::size_t span_index = 0;
};

/// A stretch of text in one face, size, script and direction, shaped.
struct ShapedRun {
    std::size_t begin = 0, end = 0;
    font::FacePtr face;
    const style::CharacterStyle* style = nullptr;
    std::size_t span_index = 0;
    bool scaled_capitals = false;  ///< they were typed as small letters, most likely
    double matching = 1;           ///< a fallback's size beside that of the style's own face
    Length size, rise;
    int level = 0;  ///< of bidi embedding
    text::ShapeKey key;
    text::ShapeCache::ContextId context;  ///< the key in the toolbox's cache
    text::Glyphs glyphs;                  ///< clusters counted from `begin`
    std::vector<Paint> paints;            ///< after the first, which is `style` and `span_index`
    Length joint;  ///< between it and the next run, where both stand on one line
};

/// Itemise and shape (faces by coverage, scripts, bidi levels). What there is to say of the fonts
/// is added to `remarks`.
[[nodiscard]] std::vector<ShapedRun> shape_runs(const Collected& collected, Toolbox& toolbox,
                                                std::vector<Remark>& remarks);
/// The mark that ends a line inside a word.
[[nodiscard]] std::string hyphen_for(const font::Face& face);
/// Whether the letters of a script may be moved apart: not those that are written joined.
[[nodiscard]] bool takes_tracking(hb_script_t script);

}  // namespace cicero::inlines
