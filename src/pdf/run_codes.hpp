#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "document/document.hpp"
#include "document/numbering.hpp"
#include "pdf/fonts.hpp"
#include "pdf/glyph_texts.hpp"

namespace cicero::pdf {

/// The codes of a document's runs, found in one walk: a font must be subset before the first page
/// is written, since /W rounds its widths, and what several places share has its codes once.
class RunCodes {
public:
    RunCodes(const document::Document& document, const document::Numbering& numbering,
             std::uint16_t codes_a_font);

    /// By the document's number.
    [[nodiscard]] const std::vector<FontCodes>& fonts() const { return fonts_; }
    /// One of the document's: a code for each glyph.
    [[nodiscard]] std::span<const CharacterCode> of(const document::GlyphRun& run) const {
        return std::span(codes_).subspan(begins_.at(&run), run.glyphs.size());
    }

private:
    void add(const document::GlyphRun& run, FontCodes& codes);

    GlyphTexts texts_;
    std::vector<FontCodes> fonts_;
    std::vector<CharacterCode> codes_;
    std::unordered_map<const document::GlyphRun*, std::size_t> begins_;  ///< among the codes
};

}  // namespace cicero::pdf
