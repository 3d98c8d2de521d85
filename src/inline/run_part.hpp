#pragma once

#include "inline/breakable_text.hpp"

namespace cicero::inlines {

/// How a glyph is set on the line.
struct GlyphSetting {
    Length width;                  ///< the font's
    Length adjust;                 ///< what is added to it
    const Space* space = nullptr;  ///< the space that it is, or null
    bool tracked = false;          ///< a letter that another one of its word follows
};

/// The part of one shaped run that stands on the line.
struct RunPart {
    const ShapedRun* run = nullptr;
    std::size_t begin = 0;               ///< byte of the paragraph's text
    std::string text;                    ///< what a reader copies out
    text::Glyphs glyphs;                 ///< clusters counted from `begin`
    std::vector<GlyphSetting> settings;  ///< a glyph each
    double scale = 1;                    ///< of the glyphs' width
    Paint paint;                         ///< what it is painted in
};

/// Bytes [begin, end) of the paragraph's text: of a line, or of what one run has on it.
struct Cut {
    std::size_t begin = 0, end = 0;
    bool hyphen = false;  ///< one is added at the end
};

/// The part of the run as it looks at the edges of a line: reshaped where a break, or the hyphen
/// that ends the line, changes it.
[[nodiscard]] RunPart cut(const ShapedRun& run, const Cut& part, const std::string& text,
                          Toolbox& toolbox);

/// Parts of one paint each, in logical order.
[[nodiscard]] std::vector<RunPart> painted(std::vector<RunPart> parts);

}  // namespace cicero::inlines
