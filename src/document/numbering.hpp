#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "document/document.hpp"

namespace cicero::document {

/// The fonts of a document's pages, numbered in the order in which a walk first meets them: it does
/// not depend on what else was composed on the way. Fonts of one file (or equal ones), face and
/// place on its axes are one.
class Numbering {
public:
    Numbering() = default;
    explicit Numbering(const Document& document);

    /// Goes on with a page; nothing of it is kept but its fonts.
    void add(const Page& page);

    [[nodiscard]] const std::vector<FontPtr>& fonts() const { return fonts_; }
    [[nodiscard]] std::uint32_t operator[](const FontPtr& font) const { return numbers_.at(font); }
    /// Where a font is first used.
    [[nodiscard]] const diagnostic::SourceSpan& first_use(std::uint32_t font) const {
        return first_uses_[font];
    }

private:
    void add(const GlyphRun& run, const Anchor& anchor);

    std::vector<FontPtr> fonts_;
    std::vector<diagnostic::SourceSpan> first_uses_;
    /// Of equal fonts too: none that was met may give its address to another.
    std::unordered_map<FontPtr, std::uint32_t> numbers_;
};

}  // namespace cicero::document
